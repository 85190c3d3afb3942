import type { Diagnostic } from '../../../model/diagnostic.ts';
import {
  add,
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
import { type InstalmentPlan, instalmentCount } from '../../../model/invoice/instalment-plan.ts';
import type { ChargeGroup, DraftInvoice, InvoiceBatch } from '../../../model/invoice/invoice.ts';
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
        : auditRates(group, recipient.name, own, amount, plan)),
    ];
  });
  const recipients = new Set(group.charges.map(({ recipient }) => recipient.key));
  const known = documents.every(({ recipient }) => recipients.has(recipient.key));
  return [...charged, ...kept(group, known, 'en faktura er til en, der ikke opkræves')];
}

/** The rates of one recipient: one document each, their sum the year's amount. */
function auditRates(
  subject: Subject,
  name: string,
  documents: readonly DraftInvoice[],
  amount: Rational,
  plan: InstalmentPlan,
): Diagnostic[] {
  const indices = documents.map(({ instalment }) => instalment.index);
  return [
    ...kept(subject, new Set(indices).size === indices.length, `${name} har to fakturaer for samme rate`),
    ...heldAgainst(subject, `raterne for ${name}`, sum(documents.map(signedNet)), 'årets beløb', amount),
    ...kept(subject, keepsPace(documents, amount, plan), `${name} betaler ikke raterne efter planen`),
    ...kept(
      subject,
      documents.every((document) => sign(signedNet(document)) === sign(amount)),
      `en rate for ${name} har et andet fortegn end årets beløb`,
    ),
  ];
}

/** Whether what is paid after each rate lies within half a krone, or half an øre, of the part of the year's amount that is due by then. */
function keepsPace(documents: readonly DraftInvoice[], amount: Rational, plan: InstalmentPlan): boolean {
  const half = multiply(isInteger(amount) ? one : oere, rational(1n, 2n));
  const count = instalmentCount(plan);
  return Array.from({ length: count }, (_, index) => index + 1).every((rate) => {
    const due =
      typeof plan === 'number'
        ? rational(BigInt(rate), BigInt(count))
        : multiply(sum(plan.slice(0, rate)), rational(1n, 100n));
    const paid = documents.filter(({ instalment }) => instalment.index <= rate).map(signedNet);
    return isWithin(subtract(sum(paid), multiply(amount, due)), half);
  });
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
