import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { negate } from '../../model/exact/rational.ts';
import { writeInstalments } from '../../model/invoice/instalment-plan.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { oereDecimal } from '../format/decimal.ts';
import { inputsJson } from '../format/input-json.ts';
import { renderJson } from '../format/json.ts';
import { signed } from '../invoice/signed.ts';

/** A file of the batch before it is written; the path is relative to the batch folder. */
export interface BatchFile {
  readonly path: string;
  readonly content: Uint8Array | string;
  /** The number of the document it is about. */
  readonly number?: string;
}

export const manifestName = 'manifest.json';

/** The rules the documents are made after and checked by. */
const rules = { peppolBisBilling: '3.0.21', en16931: '1.3.16', oioubl: '1.17.2' } as const;

/** What the batch is, from which inputs, and what each file must hash to. */
export function manifest(
  batch: InvoiceBatch,
  digest: string,
  format: string,
  version: string,
  files: readonly BatchFile[],
  findings: readonly Diagnostic[],
): string {
  const { documents } = batch;
  return renderJson({
    program: `fordel ${version}`,
    regler: rules,
    ordning: batch.schemeId,
    udsteder: documents[0]?.issuer.cvr ?? null,
    titel: batch.schemeTitle,
    aar: batch.year,
    format,
    kladde: documents.some(({ isDraft }) => isDraft),
    plan: digest,
    rateplan: writeInstalments(batch.instalments),
    numre: { faktura: numberRange(documents, 'faktura'), kreditnota: numberRange(documents, 'kreditnota') },
    kontrolsum: batch.control.map((each) => ({
      opkraevning: each.groupId,
      skalGive: oereDecimal(each.total),
      faktureret: oereDecimal(each.invoiced),
      krediteret: oereDecimal(negate(each.credited)),
      undtaget: oereDecimal(each.excluded),
      deltVidere: oereDecimal(each.passedOn),
      opkraevesIkke: oereDecimal(each.notCharged),
      afrundingsdifference: oereDecimal(each.residual),
      forklaring: each.residualNote,
      uforklaret: oereDecimal(each.unexplained),
    })),
    ikkeFaktureret: batch.notInvoiced.map(({ recipient, groupId, amount, reason }) => ({
      kommunekode: recipient.municipalityCode,
      modtager: recipient.name,
      opkraevning: groupId,
      beloeb: oereDecimal(amount),
      grund: reason,
    })),
    inddata: inputsJson(batch.inputs, batch.accounts),
    dokumenter: documents.map((invoice) => documentEntry(invoice, files, findings)),
    filer: files.filter(({ number }) => number === undefined).map(fileEntry),
  });
}

function numberRange(documents: readonly Invoice[], kind: Invoice['kind']) {
  const numbers = documents.filter((each) => each.kind === kind).map(({ number }) => number);
  return { antal: numbers.length, foerste: numbers[0] ?? null, sidste: numbers.at(-1) ?? null };
}

function documentEntry(invoice: Invoice, files: readonly BatchFile[], findings: readonly Diagnostic[]) {
  const { recipient, debtor, instalment } = invoice;
  const own = files.filter(({ number }) => number === invoice.number);
  const doubts = findings.filter(({ place }) => own.some(({ path }) => path === place?.file));
  return {
    nummer: invoice.number,
    type: invoice.kind,
    kommunekode: recipient.municipalityCode,
    modtager: recipient.name,
    gln: debtor.gln,
    opkraevning: invoice.groupId,
    rate: instalment.index,
    rater: instalment.of,
    beloeb: oereDecimal(signed(invoice, invoice.net)),
    moms: oereDecimal(signed(invoice, invoice.tax)),
    tilBetaling: oereDecimal(signed(invoice, invoice.payable)),
    fakturadato: instalment.issueDate,
    forfald: instalment.dueDate,
    // Nothing is written before every document has passed the pre-flight checks.
    forkontrol: doubts.length === 0 ? 'bestået' : 'bestået med advarsler',
    filer: own.map(fileEntry),
  };
}

function fileEntry({ path, content }: BatchFile) {
  return { fil: path, sha256: createHash('sha256').update(content).digest('hex') };
}
