import { keyName } from '../model/allocation-key.ts';
import { failure } from '../model/diagnostic.ts';
import { formatExact } from '../model/format.ts';
import type { BasisRow, Charge, ChargeGroup } from '../model/invoice.ts';
import type { Origin } from '../model/origin.ts';
import { isInteger, isZero, multiply, type Rational, rational, sign } from '../model/rational.ts';
import type { AllocationResult, AllocationRow } from '../model/result.ts';

/** Kroner in one of a fordeling's units. */
const kronerIn: ReadonlyMap<string, Rational> = new Map([
  ['kr.', rational(1n)],
  ['1.000 kr.', rational(1_000n)],
  ['mio. kr.', rational(1_000_000n)],
]);

/**
 * The charges of a fordeling: each recipient's payable amount in kroner, with the calculation behind it.
 *
 * @throws FordelError `FAKTURA-ENHED` for a fordeling that is not of money, `FAKTURA-OERE` for amounts finer than øre.
 */
export function chargesOfAllocation(allocation: AllocationResult): ChargeGroup {
  const { plan, total, residual } = allocation;
  const unit = kronerIn.get(plan.unit);
  if (unit === undefined) {
    throw failure({
      code: 'FAKTURA-ENHED',
      message: `fordelingen "${plan.id}" er i ${plan.unit}, som ikke kan faktureres`,
      place: plan.origin,
      advice: `Enheden skal være ${[...kronerIn.keys()].join(', ')}.`,
    });
  }
  return {
    id: plan.id,
    title: plan.title,
    total: multiply(total.value, unit),
    residual: multiply(residual, unit),
    residualNote: residualNote(residual),
    charges: allocation.rows.map((row) => chargeOf(row, allocation, unit)),
  };
}

function chargeOf(row: AllocationRow, allocation: AllocationResult, unit: Rational): Charge {
  const { plan } = allocation;
  const amount = multiply(row.amount, unit);
  if (!isInteger(multiply(amount, rational(100n)))) {
    throw failure({
      code: 'FAKTURA-OERE',
      message: `beløbet for ${row.recipient.name} i "${plan.id}" er ikke hele øre`,
      place: plan.origin,
      advice: 'Skriv i afrunding.til, hvad der afrundes til, mindst 0,01 kr.',
    });
  }
  return {
    recipient: row.recipient,
    amount,
    lines: [{ text: plan.title, amount }],
    formula: formulaOf(row, allocation, unit),
    basis: basisOf(row, allocation, unit, amount),
  };
}

/** `19.156.058 kr. × 21.872 / 121.668 = 3.443.644,1840 kr., afrundet til 3.443.644 kr.`, always in kroner. */
function formulaOf(row: AllocationRow, { total, whole }: AllocationResult, unit: Rational): string {
  const kroner = (value: Rational) => `${formatExact(multiply(value, unit), 4)} kr.`;
  const exact = kroner(row.exact);
  const rounded = kroner(row.amount);
  const key = `${formatExact(row.weight.value, 4)} / ${formatExact(whole, 4)}`;
  return `${kroner(total.value)} × ${key} = ${exact}${exact === rounded ? '' : `, afrundet til ${rounded}`}`;
}

function basisOf(
  row: AllocationRow,
  { plan, total, whole }: AllocationResult,
  unit: Rational,
  amount: Rational,
): BasisRow[] {
  const kroner = (label: string, value: Rational, source?: string): BasisRow => ({
    label,
    value,
    kind: 'kroner',
    ...(source === undefined ? {} : { source }),
  });
  const count = (label: string, value: Rational, source?: string): BasisRow => ({
    label,
    value,
    kind: 'antal',
    ...(source === undefined ? {} : { source }),
  });
  return [
    kroner('Beløb til fordeling', multiply(total.value, unit), placesInWords(total.origins)),
    count(`${keyName(plan.key)}, ${row.recipient.name}`, row.weight.value, placesInWords(row.weight.origins)),
    count(`${keyName(plan.key)}, i alt`, whole),
    { label: 'Andel', value: row.share, kind: 'andel' },
    kroner('Beløb før afrunding', multiply(row.exact, unit)),
    kroner('Årets beløb', amount),
  ];
}

/** `data/budget.csv:3`, or the first place and how many there are. */
function placesInWords(origins: readonly Origin[]): string {
  const [first] = origins;
  if (first === undefined) return '';
  const place = `${first.file}:${first.line}`;
  return origins.length === 1 ? place : `${place} og ${origins.length - 1} til`;
}

function residualNote(residual: Rational): string {
  if (isZero(residual)) return '';
  return sign(residual) > 0
    ? 'Rækkerne er afrundet hver for sig; resten er ikke opkrævet og bliver hos udstederen.'
    : 'Rækkerne er afrundet hver for sig; resten er opkrævet for meget og bliver hos udstederen.';
}
