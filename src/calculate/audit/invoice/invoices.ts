import type { Diagnostic } from '../../../model/diagnostic.ts';
import { type IsoDate, isoDate, monthOf, yearOf } from '../../../model/exact/calendar-date.ts';
import {
  add,
  divide,
  isInteger,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
} from '../../../model/exact/rational.ts';
import { quotient } from '../../../model/exact/whole-number.ts';
import { type InstalmentPlan, instalmentCount } from '../../../model/invoice/instalment-plan.ts';
import type { ChargeGroup, DraftInvoice, InvoiceBatch, Period } from '../../../model/invoice/invoice.ts';
import type { Membership, Recipient } from '../../../model/recipient.ts';
import { heldAgainst, kept, type Subject } from '../discrepancy.ts';
import { isMultiple, isWithin } from '../nearest.ts';

const oere = rational(1n, 100n);

/**
 * A batch against what it charges: of each charge that is invoiced the rates add up to the year's amount, of each document
 * the lines to its net, and of each type of charge the documents, the exclusions and the residual to the total.
 */
export function auditBatch(
  batch: InvoiceBatch<DraftInvoice>,
  groups: readonly ChargeGroup[],
  plan: InstalmentPlan,
): Diagnostic[] {
  return groups.flatMap((group) => {
    const documents = batch.documents.filter(({ groupId }) => groupId === group.id);
    const leftOut = new Set(
      batch.notInvoiced.filter(({ groupId }) => groupId === group.id).map(({ recipient }) => recipient.key),
    );
    return [
      ...auditGroup(group, documents, batch),
      ...auditCharges(group, documents, leftOut, plan),
      ...documents.flatMap(auditDocument),
    ];
  });
}

function auditGroup(
  group: ChargeGroup,
  documents: readonly DraftInvoice[],
  { notInvoiced, control }: InvoiceBatch<DraftInvoice>,
): Diagnostic[] {
  const keys = group.charges.map(({ recipient }) => recipient.key);
  const stated = control.find(({ groupId }) => groupId === group.id);
  const excluded = sum(notInvoiced.filter(({ groupId }) => groupId === group.id).map(({ amount }) => amount));
  const explained = sum([...documents.map(signedNet), excluded, group.residual]);
  return [
    ...kept(group, new Set(keys).size === keys.length, 'en modtager opkræves to gange'),
    ...(stated === undefined
      ? kept(group, false, 'opkrævningen mangler i afstemningen')
      : heldAgainst(
          group,
          'det, fakturaer, undtagelser og afrundingsdifference forklarer,',
          add(explained, stated.unexplained),
          'totalen',
          group.total,
        )),
  ];
}

function auditCharges(
  group: ChargeGroup,
  documents: readonly DraftInvoice[],
  leftOut: ReadonlySet<string>,
  plan: InstalmentPlan,
): Diagnostic[] {
  const charged = group.charges.flatMap(({ recipient, amount, lines }) => {
    const own = documents.filter((document) => document.recipient.key === recipient.key);
    return [
      ...heldAgainst(
        group,
        `linjerne for ${recipient.name}`,
        sum(lines.map((line) => line.amount)),
        'årets beløb',
        amount,
      ),
      ...(leftOut.has(recipient.key) && own.length === 0
        ? []
        : auditRates(group, recipient, own, amount, plan)),
    ];
  });
  const recipients = new Set(group.charges.map(({ recipient }) => recipient.key));
  const known = documents.every(({ recipient }) => recipients.has(recipient.key));
  return [...charged, ...kept(group, known, 'en faktura er til en, der ikke opkræves')];
}

