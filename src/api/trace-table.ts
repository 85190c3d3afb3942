import { allOrProblems } from '../calculate/all-or-problems.ts';
import { toSteps } from '../calculate/trace/printed-steps.ts';
import { type TraceResult, traceKey } from '../calculate/trace/trace-key.ts';
import { readMunicipalityRegister } from '../input/reading/municipality-register.ts';
import { SourceReader } from '../input/reading/source.ts';
import { readCountCube } from '../input/statbank/count-cube.ts';
import { readTableToTrace, shippedExtracts } from '../input/tables/table-to-trace.ts';
import { failure } from '../model/diagnostic.ts';
import { compare, type Rational } from '../model/exact/rational.ts';
import type { InputFile } from '../model/origin.ts';
import { type PublishedTable, totalRowKey } from '../model/published-table.ts';

/** What a printed table is held against. */
export interface TraceOptions {
  /** What was shared, in the table's own unit; without it the one in its I alt-row. */
  readonly total?: Rational | undefined;
  /** The extracts that are searched; without any, those that ship. */
  readonly extracts?: readonly string[] | undefined;
  readonly reader?: SourceReader;
  /** Called with how many headcounts of how many are done. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** What a search found, and the table it was for. */
export interface TracedTable extends TraceResult {
  readonly table: InputFile;
}

/**
 * Finds which headcount date, age span, sex, circle and rounding give every row of a printed table: a CSV with the
 * columns `modtager` and `beloeb`.
 *
 * @throws FordelError `SPOR-FACIT` where no kommune has an amount, `BRUG-VALG` without a total, `SPOR-STOR` where the amounts are too
 * large to search by, and every problem of the table and of all the extracts.
 */
export function traceTable(
  path: string,
  { total, extracts = shippedExtracts(), reader = new SourceReader(), progress }: TraceOptions = {},
): TracedTable {
  const register = readMunicipalityRegister(reader);
  const table = readTableToTrace(reader.read(path), register);
  const printed = toSteps(...amountsOf(table, total ?? printedTotal(table)));
  const cubes = allOrProblems(extracts, (file) => readCountCube(file, reader, register));
  return { table: table.source, ...traceKey(printed, cubes, register.all, progress) };
}

function amountsOf(table: PublishedTable, total: Rational): Parameters<typeof toSteps> {
  const rows = table.rows.flatMap(({ key, name, figures }) => {
    const figure = figures.get('beloeb');
    return key === totalRowKey || figure === undefined ? [] : [{ key, name, figure }];
  });
  const [first, ...others] = rows;
  if (first === undefined) {
    throw failure({
      code: 'SPOR-FACIT',
      message: 'tabellen har ingen beløb at søge efter',
      place: { file: table.source.file },
      advice: 'Skriv en række pr. modtager med tal i kolonnen beloeb.',
    });
  }
  const step = others.reduce(
    (finest, { figure }) => (compare(figure.step, finest) < 0 ? figure.step : finest),
    first.figure.step,
  );
  return [rows.map(({ key, name, figure }) => ({ key, name, amount: figure.value })), total, step];
}

function printedTotal({ rows }: PublishedTable): Rational {
  const printed = rows.find(({ key }) => key === totalRowKey)?.figures.get('beloeb');
  if (printed !== undefined) return printed.value;
  throw failure({
    code: 'BRUG-VALG',
    message: 'tabellen har ingen I alt-række, så totalen skal gives',
    advice: 'Skriv fx --total 17.645 i tabellens egen enhed.',
  });
}
