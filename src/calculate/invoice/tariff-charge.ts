import { failure } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { add, multiply, type Rational, rational, zero } from '../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import { quotient } from '../../model/exact/whole-number.ts';
import type { Charged } from '../../model/invoice/service-provider.ts';
import type { Origin } from '../../model/origin.ts';
import type { TariffCharge, TariffGroup, TariffResult } from '../../model/scheme/tariff.ts';
import { requireKnown } from '../amount.ts';
import { requireSound } from '../audit/discrepancy.ts';
import { auditTariffCharge } from '../audit/invoice/tariff-charges.ts';
import { enhancedService } from './enhanced-service.ts';

const monthsOfYear = 12;

/**
 * What a tilbud of a size pays: its group's årstakst for the months under tilsyn, and the tillæg of skærpet tilsyn. Both
 * are parts of the unrounded årstakst, each rounded on its own (BEK 1559 of 5/12/2025 om socialtilsyn §§ 22-28). In the unit of the
 * takst, kr. as a rule.
 *
 * @param origin where its size is written, for the error.
 * @throws FordelError `FORVENTET` for a takst that rests on what is not out yet, `TAKST-GRUPPE` when no group is for that size,
 * `TAKST-SKAERPET` for months of skærpet tilsyn that no service prices, `INTERN-PROEVE` for a charge that does not hold; RangeError for a
 * size or months that are not whole, or no months of a year.
 */
export function tariffCharge(
  { plan, base, groups }: TariffResult,
  charged: Charged,
  origin?: Origin,
): TariffCharge {
  const { size, approvedIn, enhancedMonths } = charged;
  requireKnown(base, plan.origin);
  requireWhole('places' in size ? size.places : size.citizens, 'size', 0);
  requireWhole(enhancedMonths, 'enhancedMonths', 0, monthsOfYear);
  if (approvedIn !== undefined) requireWhole(approvedIn, 'approvedIn', 1, monthsOfYear);
  const places = 'places' in size ? size.places : placesOfCitizens(size.citizens);
  const group = groupOfPlaces(
    groups.map((price) => price.group),
    places,
    origin,
  );
  const price = groups.find((candidate) => candidate.group === group);
  if (price === undefined) throw new Error(`no price for ${group.id}`);
  const months = approvedIn === undefined ? monthsOfYear : monthsAfterApproval(approvedIn);
  const supervision = proRata(price.exact, months, plan.step);
  const enhancedBy = enhancedMonths === 0 ? undefined : enhancedService(plan, origin);
  const enhanced =
    enhancedBy === undefined
      ? zero
      : enhancedSupervision(price.exact, enhancedBy.fraction, enhancedMonths, plan.step);
  const charge = {
    price,
    unit: plan.unit,
    places,
    ...('citizens' in size ? { citizens: size.citizens } : {}),
    months,
    supervision,
    enhancedMonths,
    enhancedBy,
    enhanced,
    total: add(supervision, enhanced),
  };
  requireSound(auditTariffCharge(plan, charge));
  return charge;
}

/** What a file or an option says is judged where it is read; this is for programs. */
function requireWhole(value: number, name: string, least: number, most?: number): void {
  if (Number.isSafeInteger(value) && value >= least && (most === undefined || value <= most)) return;
  const range = most === undefined ? `of ${least} or more` : `from ${least} to ${most}`;
  throw new RangeError(`${name} is ${value}, not a whole number ${range}`);
}

/**
 * Months of tilsyn in the year of approval: it runs from the 1st of the month after the approval (BEK 1559/2025 om
 * socialtilsyn). An approval in December pays from next year.
 *
 * @param month of the approval, 1 to 12.
 */
export function monthsAfterApproval(month: number): number {
  return monthsOfYear - month;
}

/** The tilsyn of a part of a year: so many twelfths of the unrounded årstakst. */
export function proRata(exact: Rational, months: number, step: Rational): Rational {
  return roundHalfAwayFromZero(multiply(exact, rational(BigInt(months), BigInt(monthsOfYear))), step);
}

/**
 * Skærpet tilsyn: a tillæg of a part of the unrounded årstakst for each month commenced.
 *
 * @param fraction the part a month, as the ordning declares it: a tenth by BEK 1559/2025 om socialtilsyn.
 * @param months commenced, whole.
 */
export function enhancedSupervision(
  exact: Rational,
  fraction: Rational,
  months: number,
  step: Rational,
): Rational {
  return roundHalfAwayFromZero(multiply(multiply(exact, fraction), rational(BigInt(months))), step);
}

/** Behandlingstilbud have no places: ten citizens count as one, and what is left over as one more. */
export function placesOfCitizens(citizens: number): number {
  return quotient(citizens + 9, 10);
}

/**
 * The takstgruppe of a tilbud with so many places.
 *
 * @throws FordelError `TAKST-GRUPPE` when no group is for that many.
 */
export function groupOfPlaces<G extends Pick<TariffGroup, 'places' | 'title'>>(
  groups: readonly G[],
  places: number,
  origin?: Origin,
): G {
  const group = groups.find(
    (candidate) =>
      candidate.places !== undefined &&
      candidate.places.from <= places &&
      (candidate.places.to === undefined || places <= candidate.places.to),
  );
  if (group !== undefined) return group;
  throw failure({
    code: 'TAKST-GRUPPE',
    message: `ingen takstgruppe er for ${inNumber(places, 'plads', 'pladser')}`,
    place: origin,
    advice: `Grupperne er: ${groups.map(({ title }) => title).join(', ')}.`,
  });
}
