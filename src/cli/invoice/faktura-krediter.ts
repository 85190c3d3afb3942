import type { InvoicePlan } from '../../api/plan-invoices.ts';
import { creditBatch } from '../../calculate/invoice/credit/credit-batch.ts';
import { sentContent } from '../../input/invoice/sent-content.ts';
import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import type { DraftInvoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { SentInvoice } from '../../model/invoice/sent-invoice.ts';
import { type SentDocument, sentDocuments } from '../../output/issued/sent-documents.ts';
import { lineNameWithoutPeriod } from '../../publish/invoice/invoice-words.ts';
import type { ChosenInvoiceOptions } from './faktura-options.ts';

/** A batch of credit notes, and the numbers of what it credits. */
export interface Crediting {
  readonly batch: InvoiceBatch<DraftInvoice>;
  readonly credited: readonly string[];
  /** What the crediting leaves as it was, and may not have been meant to. */
  readonly doubts: readonly Diagnostic[];
}

/**
 * `fordel faktura ORDNING --krediter NUMMER… --dato DATO --ud MAPPE`: credits what was sent, and with `--paa-ny` charges what
 * the ordning says now in its place.
 *
 * @throws FordelError `BRUG-VALG` without a date, and as `sentDocuments`, `sentContent` and `creditBatch` do.
 */
export function crediting(
  register: string,
  { batch: plan, invoicing, debtors }: InvoicePlan,
  { credit, issueDate, chargeAnew }: ChosenInvoiceOptions,
): Crediting {
  if (issueDate === undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: '--krediter skal have en fakturadato',
      advice:
        'Skriv kreditnotaens dato, fx --dato 2024-07-01; for en modtager krediteres de rater, der er dateret fra den dag.',
    });
  }
  const by = { schemeId: plan.schemeId, issuer: invoicing.issuer.cvr, from: issueDate };
  const { documents, doubts } = sentDocuments(register, credit, by);
  const sent = documents.map(sentInvoice);
  const anew = chargeAnew ? plan : undefined;
  const batch = creditBatch({ sent, invoicing, debtors, anew, plan, issueDate });
  return {
    batch,
    credited: sent.map(({ number }) => number),
    doubts: chargeAnew ? [...doubts, ...notChargedAnew(sent, batch)] : doubts,
  };
}

/** A recipient that has left owes nothing any more; one that was left out by mistake owes it still. */
function notChargedAnew(sent: readonly SentInvoice[], { documents }: Crediting['batch']): Diagnostic[] {
  const charged = documents.filter(({ creditsInFull }) => creditsInFull !== true);
  const left = sent.filter(
    ({ groupId, municipalityCode, recipientName, rate }) =>
      !charged.some(
        (document) =>
          document.groupId === groupId &&
          document.recipient.key === (municipalityCode ?? recipientName) &&
          document.instalment.index === rate.index,
      ),
  );
  return left.map(({ number, groupId, recipientName }) => ({
    code: 'FAKTURA-KREDIT',
    severity: 'advarsel',
    message: `faktura ${number} krediteres, og intet opkræves i stedet: ordningen opkræver nu intet af ${recipientName} for ${groupId}`,
    advice: 'Er det meningen, så lad det stå; ellers se opkraeves, undtaget og modtagerne.',
  }));
}

function sentInvoice(document: SentDocument): SentInvoice {
  const { lines, ...content } = sentContent(document.file, document.xml);
  const rate = { index: document.rate, of: document.rater };
  return {
    ...content,
    number: document.nummer,
    issueDate: document.fakturadato,
    municipalityCode: document.kommunekode,
    recipientName: document.modtager,
    groupId: document.opkraevning,
    rate,
    ratePlan: document.rateplan,
    lines: lines.map((line) => ({
      ...line,
      text: lineNameWithoutPeriod(line.text, { ...rate, period: content.period, issueDate: '', dueDate: '' }),
    })),
  };
}
