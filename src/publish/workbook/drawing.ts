import type { Rational } from '../../model/exact/rational.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { Formulas } from './formulas/formulas.ts';
import { at, type Expression } from './layout/expression.ts';
import { Spot } from './layout/spot.ts';

/** A figure of a sheet that is held against the program's. */
export interface Check {
  readonly what: string;
  readonly spot: Spot;
  /** The program's figure. */
  readonly value: Rational;
  readonly unit: string;
  readonly difference: Spot;
}

/** What the sheets of an ordning are drawn with: each adds to it what the later ones refer to. */
export interface Drawing {
  readonly result: SchemeResult;
  readonly formulas: Formulas;
  readonly checks: Check[];
  /** The cells that have a name of their own. */
  readonly named: Spot[];
}

/** A cell with a name that people use, such as `beloeb_buffer`. No name is an address, since each has a line in it. */
export function namedSpot({ named }: Drawing, kind: string, id: string): Spot {
  const wanted = `${kind}_${id.replace(/[^\p{L}\p{N}_]/gu, '_')}`;
  const spot = new Spot(named.some(({ name }) => name === wanted) ? undefined : wanted);
  named.push(spot);
  return spot;
}

/** Has a figure held against the program's; the cell that tells the difference. */
export function checked({ checks }: Drawing, what: string, spot: Spot, value: Rational, unit: string): Spot {
  const difference = new Spot();
  checks.push({ what, spot, value, unit, difference });
  return difference;
}

/** A figure in its cell, held against the program's. */
export function shown(
  drawing: Drawing,
  what: string,
  formula: Expression,
  { unit, spot = new Spot() }: { readonly unit: string; readonly spot?: Spot },
): { readonly formula: Expression; readonly spot: Spot; readonly cell: Expression } {
  checked(drawing, what, spot, formula.value, unit);
  return { formula, spot, cell: at(spot, formula.value) };
}
