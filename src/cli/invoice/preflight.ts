import { checkBatchDates } from '../../check/invoice/batch-dates.ts';
import { checkBatch } from '../../check/invoice/check-batch.ts';
import { checkInvoice } from '../../check/invoice/check-invoice.ts';
import { checkNumbers } from '../../check/invoice/check-numbers.ts';
import { writtenNet } from '../../check/invoice/written-net.ts';
import { readUbl } from '../../input/invoice/ubl-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Rational, sum } from '../../model/exact/rational.ts';
import type { InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { BatchFile } from '../../publish/batch/manifest.ts';

/** Reads every document of a batch back as its receiver would, and holds it and the whole against the rules. */
export function preflight(
  batch: InvoiceBatch,
  xml: readonly BatchFile[],
  controlTotal: Rational | undefined,
): Diagnostic[] {
  const documents = xml.map(({ path, content }) =>
    readUbl({ file: path, sha256: '', text: String(content) }),
  );
  return [
    ...documents.flatMap(({ file, root, document }) => checkInvoice(file, root, document)),
    ...checkNumbers(
      batch.documents.map(({ number, issuer }, index) => ({
        number,
        issuer: issuer.cvr,
        file: documents[index]?.file ?? '',
      })),
    ),
    ...checkBatchDates(batch),
    ...checkBatch(batch, sum(documents.map(writtenNet)), controlTotal),
  ];
}
