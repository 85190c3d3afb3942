import { formatExact, formatKroner } from '../../model/exact/format.ts';
import { isZero, multiply, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import { residualInWords } from '../../model/exact/residual.ts';
import type { BasisRow, Charge, ChargeGroup, SetAside } from '../../model/invoice/invoice.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { countRow, kronerRow } from './charge-basis.ts';
import { inWholeOere, kronerPerUnit } from './charge-unit.ts';
import type { Charging } from './passed-on.ts';

/**
 * The charges of a fordeling: each recipient's payable amount in kroner, with the calculation behind it. What is shared on to
 * another fordeling that is charged, and all of one that is not, is set aside.
 *
 * @throws FordelError `FAKTURA-ENHED` for a fordeling that is not of money, `FAKTURA-OERE` for amounts finer than øre.
 */
export function chargesOfAllocation(allocation: AllocationResult, charging: Charging = all): ChargeGroup {
  const { plan, total, rows, amountSum } = allocation;
  const unit = kronerPerUnit(plan);
  // Only what the rounding moved: what a key leaves over, such as percentages that miss 100, explains nothing.
  // Who takes over all of a fordeling takes what the rounding left, too.
  const moved = subtract(sum(rows.map(({ exact }) => exact)), amountSum);
  const residual = charging.whole === undefined ? moved : zero;
  const isOwn = ({ recipient }: AllocationRow) => charging.isCharged && !charging.parts.has(recipient.key);
  return {
    id: plan.id,
    title: plan.title,
    total: multiply(total.value, unit),
    totalName: 'Beløb til fordeling',
    residual: multiply(residual, unit),
    residualNote: residualNote(total.value, residual, charging.isCharged),
    charges: rows.filter(isOwn).map((row) => chargeOf(row, allocation, unit)),
    setAside: rows.filter((row) => !isOwn(row)).map((row) => setAside(row, charging, unit)),
  };
}

const all: Charging = { isCharged: true, parts: new Map() };

function setAside({ recipient, exact, amount }: AllocationRow, charging: Charging, unit: Rational): SetAside {
  const { whole, parts } = charging;
  const to = whole ?? parts.get(recipient.key);
  return {
    recipient,
    amount: multiply(whole === undefined ? amount : exact, unit),
    passedOnTo: to?.title,
  };
}

function chargeOf(row: AllocationRow, allocation: AllocationResult, unit: Rational): Charge {
  const { plan } = allocation;
  const amount = inWholeOere(multiply(row.amount, unit), row.recipient.name, plan);
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
  const kroner = (value: Rational) => formatKroner(multiply(value, unit), 4);
  const exact = kroner(row.exact);
  const rounded = kroner(row.amount);
  const key = `${formatExact(row.weight.value, 4)} / ${formatExact(whole, 4)}`;
  const rounding = exact === rounded ? '' : `, afrundet til ${rounded}`;
  return `${kroner(total.value)} × ${key} = ${exact}${rounding}${row.provisional ? ', foreløbigt' : ''}`;
}

function basisOf(
  row: AllocationRow,
  { plan, total, whole }: AllocationResult,
  unit: Rational,
  amount: Rational,
): BasisRow[] {
  return [
    kronerRow('Beløb til fordeling', multiply(total.value, unit), total.origins),
    countRow(`${keyName(plan.key)}, ${row.recipient.name}`, row.weight.value, row.weight.origins),
    countRow(`${keyName(plan.key)}, i alt`, whole),
    { label: 'Andel', value: row.share, kind: 'andel' },
    kronerRow('Beløb før afrunding', multiply(row.exact, unit)),
    kronerRow(row.provisional ? 'Årets beløb, foreløbigt' : 'Årets beløb', amount),
  ];
}

function residualNote(total: Rational, residual: Rational, isCharged: boolean): string {
  if (isZero(residual)) return '';
  if (!isCharged) return 'Rækkerne er afrundet hver for sig; fordelingen opkræves ikke.';
  return `Rækkerne er afrundet hver for sig; resten er ${residualInWords(total, residual)} og bliver hos udstederen.`;
}
