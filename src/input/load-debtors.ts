import { type Diagnostic, FordelError, failure } from '../model/diagnostic.ts';
import type { Debtor, Invoicing } from '../model/invoicing.ts';
import type { Scheme } from '../model/scheme.ts';
import { readDebtors } from './debtors-file.ts';
import { readMunicipalityRegister } from './municipality-register.ts';
import type { SourceReader } from './source.ts';

/** The ordning's `fakturering` block and its debitorfil, or another one in its place.
 *
 * @throws FordelError `FAKTURA-INGEN` where the ordning has no such block, and every problem of the file.
 */
export function loadInvoicing(
  scheme: Scheme,
  reader: SourceReader,
  otherFile?: string,
): { readonly invoicing: Invoicing; readonly debtors: readonly Debtor[] } {
  const { invoicing } = scheme;
  if (invoicing === undefined) {
    throw failure({
      code: 'FAKTURA-INGEN',
      message: 'ordningen siger ikke, hvordan der faktureres',
      place: scheme.origin,
      advice: 'Tilføj blokken fakturering; se: fordel skema ordning.',
    });
  }
  const problems: Diagnostic[] = [];
  const source = reader.read(otherFile ?? invoicing.debtorFile);
  const debtors = readDebtors(source, readMunicipalityRegister(reader), problems);
  if (problems.length > 0) throw new FordelError(problems);
  return { invoicing, debtors };
}
