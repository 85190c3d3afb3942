import { checkControlTotal } from '../../check/invoice/check-batch.ts';
import { checkInvoice } from '../../check/invoice/check-invoice.ts';
import { checkNumbers, type NumberedFile } from '../../check/invoice/check-numbers.ts';
import { supplier } from '../../check/invoice/rules/ubl-parts.ts';
import { writtenNet } from '../../check/invoice/written-net.ts';
import { readUblFile, type UblFile } from '../../input/invoice/ubl-file.ts';
import { ublPaths } from '../../input/invoice/ubl-paths.ts';
import type { SourceReader } from '../../input/reading/source.ts';
import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { sum } from '../../model/exact/rational.ts';
import { nearest, placeIn, textAt } from '../../model/invoice/ubl-path.ts';
import { collect, countOf, problemList } from '../../model/problem-list.ts';
import type { Document } from '../../publish/format/document.ts';
import { noScreen, type Screen } from '../../publish/format/screen.ts';
import { answer } from '../answer.ts';
import { hasFinding, type Outcome, type Session } from '../session.ts';
import { type InvoiceOptions, readControlTotal } from './faktura-options.ts';

/**
 * `fordel faktura --kontrol FIL.xml…`: any UBL invoice against the rules, each for itself and all as one batch, with
 * `--kontrolsum` also against what they must come to.
 */
export function fakturaKontrol(
  paths: readonly string[],
  options: InvoiceOptions,
  session: Session,
): Promise<Outcome> {
  return answer(options, session, () => checkedInvoices(paths, options, session), {
    document: (checked, format) => checkPage(checked, format === 'tabel' ? session.screen : noScreen),
    json: async ({ findings, read, unread }) =>
      (await import('../../publish/check/invoice-json.ts')).invoiceCheckJson(findings, read, unread),
    checked: ({ findings, read }) => ({
      command: 'faktura --kontrol',
      checked: checkedInWords(read, read),
      findings,
    }),
    exitCode: ({ findings, unread }) => (unread > 0 ? 2 : hasFinding(findings, options) ? 1 : 0),
  });
}

interface CheckedInvoices {
  readonly findings: readonly Diagnostic[];
  /** How many files could be read, and how many problems stopped the others. */
  readonly read: number;
  readonly unread: number;
}

function checkedInvoices(
  paths: readonly string[],
  { kontrolsum }: InvoiceOptions,
  { reader }: Session,
): CheckedInvoices {
  const expected = kontrolsum === undefined ? undefined : readControlTotal(kontrolsum);
  const unread = problemList();
  const checked = ublPaths(paths).flatMap((path) => collect(unread, () => checkOne(path, reader)) ?? []);
  if (checked.length === 0) throw new FordelError(unread);
  const findings = [
    ...unread,
    ...checked.flatMap(({ findings }) => findings),
    ...checkNumbers(checked.map(({ numbered }) => numbered)),
    ...(expected === undefined ? [] : checkControlTotal(sum(checked.map(({ net }) => net)), expected)),
  ];
  return { findings, read: checked.length, unread: countOf(unread) };
}

/** Of a document only what the whole batch is held against is kept: there may be ten thousand of them. */
function checkOne(path: string, reader: SourceReader) {
  const document = readUblFile(path, reader);
  reader.forget(path);
  return {
    findings: checkInvoice(document.file, document.root, document.document),
    numbered: numberOf(document),
    net: writtenNet(document),
  };
}

async function checkPage({ findings, read, unread }: CheckedInvoices, screen: Screen): Promise<Document> {
  const { countsInWords, renderDiagnostics } = await import('../../publish/format/diagnostics.ts');
  const shown = renderDiagnostics(findings, () => undefined, screen);
  const [official, own] = [true, false].map((isOfficial) =>
    countsInWords(findings.filter(({ rule }) => (rule !== undefined) === isOfficial)),
  );
  const summary = `${checkedInWords(read, read + unread)} kontrolleret. Officielle regler: ${official}. Egne råd: ${own}.`;
  return [
    ...(findings.length === 0 ? [] : [{ kind: 'kode', text: shown } as const]),
    { kind: 'afsnit', lines: [summary] },
  ];
}

function checkedInWords(read: number, asked: number): string {
  if (read < asked) return `${read} af ${asked} filer`;
  return read === 1 ? '1 e-faktura' : `${read} e-fakturaer`;
}

function numberOf({ file, document }: UblFile): NumberedFile {
  const issuer = textAt(document, `${supplier}/cac:PartyLegalEntity/cbc:CompanyID`);
  const place = placeIn(nearest(document, 'cbc:ID')) ?? { file };
  return { file, number: textAt(document, 'cbc:ID'), issuer, place };
}
