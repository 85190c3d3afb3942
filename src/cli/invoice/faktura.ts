import { dirname, join, resolve } from 'node:path';
import { planInvoices } from '../../api/plan-invoices.ts';
import { markAsDrafts, numberInvoices, numbersNeeded } from '../../calculate/invoice/number-invoices.ts';
import { readFonts } from '../../input/fonts.ts';
import { loadScheme } from '../../input/load-scheme.ts';
import { failure } from '../../model/diagnostic.ts';
import type { InvoiceBatch } from '../../model/invoice/invoice.ts';
import { batchIn } from '../../output/batches-beside.ts';
import { withNumbers } from '../../output/number-register.ts';
import { requireUsable, rewriting, type Staging, writeFolder } from '../../output/write-folder.ts';
import { batchDigest } from '../../publish/batch/batch-digest.ts';
import { batchDocument } from '../../publish/batch/batch-document.ts';
import { batchLists, invoiceXmlFiles } from '../../publish/batch/batch-files.ts';
import type { BatchFile } from '../../publish/batch/manifest.ts';
import { countsInWords, renderDiagnostics } from '../../publish/format/diagnostics.ts';
import type { Document } from '../../publish/format/document.ts';
import { renderText } from '../../publish/format/text.ts';
import { hasFinding, type Outcome, type Session } from '../session.ts';
import { batchNotices } from './batch-notices.ts';
import { fakturaKontrol } from './faktura-kontrol.ts';
import { type InvoiceOptions, readInvoiceOptions } from './faktura-options.ts';
import { preflight } from './preflight.ts';

/** `fordel faktura`: write a batch, or with `--kontrol` check invoices from anywhere. */
export async function faktura(
  reference: string | undefined,
  options: InvoiceOptions,
  version: string,
  session: Session,
): Promise<Outcome> {
  const { ud: _, ...common } = options;
  if (options.kontrol !== undefined) {
    if (reference === undefined) return fakturaKontrol(options.kontrol, common, session);
    throw failure({
      code: 'BRUG-VALG',
      message: `--kontrol tager XML-filer og ingen ordning, men "${reference}" står uden for --kontrol`,
      advice: 'Skriv filerne samlet efter --kontrol: fordel faktura --kontrol 2024/fakturaer/*.xml',
    });
  }
  if (reference !== undefined) return writeBatch(reference, options, version, session);
  throw failure({
    code: 'BRUG-VALG',
    message: 'ordningen mangler',
    advice: 'Skriv fx: fordel faktura socialtilsyn-nord-2024 --toer',
  });
}

/**
 * Plans the whole batch as data, checks it, and only then writes it, all or nothing.
 *
 * A finding of the pre-flight checks, or a control sum that differs, gives exit code 1; then nothing is written and no
 * number is taken.
 */
async function writeBatch(
  reference: string,
  options: InvoiceOptions,
  version: string,
  session: Session,
): Promise<Outcome> {
  const chosen = readInvoiceOptions(options);
  const { reader } = session;
  const {
    batch: draft,
    invoicing,
    warnings,
  } = planInvoices(loadScheme(reference, { reader }), {
    reader,
    instalments: chosen.instalments,
    issueDate: chosen.issueDate,
    debtorFile: options.debitorer,
  });
  // What is wrong with the calculation stops the batch as a faulty document does; what is doubtful is said beside it.
  const faults = warnings.filter(({ severity }) => severity === 'fejl');
  const doubts = warnings.filter(({ severity }) => severity !== 'fejl');
  const digest = batchDigest(draft);
  const produce = async (batch: InvoiceBatch): Promise<Produced> => {
    const enclosed = chosen.enclosePages ? await drawn(batch) : [];
    const xml = invoiceXmlFiles(batch, chosen.format, enclosed);
    const findings = [...faults, ...preflight(batch, xml, chosen.controlTotal)];
    const isSound = findings.every(({ severity }) => severity !== 'fejl');
    if (!isSound || chosen.folder === undefined) return { batch, findings, files: [] };
    const pages = chosen.enclosePages ? enclosed : await drawn(batch);
    const { reconciliationWorkbook } = await import('../../publish/batch/reconciliation-workbook.ts');
    const documents = [...xml, ...pages, reconciliationWorkbook(batch)];
    const lists = batchLists(batch, digest, chosen.format, version, documents);
    return { batch, findings, files: [...documents, ...lists] };
  };
  if (options.toer === true) {
    if (chosen.folder !== undefined) requireUsable(chosen.folder, (found) => batchIn(found)?.plan === digest);
    const produced = await produce(markAsDrafts(draft));
    return { ...report(produced, write(produced, chosen.folder), session, options), notices: doubts };
  }
  const folder = chosen.folder ?? requireFolder();
  requireUsable(folder, (found) => batchIn(found)?.plan === digest);
  const register = options.register ?? join(dirname(resolve(folder)), 'fakturanumre');
  const request = { digest, schemeId: draft.schemeId, folder, needed: numbersNeeded(draft), invoicing };
  return withNumbers(register, request, chosen.release, async ({ first, history, staging }) => {
    const notices = batchNotices(history, { register, folder, digest });
    const produced = await produce(numberInvoices(draft, invoicing, first));
    const outcome = report(produced, write(produced, folder, staging), session, options);
    return { ...outcome, notices: produced.files.length === 0 ? doubts : [...doubts, ...notices] };
  });
}

/** What draws the pages is slow to load, and only needed where there is somewhere to put them. */
async function drawn(batch: InvoiceBatch): Promise<BatchFile[]> {
  const { batchPages } = await import('../../publish/batch/batch-pages.ts');
  return batchPages(batch, readFonts());
}

type Produced = {
  readonly batch: InvoiceBatch;
  readonly findings: ReturnType<typeof preflight>;
  readonly files: readonly BatchFile[];
};

/** Writes a sound batch and says so in Danish; one with findings is not written. */
function write({ files }: Produced, folder: string | undefined, staging?: Staging): string {
  if (files.length === 0 || folder === undefined) return 'Intet er skrevet, og ingen numre er taget.';
  return writeFolder(folder, files, staging ?? rewriting(folder))
    ? `Skrevet til ${folder}.`
    : `${folder} var skrevet i forvejen og er uændret.`;
}

function report(
  { batch, findings }: Produced,
  written: string,
  session: Session,
  options: InvoiceOptions,
): Outcome {
  const shown = renderDiagnostics(findings, () => undefined, session.screen);
  const blocks: Document = [
    ...batchDocument(batch),
    ...(findings.length === 0 ? [] : [{ kind: 'kode', text: shown } as const]),
    { kind: 'afsnit', lines: [`Forkontrol: ${countsInWords(findings)}. ${written}`] },
  ];
  return { text: renderText(blocks, session.screen), exitCode: hasFinding(findings, options) ? 1 : 0 };
}

function requireFolder(): never {
  throw failure({
    code: 'BRUG-VALG',
    message: '--ud mangler',
    advice: 'Skriv, hvor kørslen skal ligge: --ud MAPPE. Med --toer kan den udelades.',
  });
}
