import type { Amount } from '../case.ts';
import { Fraction as F, type Fraction, one, total, zero } from '../fraction.ts';
import { Refusal } from './refusal.ts';
import { nearest } from './rounding.ts';

/** A value and what it is in. */
export interface Valued {
  readonly value: Fraction;
  readonly unit: string;
}

/** What an amount may refer to. */
export interface Known {
  readonly named: ReadonlyMap<string, Valued>;
  /** What a fordeling gave: by its id the total, by its id and a recipient the row. */
  readonly given: ReadonlyMap<string, Valued>;
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
      return amount.value.value;
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
