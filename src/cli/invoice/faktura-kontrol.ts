import { checkControlTotal } from '../../check/invoice/check-batch.ts';
import { checkInvoice } from '../../check/invoice/check-invoice.ts';
import { checkNumbers, type NumberedFile } from '../../check/invoice/check-numbers.ts';
import { supplier } from '../../check/invoice/rules/ubl-parts.ts';
import { nearest, placeIn, textAt } from '../../check/invoice/rules/ubl-path.ts';
import { writtenNet } from '../../check/invoice/written-net.ts';
import { readUblFile, type UblFile } from '../../input/invoice/ubl-file.ts';
import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { sum } from '../../model/exact/rational.ts';
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
  const read = [...new Set(paths)].flatMap((path) => collect(unread, () => readUblFile(path, reader)) ?? []);
  if (read.length === 0) throw new FordelError(unread);
  const findings = [
    ...unread,
    ...read.flatMap(({ file, root, document }) => checkInvoice(file, root, document)),
    ...checkNumbers(read.map(numberOf)),
    ...(expected === undefined ? [] : checkControlTotal(sum(read.map(writtenNet)), expected)),
  ];
  return { findings, read: read.length, unread: countOf(unread) };
}

async function checkPage({ findings, read, unread }: CheckedInvoices, screen: Screen): Promise<Document> {
  const { countsInWords, renderDiagnostics } = await import('../../publish/format/diagnostics.ts');
  const shown = renderDiagnostics(findings, () => undefined, screen);
  const summary = `${checkedInWords(read, read + unread)} kontrolleret. ${countsInWords(findings)}.`;
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
