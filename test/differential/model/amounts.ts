import type { Amount } from '../case.ts';
import { Fraction as F, type Fraction, one, total, zero } from '../fraction.ts';
import { Refusal, refuseIf } from './refusal.ts';
import { nearest } from './rounding.ts';

/** A value and what it is in. */
export interface Valued {
  readonly value: Fraction;
  readonly unit: string;
  /** Whether it rests on what is not out yet. */
  readonly isAwaited: boolean;
  /** Whether it rests on figures that are printed rounded. */
  readonly isRough: boolean;
}

/** What an amount may refer to. */
export interface Known {
  readonly named: ReadonlyMap<string, Valued>;
  /** What a fordeling gave: by its id the total, by its id and a recipient the row. */
  readonly given: ReadonlyMap<string, Valued>;
  /** Figures that are taken for so much more than they say. */
  readonly moved?: ReadonlyMap<Amount, Fraction>;
}

export const inKroner: Readonly<Record<string, Fraction>> = {
  øre: new F(1n, 100n),
  'kr.': one,
  '1.000 kr.': new F(1_000n),
  'mio. kr.': new F(1_000_000n),
  'mia. kr.': new F(1_000_000_000n),
};

/** docs/ordning.md, Amounts: an amount in the unit of the place where it stands. */
export function valueIn(amount: Amount, unit: string, known: Known): Fraction {
  const part = (of: Amount) => valueIn(of, unit, known);
  switch (amount.kind) {
    case 'fast':
      return amount.value.value.plus(known.moved?.get(amount) ?? zero);
    case 'sum':
      return total(amount.parts.map(part));
    case 'minus':
      return zero.minus(part(amount.of));
    case 'gange':
      return amount.parts.map(part).reduce((product, factor) => product.times(factor), one);
    case 'afrundet':
      return nearest(part(amount.of).over(amount.step.value)).times(amount.step.value);
    case 'beloeb':
      return converted(known.named.get(amount.id), unit);
    case 'fordelt':
      return converted(known.given.get(givenId(amount.from, amount.to?.id)), unit);
    case 'noeglesum':
      throw new Error('the sum of a key is only a whole fordeling');
  }
}

export function givenId(fordeling: string, member?: string): string {
  return member === undefined ? fordeling : `${fordeling}/${member}`;
}

/** Money in one unit is converted into money in another; nothing else is. */
function converted(from: Valued | undefined, unit: string): Fraction {
  if (from === undefined) throw new Error('the generator refers to what is not there');
  if (from.unit === unit) return from.value;
  const [have, want] = [inKroner[from.unit], inKroner[unit]];
  if (have === undefined || want === undefined) throw new Refusal('ENHED');
  return from.value.times(have).over(want);
}

/** docs/noegler/procenter.md: everything that rests on a value that is not out yet is provisional. */
export function isAwaited(amount: Amount, known: Known): boolean {
  return partsOf(amount).some((part) => {
    if (part.kind === 'fast') return part.value.isAwaited === true;
    return referred(part, known)?.isAwaited === true;
  });
}

/** docs/ordning.md, Amounts that are printed rounded: whether it rests on one, and where that is not followed through. */
export function isRough(amount: Amount, known: Known): boolean {
  switch (amount.kind) {
    case 'fast':
      return amount.precision !== undefined;
    case 'beloeb':
      return referred(amount, known)?.isRough === true;
    case 'sum':
      return amount.parts.map((part) => isRough(part, known)).includes(true);
    case 'minus':
      return isRough(amount.of, known);
    case 'gange': {
      const rough = amount.parts.filter((part) => isRough(part, known));
      refuseIf(rough.length > 1, 'PRAECISION');
      return rough.length === 1;
    }
    case 'afrundet':
      refuseIf(isRough(amount.of, known), 'PRAECISION');
      return false;
    case 'fordelt':
      refuseIf(referred(amount, known)?.isRough === true, 'PRAECISION');
      return false;
    case 'noeglesum':
      return false;
  }
}

/** The figures of an amount that are printed rounded, each with half of what it is rounded to. */
export function roughFigures(amount: Amount): [Amount, Fraction][] {
  return partsOf(amount).flatMap((part): [Amount, Fraction][] =>
    part.kind === 'fast' && part.precision !== undefined
      ? [[part, part.precision.value.over(new F(2n))]]
      : [],
  );
}

/** Whether it refers to what has been refused. */
export function restsOnMissing(amount: Amount, known: Known): boolean {
  return partsOf(amount).some(
    (part) => (part.kind === 'beloeb' || part.kind === 'fordelt') && referred(part, known) === undefined,
  );
}

function referred(amount: Amount, known: Known): Valued | undefined {
  if (amount.kind === 'beloeb') return known.named.get(amount.id);
  return amount.kind === 'fordelt' ? known.given.get(givenId(amount.from, amount.to?.id)) : undefined;
}

function partsOf(amount: Amount): Amount[] {
  switch (amount.kind) {
    case 'sum':
    case 'gange':
      return [amount, ...amount.parts.flatMap(partsOf)];
    case 'minus':
    case 'afrundet':
      return [amount, ...partsOf(amount.of)];
    default:
      return [amount];
  }
}
