import { dirname } from 'node:path';
import type { CountTable } from '../model/count-table.ts';
import { countTableId } from '../model/count-table.ts';
import { addAll, type Diagnostic, distinct, FordelError } from '../model/diagnostic.ts';
import { problemList, refuseFaults } from '../model/problem-list.ts';
import type { Recipient } from '../model/recipient.ts';
import { type CountKey, countingKey } from '../model/scheme/allocation-key.ts';
import type { Budget } from '../model/scheme/budget.ts';
import { circlesOf } from '../model/scheme/circles.ts';
import type { IndexRates } from '../model/scheme/index-rate.ts';
import { keysIn } from '../model/scheme/inner-keys.ts';
import { partsOfAmounts } from '../model/scheme/parts-of-amounts.ts';
import type { Scheme } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import type { Extract } from '../model/statbank/extract.ts';
import { schemePath } from './find-scheme.ts';
import { lineReaders, wholeTables } from './line-readers.ts';
import { namedIn } from './missing-file.ts';
import type { Encoding } from './reading/decode.ts';
import { type MunicipalityRegister, readMunicipalityRegister } from './reading/municipality-register.ts';
import { displayPath, pathFrom } from './reading/paths.ts';
import { SourceReader, type SourceText } from './reading/source.ts';
import { didYouMean } from './reading/suggest.ts';
import { partsOfPath, tablePath } from './reading/workbook/sheets.ts';
import { doubtfulUnits } from './scheme/amounts/doubtful-units.ts';
import { SchemeContext } from './scheme/context.ts';
import type { RowsOfFiles, SchemeFiles } from './scheme/declared-of-file.ts';
import { toScheme } from './scheme/to-scheme.ts';
import { validateScheme } from './scheme/validate.ts';
import { YamlDocument } from './scheme/yaml/document.ts';
import { isTable, tableForScheme } from './scheme/yaml/table-for-scheme.ts';
import { readExtract } from './statbank/extract.ts';
import { rowsWanted } from './statbank/rows-wanted.ts';
import { refuseAbsentColumns } from './tables/absent-columns.ts';
import { readBudget } from './tables/budget-file.ts';
import { readCounts } from './tables/count-file.ts';
import { filledDown } from './tables/fill-down.ts';
import { readIndexRates } from './tables/index-rate-file.ts';
import { judgeCounts } from './tables/judge-counts.ts';
import { type ReadAll, readPublished } from './tables/published/read-published.ts';
import { refuseOtherUnits } from './tables/units/units-agree.ts';
import { incomeAdded } from './tables/unlike/income-added.ts';
import { ratiosAdded } from './tables/unlike/ratios-added.ts';
import { refuseUnlikeLines } from './tables/unlike/unlike-lines.ts';

/** How an ordning is read. */
export interface LoadOptions {
  /** Shared with other calls, it reads each file once; without one the ordning has a reader of its own. */
  readonly reader?: SourceReader;
  /** Also reads the published tables that `checkScheme` holds the results against. */
  readonly withPublished?: boolean;
  /** Also reads what `withHeadcountDate` will ask the extracts for. */
  readonly headcountDate?: string | undefined;
  /** Also reads what the extracts have of all kommuner at all their dates, for whoever will ask anything of them. */
  readonly everyHeadcount?: boolean;
}

/**
 * Reads an ordning and every file it names, and validates all of them. Paths in an ordning go from its own folder.
 *
 * @param reference the path of an ordning file, `-` for standard input, or the name of a shipped ordning.
 * @throws FordelError with every problem in all of the files; `ORDNING-FINDES-IKKE` where there is no such ordning.
 */
