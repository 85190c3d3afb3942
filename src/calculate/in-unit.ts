import { failure } from '../model/diagnostic.ts';
import { equal, multiply, one } from '../model/exact/rational.ts';
import { conversion, formatIn, unitAside, unitOf } from '../model/exact/unit.ts';
import type { Origin } from '../model/origin.ts';
import { derive, type Traced } from '../model/traced.ts';
import { imprecisionTimes } from './precision/imprecise.ts';

/**
 * An amount in the unit of the place where it stands: the one place where amounts of several units meet. A number without
 * a unit takes that of the place; others are converted exactly, and the derivation shows it.
 *
 * @param unit undefined where the place has none: within a product.
 * @param origin where the amount is written, for the error.
 * @throws FordelError `ENHED` where the one unit cannot be converted into the other.
 */
export function inUnit(traced: Traced, unit: string | undefined, origin: Origin): Traced {
  const { unit: own } = traced;
  if (unit === undefined || own === unit) return traced;
  if (own === undefined) return { ...traced, unit };
  const factor = conversion(own, unit);
  if (factor === undefined) throw otherUnit(own, unit, origin);
  if (equal(factor, one)) return { ...traced, unit };
  const value = multiply(traced.value, factor);
  const label = `${formatIn(traced.value, own)} = ${formatIn(value, unit)}`;
  const imprecise = imprecisionTimes(traced, factor);
  return { ...derive('omregnet', value, [{ label, traced }]), imprecise, unit };
}

/** A unit that was meant as money and is not spelt as any: it is equal to itself alone. */
const likeMoney = /(^|[^a-zæøå])(t?kr|kroner|dkk|mio|mill|mia)/i;

function otherUnit(own: string, unit: string, origin: Origin) {
  const both = [own, unit].map((name) => unitOf(name).kind);
  const misspelt = [own, unit].find((name, index) => both[index] === 'andet' && likeMoney.test(name));
  const advice = both.includes('penge')
    ? 'Penge omregnes kun til penge. Gang et antal med en sats (gange), eller ret enhed det ene sted.'
    : 'Skriv samme enhed begge steder, eller gang med det, der fører fra den ene til den anden (gange).';
  return failure({
    code: 'ENHED',
    message: `beløbet er i ${unitAside(own)}, men her regnes i ${unitAside(unit)}, og de kan ikke omregnes til hinanden`,
    place: origin,
    advice:
      misspelt === undefined
        ? advice
        : `"${misspelt}" kendes ikke som penge. Skriv enheden som i fordel hjaelp enheder.`,
  });
}
