import { isZero } from '../../../model/exact/rational.ts';
import { decimalsIn } from '../../../model/exact/unit.ts';
import type { KeyFigureResult } from '../../../model/result.ts';
import { isProvisional, isUnknown } from '../../../model/traced.ts';
import { type Column, mixedAmounts, names, percents, provisionalMark } from '../../format/document.ts';
import { type Drawing, shown } from '../drawing.ts';
import { at, difference, type Expression, quotient, rounded } from '../layout/expression.ts';
import type { LiveCell, SheetPlan, SheetRow } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';

/** Nøgletal: what is above the line and below it, the rounded quotient, and that of the year before. */
export function keyFigureSheet(drawing: Drawing): SheetPlan[] {
  const { keyFigures, scheme } = drawing.result;
  if (keyFigures.length === 0) return [];
  const develops = keyFigures.some(({ previous }) => previous !== undefined);
  const columns: Column[] = [
    names('Nøgletal'),
    mixedAmounts('Tæller'),
    mixedAmounts('Nævner'),
    mixedAmounts('Værdi'),
    ...(develops ? [mixedAmounts('Forrige'), percents('Pct.', 1)] : []),
  ];
  return [
    {
      name: 'Nøgletal',
      blocks: [
        { kind: 'overskrift', text: `${scheme.title} · Nøgletal` },
        {
          kind: 'tabel',
          columns,
          rows: keyFigures.map((figure) => figureRow(drawing, figure, develops)),
          foot: [],
        },
      ],
    },
  ];
}

function figureRow(drawing: Drawing, figure: KeyFigureResult, develops: boolean): SheetRow {
  const { plan, previous } = figure;
  const now = quotientCells(drawing, figure, plan, plan.title);
  if (!develops) return [plan.title, ...now.cells];
  if (previous === undefined) return [plan.title, ...now.cells, undefined, undefined];
  const before = quotientOf(drawing, previous, plan, `${plan.title}, forrige`);
  const { spot, cell } = shown(drawing, `${plan.title}, forrige`, before.value, { unit: plan.unit });
  const share = previous.change.share;
  return [
    plan.title,
    ...now.cells,
    figureCell(previous.value, plan.unit, { formula: before.value, spot }),
    { cell: share, ...(share === undefined ? {} : { formula: quotient(difference(now.value, cell), cell) }) },
  ];
}

type Quotient = Pick<KeyFigureResult, 'numerator' | 'denominator'>;
type Plan = KeyFigureResult['plan'];

function quotientOf({ formulas }: Drawing, { numerator, denominator }: Quotient, plan: Plan, what: string) {
  const above = formulas.of(numerator, { what: `${what}, tæller`, unit: numerator.unit });
  const below = formulas.of(denominator, { what: `${what}, nævner`, unit: denominator.unit });
  return { above, below, value: rounded(quotient(above, below), plan.step) };
}

function quotientCells(
  drawing: Drawing,
  { numerator, denominator, value }: KeyFigureResult,
  plan: Plan,
  what: string,
) {
  const { above, below } = quotientOf(drawing, { numerator, denominator }, plan, what);
  const spots = { above: new Spot(), below: new Spot() };
  const formula = rounded(quotient(at(spots.above, above.value), at(spots.below, below.value)), plan.step);
  const { spot, cell } = shown(drawing, what, formula, { unit: plan.unit });
  const isMarked = isProvisional(numerator, denominator);
  const cells: LiveCell[] = [
    figureCell(above.value, numerator.unit, { formula: above, spot: spots.above }),
    figureCell(below.value, denominator.unit, { formula: below, spot: spots.below }),
    {
      ...figureCell(value, plan.unit, { formula, spot }, isMarked),
      isAwaited: isZero(value) && isUnknown(value, numerator, denominator),
    },
  ];
  return { cells, value: cell };
}

function figureCell(
  value: Expression['value'],
  unit: string | undefined,
  behind: { readonly formula: Expression; readonly spot: Spot },
  isMarked = false,
): LiveCell {
  const decimals = unit === undefined ? {} : { decimals: { most: decimalsIn(unit) } };
  return {
    cell: {
      value,
      ...(unit === undefined || unit === '' ? {} : { unit }),
      ...decimals,
      ...provisionalMark(isMarked),
    },
    ...behind,
  };
}