export function loadScheme(
  reference: string,
  {
    reader = new SourceReader(),
    withPublished = false,
    headcountDate,
    everyHeadcount = false,
  }: LoadOptions = {},
): SchemeInput {
  const path = schemePath(reference);
  const problems = problemList();
  const register = readMunicipalityRegister(reader);
  const encodings = new Map<string, Encoding>();
  const declaredTotals = new Map<string, readonly string[]>();
  const rows: RowsOfFiles = { rowsRead: [], values: [] };
  const folder = path === '-' ? '.' : dirname(path);

  /** Reads each named file once; one that cannot be read is a problem at the place that names it. */
  const eachOf = <T>(files: Iterable<string>, read: (file: string) => T): Map<string, T> => {
    const results = new Map<string, T>();
    for (const file of new Set(files)) {
      try {
        results.set(file, read(file));
      } catch (error) {
        if (!(error instanceof FordelError)) throw error;
        addAll(
          problems,
          error.diagnostics.map((problem) =>
            problem.code === 'FIL-FINDES-IKKE'
              ? { ...problem, advice: namedIn(displayPath(path), partsOfPath(file).path) }
              : problem,
          ),
        );
      }
    }
    return results;
  };
  const readAll: ReadAll = (files, read) =>
    eachOf(files, (file) => read(reader.table(file, { encoding: encodings.get(file) }), file));

  const scheme = readScheme(reader.read(path, undefined, 'ordning'), register, problems, {
    resolve: (file, { tegnsaet, totalraekker, ark, omraade }) => {
      const sheet = ark === undefined ? undefined : String(ark);
      const resolved = tablePath(pathFrom(folder, file), { sheet, area: omraade });
      if (tegnsaet !== undefined) encodings.set(resolved, tegnsaet);
      if (totalraekker !== undefined)
        declaredTotals.set(resolved, totalraekker === 'ingen' ? [] : totalraekker);
      return resolved;
    },
    read: (file) => readAll([file], (source) => source).get(file),
    rows,
  });
  if (scheme === undefined) throw new FordelError(problems);

  const keys = circlesOf(scheme.allocations)
    .flatMap(({ key }) => keysIn(key))
    .flatMap(countingKey);
  const parts = partsOfAmounts(scheme);
  const amounts = parts.filter((amount) => amount.kind === 'budget');
  const budgetColumns = scheme.budgets.flatMap(({ columns }) => columns);
  const indexed = parts.filter((amount) => amount.kind === 'fremskrevet');
  const extracts: ReadonlyMap<string, Extract> = eachOf(
    keys.flatMap((key) => (key.kind === 'befolkning' ? key.file : [])),
    (file) => {
      const asked = { headcountDate, everywhere: everyHeadcount ? register.all : undefined };
      const wanted = rowsWanted(circlesOf(scheme.allocations), file, asked);
      return readExtract(file, reader, wanted, { register, encoding: encodings.get(file) }, problems);
    },
  );
  const budgets: ReadonlyMap<string, Budget> = readAll(
    [...amounts, ...budgetColumns].map((amount) => amount.file),
    (source, file) => {
      const ownAmounts = amounts.filter((amount) => amount.file === file);
      const ownColumns = budgetColumns.filter((column) => column.file === file);
      const columns = [
        ...ownAmounts.map((amount) => amount.column),
        ...ownColumns.map((column) => column.amountColumn),
      ];
      const rules = { declared: declaredTotals.get(file), choices: [...ownAmounts, ...ownColumns] };
      const readers = lineReaders(scheme, parts, file);
      const budget = readBudget(source, new Set(columns), problems, rules);
      refuseAbsentColumns(budget, readers, problems);
      const filled = filledDown(budget, readers);
      refuseUnlikeLines(filled, readers, ownAmounts, problems);
      const tables = wholeTables(scheme, file);
      addAll(problems, distinct(tables.flatMap((column) => ratiosAdded(filled, column, problems))));
      addAll(problems, distinct(tables.flatMap((column) => incomeAdded(filled, column))));
      return filled;
    },
  );
  const tableColumns = scheme.budgets.flatMap(({ columns, unit }) =>
    columns.map((column) => ({ ...column, column: column.amountColumn, unit: column.unit ?? unit })),
  );
  refuseOtherUnits([...amounts, ...tableColumns], scheme, budgets, problems);
  const rates: ReadonlyMap<string, IndexRates> = readAll(
    indexed.flatMap((amount) => ('files' in amount.rates ? amount.rates.files : [])),
    (source) => readIndexRates(source, problems),
  );
  const recipients = scheme.allocations.flatMap((plan) => plan.recipients);
  const countKeys = keys.filter((key) => key.kind === 'optaelling');
  const counts = readCountTables(countKeys, recipients, declaredTotals, readAll, register, problems);
  const published = withPublished ? readPublished(scheme, readAll, register, rows.rowsRead, problems) : [];
  const warnings = refuseFaults(problems);
  return {
    scheme,
    municipalities: register.all,
    extracts,
    budgets,
    rates,
    counts,
    ...rows,
    published,
    warnings,
    suggest: didYouMean,
    files: reader.files,
  };
}

function readScheme(
  source: SourceText,
  register: MunicipalityRegister,
  problems: Diagnostic[],
  files: SchemeFiles,
): Scheme | undefined {
  if (isTable(source)) {
    problems.push(tableForScheme(source.file));
    return undefined;
  }
  const document = new YamlDocument(source, problems);
  if (document.value === undefined) return undefined;
  if (document.value === null) {
    problems.push(emptyScheme(source.file));
    return undefined;
  }
  const file = validateScheme(document, problems);
  if (file === undefined) return undefined;
  addAll(problems, doubtfulUnits(document));
  return toScheme(file, new SchemeContext(file, document, register, files, problems));
}

function emptyScheme(file: string): Diagnostic {
  return {
    code: 'ORDNING-VAERDI',
    severity: 'fejl',
    message: 'ordningen er tom',
    place: { file },
    advice: 'Begynd en med fordel ny min-ordning.yaml, eller se fordel hjaelp ordning.',
  };
}

/** The files that keys count in; two keys may name different columns of one. */
function readCountTables(
  countKeys: readonly CountKey[],
  recipients: readonly Recipient[],
  declaredTotals: ReadonlyMap<string, readonly string[]>,
  readAll: ReadAll,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): ReadonlyMap<string, CountTable> {
  return new Map(
    [...new Set(countKeys.map(countTableId))].flatMap((id) => {
      const own = countKeys.filter((key) => countTableId(key) === id);
      const readings = own.map((key) => ({
        ...key,
        columns: [key.countColumn, ...(key.minusColumn === undefined ? [] : [key.minusColumn])],
      }));
      const columns = new Set(readings.flatMap((reading) => reading.columns));
      const [first] = own;
      if (first === undefined) return [];
      const rules = {
        recipients: new Set(recipients.map(({ name }) => name)),
        codes: new Set(recipients.flatMap(({ memberCodes }) => memberCodes)),
        register,
        choices: own,
        declared: declaredTotals.get(first.file),
      };
      const tables = readAll([first.file], (source) => {
        const table = readCounts(source, first.nameColumn, columns, rules, problems);
        refuseAbsentColumns(table, readings, problems);
        judgeCounts(table, own, recipients, problems);
        return table;
      });
      return [...tables.values()].map((table) => [id, table] as const);
    }),
  );
}
