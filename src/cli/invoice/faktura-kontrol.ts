import { checkControlTotal } from '../../check/invoice/check-batch.ts';
import { checkInvoice } from '../../check/invoice/check-invoice.ts';
import { checkNumbers, type NumberedFile } from '../../check/invoice/check-numbers.ts';
import { supplier } from '../../check/invoice/rules/ubl-parts.ts';
import { nearest, placeIn, textAt } from '../../check/invoice/rules/ubl-path.ts';
import { writtenNet } from '../../check/invoice/written-net.ts';
import { readUblFile, type UblFile } from '../../input/invoice/ubl-file.ts';
import { addAll, FordelError } from '../../model/diagnostic.ts';
import { sum } from '../../model/exact/rational.ts';
import { countOf, problemList } from '../../model/problem-list.ts';
import { invoiceCheckJson } from '../../publish/check/invoice-json.ts';
import { countsInWords, renderDiagnostics } from '../../publish/format/diagnostics.ts';
import { renderJson } from '../../publish/format/json.ts';
import { chooseFormat, type Outcome, type Session } from '../session.ts';
import { type InvoiceOptions, readControlTotal } from './faktura-options.ts';

/**
 * `fordel faktura --kontrol FIL.xml…`: any UBL invoice against the rules, each for itself and all as one batch, with
 * `--kontrolsum` also against what they must come to.
 */
export function fakturaKontrol(paths: readonly string[], options: InvoiceOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'json']);
  const expected = options.kontrolsum === undefined ? undefined : readControlTotal(options.kontrolsum);
  const read: UblFile[] = [];
  const unread = problemList();
  for (const path of new Set(paths)) {
    try {
      read.push(readUblFile(path, session.reader));
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      addAll(unread, error.diagnostics);
    }
  }
  if (read.length === 0) throw new FordelError(unread);
  const findings = [
    ...unread,
    ...read.flatMap(({ file, root, document }) => checkInvoice(file, root, document)),
    ...checkNumbers(read.map(numberOf)),
    ...(expected === undefined ? [] : checkControlTotal(sum(read.map(writtenNet)), expected)),
  ];
  const summary = `${checkedInWords(read.length, read.length + countOf(unread))} kontrolleret. ${countsInWords(findings)}.`;
  const shown =
    findings.length === 0 ? '' : `${renderDiagnostics(findings, () => undefined, session.screen)}\n\n`;
  const render = {
    tabel: () => `${shown}${summary}\n`,
    json: () => renderJson(invoiceCheckJson(findings, read.length, countOf(unread))),
  };
  const isWrong = findings.some(({ severity }) => severity === 'fejl');
  return { text: render[format](), exitCode: unread.length > 0 ? 2 : isWrong ? 1 : 0 };
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
