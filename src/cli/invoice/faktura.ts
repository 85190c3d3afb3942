import { dirname, join, resolve } from 'node:path';
import { planInvoices } from '../../api/plan-invoices.ts';
import { markAsDrafts, numberInvoices, numbersNeeded } from '../../calculate/invoice/number-invoices.ts';
import { saidOnce } from '../../check/invoice/said-once.ts';
import { readFonts } from '../../input/fonts.ts';
import { loadScheme } from '../../input/load-scheme.ts';
import { failure } from '../../model/diagnostic.ts';
import type { InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { Invoicing } from '../../model/invoice/invoicing.ts';
import { batchIn } from '../../output/batches-beside.ts';
import { withNumbers } from '../../output/number-register.ts';
import { backUpRegister } from '../../output/register-backup.ts';
import { requireUsable, rewriting, type Staging, writeFolder } from '../../output/write-folder.ts';
import { batchDigest } from '../../publish/batch/batch-digest.ts';
import { batchDocument } from '../../publish/batch/batch-document.ts';
import { batchLists, invoiceXmlFiles } from '../../publish/batch/batch-files.ts';
import { correctionCsv, correctionTable } from '../../publish/batch/correction.ts';
import type { BatchFile } from '../../publish/batch/manifest.ts';
import { countsInWords, renderDiagnostics } from '../../publish/format/diagnostics.ts';
import type { Document } from '../../publish/format/document.ts';
import { renderText } from '../../publish/format/text.ts';
import { hasFinding, type Outcome, type Session } from '../session.ts';
import { batchNotices, withoutBackup } from './batch-notices.ts';
import { fakturaKontrol } from './faktura-kontrol.ts';
import { crediting } from './faktura-krediter.ts';
import { type InvoiceOptions, readInvoiceOptions } from './faktura-options.ts';
import { fakturaVis } from './faktura-vis.ts';
import { preflight } from './preflight.ts';

/** `fordel faktura`: write a batch, or with `--kontrol` check invoices from anywhere. */
export async function faktura(
  reference: string | undefined,
  options: InvoiceOptions,
  version: string,
  session: Session,
): Promise<Outcome> {
  const { ud: _, ...common } = options;
  if (options.vis === true) {
    if (reference === undefined) return fakturaVis(options, session);
    throw failure({
      code: 'BRUG-VALG',
      message: `--vis viser et register og tager ingen ordning, men der står "${reference}"`,
      advice: 'Skriv mappen alene: fordel faktura --register MAPPE --vis.',
    });
  }
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
  const plan = planInvoices(loadScheme(reference, { reader }), {
    reader,
    instalments: chosen.instalments,
    // What is charged anew keeps the dates of its rater.
    issueDate: chosen.credit.length > 0 ? undefined : chosen.issueDate,
    debtorFile: options.debitorer,
  });
  const { invoicing, warnings } = plan;
  const register = registerOf(options, invoicing, chosen.folder);
  const {
    batch: draft,
    credited,
    doubts: ofCredits,
  } = chosen.credit.length === 0
    ? { batch: plan.batch, credited: [], doubts: [] }
    : crediting(register, plan, chosen);
  // What is wrong with the calculation stops the batch as a faulty document does; what is doubtful is said beside it.
  const faults = warnings.filter(({ severity }) => severity === 'fejl');
  const doubts = [...warnings.filter(({ severity }) => severity !== 'fejl'), ...ofCredits];
  const digest = batchDigest(draft);
  const isCorrection = credited.length > 0;
  const produce = async (batch: InvoiceBatch): Promise<Produced> => {
    const enclosed = chosen.enclosePages ? await drawn(batch) : [];
    const xml = invoiceXmlFiles(batch, chosen.format, enclosed);
    const findings = [...faults, ...preflight(batch, xml, chosen.controlTotal)];
    const isSound = findings.every(({ severity }) => severity !== 'fejl');
    if (!isSound || chosen.folder === undefined) return { batch, findings, files: [], isCorrection };
    const pages = chosen.enclosePages ? enclosed : await drawn(batch);
    const { reconciliationWorkbook } = await import('../../publish/batch/reconciliation-workbook.ts');
    const documents = [...xml, ...pages, reconciliationWorkbook(batch)];
    const more = isCorrection ? [{ path: 'rettelse.csv', content: correctionCsv(batch) }] : [];
    const lists = batchLists(batch, digest, chosen.format, version, documents, { findings, more });
    return { batch, findings, files: [...documents, ...lists], isCorrection };
  };
  if (options.toer === true) {
    if (chosen.folder !== undefined) requireUsable(chosen.folder, (found) => batchIn(found)?.plan === digest);
    const produced = await produce(markAsDrafts(draft));
    return { ...report(produced, write(produced, chosen.folder), session, options), notices: doubts };
  }
  const folder = chosen.folder ?? requireFolder();
  requireUsable(folder, (found) => batchIn(found)?.plan === digest);
  const request = {
    digest,
    schemeId: draft.schemeId,
    folder,
    needed: numbersNeeded(draft),
    invoicing,
    credited,
  };
  const outcome = await withNumbers(
    register,
    request,
    chosen.release,
    async ({ first, history, staging }) => {
      // A correction is of invoices that were sent: that the ordning has been invoiced is no news.
      const others = isCorrection ? [] : history.others;
      const notices = batchNotices({ ...history, others }, { register, folder, digest });
      const produced = await produce(numberInvoices(draft, invoicing, first));
      const outcome = report(produced, write(produced, folder, staging), session, options);
      return { ...outcome, notices: produced.files.length === 0 ? doubts : [...doubts, ...notices] };
    },
  );
  return backUpRegister(register)
    ? outcome
    : { ...outcome, notices: [...(outcome.notices ?? []), withoutBackup(register)] };
}

/** As the ordning names it, and beside the batch where it does not. */
function registerOf({ register }: InvoiceOptions, invoicing: Invoicing, folder: string | undefined): string {
  return (
    register ??
    invoicing.register ??
    join(folder === undefined ? '.' : dirname(resolve(folder)), 'fakturanumre')
  );
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
  /** It credits what was sent. */
  readonly isCorrection: boolean;
};

/** Writes a sound batch and says so in Danish; one with findings is not written. */
function write({ files }: Produced, folder: string | undefined, staging?: Staging): string {
  if (files.length === 0 || folder === undefined) return 'Intet er skrevet, og ingen numre er taget.';
  return writeFolder(folder, files, staging ?? rewriting(folder))
    ? `Skrevet til ${folder}.`
    : `${folder} var skrevet i forvejen og er uændret.`;
}

function report(
  { batch, findings, isCorrection }: Produced,
  written: string,
  session: Session,
  options: InvoiceOptions,
): Outcome {
  const said = saidOnce(findings);
  const shown = renderDiagnostics(said, () => undefined, session.screen);
  const blocks: Document = [
    ...batchDocument(batch),
    ...(isCorrection ? [correctionTable(batch)] : []),
    ...(said.length === 0 ? [] : [{ kind: 'kode', text: shown } as const]),
    { kind: 'afsnit', lines: [`Forkontrol: ${countsInWords(said)}. ${written}`] },
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
