import { failure } from '../../model/diagnostic.ts';
import { isInteger, multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { kronerPer, moneyUnits } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { Origin } from '../../model/origin.ts';

/** A fordeling or a takst that is to be charged. */
interface ChargedPlan {
  readonly id: string;
  readonly unit: string;
  readonly origin: Origin;
}

/**
 * Kroner in one of the units that the amounts to be charged are in.
 *
 * @throws FordelError `FAKTURA-ENHED` for a unit that is not of money.
 */
export function kronerPerUnit({ id, unit, origin }: ChargedPlan): Rational {
  const found = kronerPer(unit);
  if (found !== undefined) return found;
  throw failure({
    code: 'FAKTURA-ENHED',
    message: `"${id}" er i ${unit}, som ikke kan faktureres`,
    place: origin,
    advice: `${fullStop(`Skriv en enhed af penge: ${moneyUnits.slice(0, -1).join(', ')} eller ${moneyUnits.at(-1)}`)} Se: fordel hjaelp enheder.`,
  });
}

/**
 * The amount itself, in kr., when it can be paid.
 *
 * @param advice what to do about one that cannot.
 * @throws FordelError `FAKTURA-OERE` for an amount finer than øre.
 */
export function inWholeOere(
  amount: Rational,
  whose: string,
  { id, origin }: ChargedPlan,
  advice = 'Skriv i afrunding.til, hvad der afrundes til, mindst 0,01 kr.',
): Rational {
  if (isInteger(multiply(amount, rational(100n)))) return amount;
  throw failure({
    code: 'FAKTURA-OERE',
    message: `beløbet for ${whose} i "${id}" er ikke hele øre`,
    place: origin,
    advice,
  });
}
