import type { InvoicePlan } from '../../api/plan-invoices.ts';
import { creditBatch } from '../../calculate/invoice/credit/credit-batch.ts';
import { sentContent } from '../../input/invoice/sent-content.ts';
import { failure } from '../../model/diagnostic.ts';
import type { DraftInvoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { SentInvoice } from '../../model/invoice/sent-invoice.ts';
import { type SentDocument, sentDocuments } from '../../output/issued/sent-documents.ts';
import { lineNameWithoutPeriod } from '../../publish/invoice/invoice-words.ts';
import type { ChosenInvoiceOptions } from './faktura-options.ts';

/** A batch of credit notes, and the numbers of what it credits. */
export interface Crediting {
  readonly batch: InvoiceBatch<DraftInvoice>;
  readonly credited: readonly string[];
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
  const documents = sentDocuments(register, credit, { schemeId: plan.schemeId, from: issueDate });
  const sent = documents.map(sentInvoice);
  const anew = chargeAnew ? plan : undefined;
  return {
    batch: creditBatch({ sent, invoicing, debtors, anew, plan, issueDate }),
    credited: sent.map(({ number }) => number),
  };
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
    lines: lines.map((line) => ({
      ...line,
      text: lineNameWithoutPeriod(line.text, { ...rate, period: content.period, issueDate: '', dueDate: '' }),
    })),
  };
}
