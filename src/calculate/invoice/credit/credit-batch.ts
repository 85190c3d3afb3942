import { failure } from '../../../model/diagnostic.ts';
import { addDays, formatDate, type IsoDate, parseDate } from '../../../model/exact/calendar-date.ts';
import { add, equal, subtract, sum, zero } from '../../../model/exact/rational.ts';
import { writeInstalments } from '../../../model/invoice/instalment-plan.ts';
import type { ControlSum, DraftInvoice, Instalment, InvoiceBatch } from '../../../model/invoice/invoice.ts';
import type { Debtor, Invoicing } from '../../../model/invoice/invoicing.ts';
import type { SentInvoice } from '../../../model/invoice/sent-invoice.ts';
import { nextBankingDay } from '../banking-days.ts';
import { kronerRow } from '../charge-basis.ts';
import { withVat } from '../vat.ts';

/** What a batch of credit notes is made of. */
export interface CreditRequest {
  readonly sent: readonly SentInvoice[];
  readonly invoicing: Invoicing;
  readonly debtors: readonly Debtor[];
  /** The batch that the ordning, as it is now, gives on the same rater and their own dates, where that is charged anew. */
  readonly anew: InvoiceBatch<DraftInvoice> | undefined;
  /** The ordning's batch, which the documents belong to. */
  readonly plan: InvoiceBatch<DraftInvoice>;
  readonly issueDate: IsoDate;
}

/**
 * Credit notes for invoices that were sent, each in full, with a reference to the invoice; and, where it is asked for, what
 * should have been charged in their place.
 *
 * @throws FordelError `DEBITOR-MANGLER` for a recipient that the debitorfil does not know any more, `FAKTURA-KREDIT` where the VAT of
 * an invoice is not what the ordning says of it now, or where the rater are others.
 */
export function creditBatch(request: CreditRequest): InvoiceBatch<DraftInvoice> {
  const { sent, anew, plan } = request;
  const credits = sent.map((invoice) => creditNote(invoice, request));
  const charges = anew === undefined ? [] : sent.flatMap((invoice) => chargedAnew(invoice, anew, request));
  const documents = [...credits, ...charges];
  const groups = [...new Set(documents.map(({ groupId }) => groupId))];
  return {
    ...plan,
    documents,
    notInvoiced: [],
    control: groups.map((groupId) => control(groupId, sent, documents)),
  };
}

function creditNote(sent: SentInvoice, { invoicing, debtors, plan, issueDate }: CreditRequest): DraftInvoice {
  const { number, groupId, municipalityCode, recipientName, net, tax } = sent;
  const vat = invoicing.vatByCharge.get(groupId) ?? invoicing.vat;
  const lines = withVat(sent.lines, vat);
  const isOther = sent.vatCategory !== undefined && sent.vatCategory !== vat.category;
  if (isOther || !equal(sum(lines.map((line) => line.tax)), tax)) {
    throw refusal(
      `faktura ${number} har en anden moms, end ordningen siger nu`,
      'Krediter den med den momsbehandling, den blev sendt med: se fakturering.moms.',
    );
  }
  const key = municipalityCode ?? recipientName;
  const issued = parseDate(sent.issueDate) ?? issueDate;
  return {
    kind: 'kreditnota',
    groupId,
    title: titleOf(groupId, plan, sent),
    recipient: {
      key,
      municipalityCode,
      memberCodes: municipalityCode === null ? [] : [municipalityCode],
      name: recipientName,
    },
    issuer: invoicing.issuer,
    debtor: {
      ...debtorOf(key, groupId, debtors, recipientName),
      corrects: { number, issueDate: sent.issueDate },
    },
    instalment: {
      ...sent.rate,
      period: sent.period,
      issueDate,
      dueDate: nextBankingDay(addDays(issueDate, invoicing.termDays)),
    },
    lines,
    vat,
    net,
    tax,
    payable: add(net, tax),
    payment: { kind: 'nemkonto' },
    ledger: { ...invoicing.ledger, income: invoicing.incomeByCharge.get(groupId) ?? invoicing.ledger.income },
    yearAmount: net,
    formula: `Krediterer faktura ${number} af ${formatDate(issued)} i sin helhed.`,
    basis: [kronerRow(`Opkrævet på faktura ${number}`, net)],
    creditsInFull: true,
    example: invoicing.example,
  };
}

