import { checkInvoice } from '../check/invoice/check-invoice.ts';
import { checkNumbers } from '../check/invoice/check-numbers.ts';
import { textAt } from '../check/invoice/ubl-path.ts';
import { readUbl, type UblFile } from '../input/ubl-file.ts';
import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { countsInWords, renderDiagnostics } from '../publish/diagnostics.ts';
import { invoiceCheckJson } from '../publish/invoice-check-json.ts';
import { renderJson } from '../publish/json.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel faktura --kontrol FIL.xml…`: any UBL invoice against the rules, each for itself and all as one batch. */
export function fakturaKontrol(paths: readonly string[], options: CommonOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'json']);
  const read: UblFile[] = [];
  const unread: Diagnostic[] = [];
  for (const path of paths) {
    try {
      read.push(readUbl(session.reader.read(path)));
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      unread.push(...error.diagnostics);
    }
  }
  if (read.length === 0) throw new FordelError(unread);
  const findings = [
    ...unread,
    ...read.flatMap(({ file, root, document }) => checkInvoice(file, root, document)),
    ...checkNumbers(read.map(numberOf)),
  ];
  const summary = `${read.length} af ${paths.length} e-fakturaer kontrolleret. ${countsInWords(findings)}.`;
  const shown = findings.length === 0 ? '' : `${renderDiagnostics(findings, () => [], session.colour)}\n\n`;
  const render = {
    tabel: () => `${shown}${summary}\n`,
    json: () => renderJson(invoiceCheckJson(findings, read.length, paths.length - read.length)),
  };
  const isWrong = findings.some(({ severity }) => severity === 'fejl');
  return { text: render[format](), exitCode: unread.length > 0 ? 2 : isWrong ? 1 : 0 };
}

function numberOf({ file, document }: UblFile) {
  const issuer = 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID';
  return { file, number: textAt(document, 'cbc:ID'), issuer: textAt(document, issuer) };
}
