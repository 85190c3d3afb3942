import { checkInvoice } from '../check/invoice/check-invoice.ts';
import { checkNumbers } from '../check/invoice/check-numbers.ts';
import { textAt } from '../check/invoice/ubl-path.ts';
import { readUbl, type UblFile } from '../input/ubl-file.ts';
import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { countsInWords, renderDiagnostics } from '../publish/diagnostics.ts';
import { invoiceCheckJson } from '../publish/invoice-check-json.ts';
import { renderJson } from '../publish/json.ts';
import { describeFailure } from './run.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel faktura --kontrol FIL.xml…`: any UBL invoice against the rules, each for itself and all as one batch. */
export async function fakturaKontrol(
  paths: readonly string[],
  options: CommonOptions,
  session: Session,
): Promise<Outcome> {
  const format = chooseFormat(options, ['tabel', 'json']);
  const read: UblFile[] = [];
  const failures: Diagnostic[] = [];
  for (const path of paths) {
    try {
      read.push(readUbl(session.reader.read(path)));
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      failures.push(...error.diagnostics);
    }
  }
  if (read.length === 0) throw new FordelError(failures);
  const findings = [
    ...read.flatMap(({ file, root, document }) => checkInvoice(file, root, document)),
    ...checkNumbers(read.map(numberOf)),
  ];
  const summary = `${read.length} af ${paths.length} e-fakturaer kontrolleret. ${countsInWords(findings)}.`;
  const shown = findings.length === 0 ? '' : `${renderDiagnostics(findings, () => [], session.colour)}\n\n`;
  const render = {
    tabel: () => `${shown}${summary}\n`,
    json: () => renderJson(invoiceCheckJson(findings, read.length, failures.length)),
  };
  return {
    text: render[format](),
    exitCode: failures.length > 0 ? 2 : findings.some(({ severity }) => severity === 'fejl') ? 1 : 0,
    ...(failures.length === 0
      ? {}
      : { failures: describeFailure(new FordelError(failures), session, options) }),
  };
}

function numberOf({ file, document }: UblFile) {
  const issuer = 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID';
  return { file, number: textAt(document, 'cbc:ID'), issuer: textAt(document, issuer) };
}