function titleOf(groupId: string, plan: InvoiceBatch<DraftInvoice>, { lines }: SentInvoice): string {
  return plan.documents.find((document) => document.groupId === groupId)?.title ?? lines[0]?.text ?? groupId;
}

function debtorOf(key: string, groupId: string, debtors: readonly Debtor[], name: string): Debtor {
  const own = debtors.filter(({ recipientKey }) => recipientKey === key);
  const debtor =
    own.find(({ chargeId }) => chargeId === groupId) ?? own.find(({ chargeId }) => chargeId === null);
  if (debtor !== undefined) return debtor;
  throw failure({
    code: 'DEBITOR-MANGLER',
    message: `${name} fik fakturaen, men er ikke i debitorfilen`,
    advice: 'Giv modtageren en række; en kreditnota sendes til den, der fik fakturaen.',
  });
}

/** What the ordning charges now for the same recipient, charge type and rate; nothing where it owes nothing any more. */
function chargedAnew(
  { number, groupId, municipalityCode, recipientName, rate, ratePlan }: SentInvoice,
  { documents, instalments }: InvoiceBatch<DraftInvoice>,
  { issueDate, invoicing }: CreditRequest,
): DraftInvoice[] {
  const key = municipalityCode ?? recipientName;
  const own = documents.filter((document) => document.groupId === groupId && document.recipient.key === key);
  const other = own.find(({ instalment }) => instalment.of !== rate.of);
  if (other !== undefined) {
    throw refusal(
      `faktura ${number} er rate ${rate.index} af ${rate.of}, men ordningen opkræver nu i ${other.instalment.of}`,
      `Skriv de rater, der blev opkrævet: --rater ${rate.of}.`,
    );
  }
  const planned = writeInstalments(instalments);
  if (ratePlan !== undefined && ratePlan !== planned) {
    throw refusal(
      `faktura ${number} er rate ${rate.index} af ${ratePlan}, men ordningen opkræver nu ${planned}`,
      `Skriv de rater, der blev opkrævet: --rater ${ratePlan}.`,
    );
  }
  return own
    .filter(({ instalment }) => instalment.index === rate.index)
    .map((document) => ({
      ...document,
      instalment: notBefore(issueDate, document.instalment, invoicing.termDays),
    }));
}

/** A rate whose date is past is charged now; the others keep their own. */
function notBefore(day: IsoDate, instalment: Instalment, termDays: number): Instalment {
  if (instalment.issueDate >= day) return instalment;
  return { ...instalment, issueDate: day, dueDate: nextBankingDay(addDays(day, termDays)) };
}

/** A correction brings in what is charged anew, below zero where that is paid out, less what is credited. */
function control(
  groupId: string,
  sent: readonly SentInvoice[],
  documents: readonly DraftInvoice[],
): ControlSum {
  const own = documents.filter((document) => document.groupId === groupId);
  const netOf = (isMeant: (document: DraftInvoice) => boolean) =>
    sum(own.filter(isMeant).map(({ net }) => net));
  const invoiced = netOf(({ kind }) => kind === 'faktura');
  const credited = netOf(({ kind }) => kind === 'kreditnota');
  const paidOut = netOf(({ kind, creditsInFull }) => kind === 'kreditnota' && creditsInFull !== true);
  const before = sum(sent.filter((invoice) => invoice.groupId === groupId).map(({ net }) => net));
  const total = subtract(subtract(invoiced, paidOut), before);
  return {
    groupId,
    title: own[0]?.title ?? groupId,
    total,
    totalName: 'Ændring i det opkrævede',
    invoiced,
    credited,
    excluded: zero,
    passedOn: zero,
    passedOnTo: [],
    notCharged: zero,
    residual: zero,
    residualNote: '',
    unexplained: subtract(total, subtract(invoiced, credited)),
  };
}

function refusal(message: string, advice: string) {
  return failure({ code: 'FAKTURA-KREDIT', message, advice });
}
