import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import type { RowsRead } from '../../model/file-account.ts';
import type { Debtor, Invoicing } from '../../model/invoice/invoicing.ts';
import type { ServiceProvider } from '../../model/invoice/service-provider.ts';
import { collect, problemList, refuseFaults } from '../../model/problem-list.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';
import { goesBySize } from '../../model/scheme/tariff.ts';
import type { FileKind } from '../reading/doubtful-text.ts';
import { readMunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceReader, TableSource } from '../reading/source.ts';
import { readDebtors } from './debtors-file.ts';
import { readProviders } from './providers-file.ts';

/** What an ordning is invoiced from, beside its figures. */
interface InvoicingInput {
  readonly invoicing: Invoicing;
  readonly debtors: readonly Debtor[];
  /** The tilbud of each takst that is charged, by its id. */
  readonly providers: ReadonlyMap<string, readonly ServiceProvider[]>;
  /** The rows of the files of tilbud. */
  readonly rowsRead: readonly RowsRead[];
  /** What was read, but may be meant otherwise. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * The ordning's `fakturering` block with its debitorfil, or another one in its place, and its files of tilbud.
 *
 * @throws FordelError `FAKTURA-INGEN` where the ordning has no such block, and every problem of all the files.
 */
export function loadInvoicing(scheme: Scheme, reader: SourceReader, otherFile?: string): InvoicingInput {
  const { invoicing } = scheme;
  if (invoicing === undefined) {
    throw failure({
      code: 'FAKTURA-INGEN',
      message: 'ordningen siger ikke, hvordan der faktureres',
      place: scheme.origin,
      advice: 'Tilføj blokken fakturering; se: fordel hjaelp faktura.',
    });
  }
  const problems = problemList();
  const register = readMunicipalityRegister(reader);
  const readFile = <T>(file: string, read: (source: TableSource) => T[], kind?: FileKind): T[] =>
    collect(problems, () => read(reader.table(file, { kind }))) ?? [];
  const debtors = readFile(
    otherFile ?? invoicing.debtorFile,
    (source) => readDebtors(source, register, problems, invoicing.example),
    'debitorer',
  );
  const rowsRead: RowsRead[] = [];
  const read = new Map<string, ServiceProvider[]>();
  const providers = new Map(
    invoicing.tariffFiles.map(({ tariff, file }) => {
      const { groups = [] } = scheme.tariffs.find(({ id }) => id === tariff) ?? {};
      const terms = { year: scheme.year, groups };
      const key = JSON.stringify([file, goesBySize(groups) ? [] : groups.map(({ id }) => id)]);
      const own =
        read.get(key) ??
        readFile(file, (source) => readProviders(source, terms, register, problems, rowsRead));
      read.set(key, own);
      return [tariff, own];
    }),
  );
  return { invoicing, debtors, providers, rowsRead, warnings: refuseFaults(problems) };
}