/** The rates of one recipient: one document each, their sum the year's amount. */
function auditRates(
  subject: Subject,
  { name, membership }: Recipient,
  documents: readonly DraftInvoice[],
  amount: Rational,
  plan: InstalmentPlan,
): Diagnostic[] {
  const year = yearOf(documents[0]?.instalment.period.from ?? '0000-01-01');
  const indices = documents.map(({ instalment }) => instalment.index);
  return [
    ...kept(subject, new Set(indices).size === indices.length, `${name} har to fakturaer for samme rate`),
    ...heldAgainst(subject, `raterne for ${name}`, sum(documents.map(signedNet)), 'årets beløb', amount),
    ...kept(
      subject,
      keepsPace(documents, amount, duePerRate(plan, membership, year)),
      `${name} betaler ikke raterne efter planen`,
    ),
    ...kept(
      subject,
      documents.every(({ instalment: { period } }) => isDuring(period, membership)),
      `${name} opkræves for dage uden medlemskab`,
    ),
    ...kept(
      subject,
      documents.every((document) => sign(signedNet(document)) === sign(amount)),
      `en rate for ${name} har et andet fortegn end årets beløb`,
    ),
  ];
}

/** Whether what is paid after each rate lies within half a krone, or half an øre, of the part of the year's amount that is due by then. */
function keepsPace(
  documents: readonly DraftInvoice[],
  amount: Rational,
  rates: readonly Rational[],
): boolean {
  const half = multiply(isInteger(amount) ? one : oere, rational(1n, 2n));
  return Array.from({ length: rates.length }, (_, index) => index + 1).every((rate) => {
    const due = sum(rates.slice(0, rate));
    const paid = documents.filter(({ instalment }) => instalment.index <= rate).map(signedNet);
    return isWithin(subtract(sum(paid), multiply(amount, due)), half);
  });
}

/**
 * The part of the year's amount that each rate is: those of the half months of a membership, in the proportions of the plan. The rater
 * share out the 24 half months of a year; up to twelve of them, its months.
 */
function duePerRate(plan: InstalmentPlan, membership: Membership | undefined, year: number): Rational[] {
  const count = instalmentCount(plan);
  const start = (rate: number) => (count > 12 ? quotient(24 * rate, count) : 2 * quotient(12 * rate, count));
  const { from = isoDate(year, 1, 1), to = isoDate(year, 12, 31) } = membership ?? {};
  const [first, last] = [halfMonthOf(from, year), halfMonthOf(to, year)];
  const parts = Array.from({ length: count }, (_, rate) => {
    const isPaid = start(rate) <= last && start(rate + 1) > first;
    const part = typeof plan === 'number' ? one : (plan[rate] ?? rational(0n));
    return { isPaid, part: isPaid ? part : rational(0n) };
  });
  const whole = sum(parts.map(({ part }) => part));
  const sole = parts.findIndex(({ isPaid }) => isPaid);
  return parts.map(({ part }, rate) =>
    isZero(whole) ? rational(rate === sole ? 1n : 0n) : divide(part, whole),
  );
}

/** From 0 to 23; a day before or after the year is the nearest of them. */
function halfMonthOf(date: IsoDate, year: number): number {
  if (yearOf(date) !== year) return yearOf(date) < year ? 0 : 23;
  return 2 * (monthOf(date) - 1) + (date.slice(8) > '15' ? 1 : 0);
}

function isDuring({ from, to }: Period, membership: Membership | undefined): boolean {
  return (membership?.from ?? from) <= from && to <= (membership?.to ?? to);
}

function auditDocument(document: DraftInvoice): Diagnostic[] {
  const { title, recipient, lines, net, tax, payable, vat } = document;
  const subject = { title: `${title}, ${recipient.name}` };
  const rate = vat.category === 'S' ? rational(1n, 4n) : rational(0n);
  const isRounded = isWithin(subtract(tax, multiply(net, rate)), multiply(oere, rational(1n, 2n)));
  return [
    ...heldAgainst(subject, 'linjernes sum', sum(lines.map((line) => line.amount)), 'beløbet uden moms', net),
    ...heldAgainst(subject, 'linjernes moms', sum(lines.map((line) => line.tax)), 'momsen', tax),
    ...heldAgainst(subject, 'det, der skal betales,', payable, 'beløb + moms', add(net, tax)),
    ...kept(subject, isRounded && (vat.category === 'S' || isZero(tax)), 'momsen er ikke satsen af beløbet'),
    ...kept(subject, isMultiple(payable, oere), 'beløbet er ikke hele øre'),
  ];
}

function signedNet({ kind, net }: DraftInvoice): Rational {
  return kind === 'kreditnota' ? negate(net) : net;
}
