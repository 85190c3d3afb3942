import { allOrProblems } from '../calculate/all-or-problems.ts';
import { toSteps } from '../calculate/trace/printed-steps.ts';
import { type TraceResult, traceKey } from '../calculate/trace/trace-key.ts';
import { type PriceResult, tracePrice } from '../calculate/trace/trace-price.ts';
import { readMunicipalityRegister } from '../input/reading/municipality-register.ts';
import { SourceReader } from '../input/reading/source.ts';
import { readCountCube } from '../input/statbank/count-cube.ts';
import { readTableToTrace, shippedExtracts } from '../input/tables/table-to-trace.ts';
import { type Rational, sum } from '../model/exact/rational.ts';
import type { TableToTrace } from '../model/published-table.ts';

/** What a published table is held against. */
export interface TraceOptions {
  /** What was shared, in the table's own unit; without it that of its row of totals, and without one any total is tried. */
  readonly total?: Rational | undefined;
  /** The heading of the column of amounts, where the table has several of figures. */
  readonly column?: string | undefined;
  /** The extracts that are searched; without any, those that ship. */
  readonly extracts?: readonly string[] | undefined;
  readonly reader?: SourceReader;
  /** Called with how many headcounts of how many are done. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** What a search found, and the table it was for. */
export interface TracedTable extends TraceResult {
  readonly table: TableToTrace;
  /** What was shared; undefined where neither the user nor the table says it, and then there are no `hits` but `prices`. */
  readonly total: Rational | undefined;
  /** Whether the total is the rows' own sum, because nobody says one, no headcount gives the rows one price, and one gives them with that sum. */
  readonly isSumOfRows?: boolean;
  /** The headcounts of which the rows, or all but one, cost the same: of any total; undefined where there are hits. */
  readonly prices?: PriceResult | undefined;
}

/**
 * Finds which headcount date, age span, sex, circle and rounding give every row of a published table: a CSV with a column of
 * kommuner and one of amounts. Where there is no total, or none of that total, it finds the headcounts of which the rows are the
 * same price a head, all of them or all but one; and where there is none of all of them, those that give them with their own sum as the
 * total, by a method that conserves it.
 *
 * @throws FordelError `SPOR-FACIT` where no kommune has an amount, `BRUG-VALG` where the column must be chosen, `SPOR-STOR` where
 * the amounts are too large to search by, and every problem of the table and of all the extracts.
 */
export function traceTable(path: string, options: TraceOptions = {}): TracedTable {
  const { extracts = shippedExtracts(), reader = new SourceReader(), progress } = options;
  const register = readMunicipalityRegister(reader);
  const read = readTableToTrace(reader.table(path), register, options.column, options.total);
  const { rows, areas, step } = read;
  const given = options.total ?? read.total;
  const cubes = allOrProblems(extracts, (file) => readCountCube(file, reader, register));
  const table = { ...read, notices: [...read.notices, ...cubes.flatMap(({ notices = [] }) => notices)] };
  const byTotal = (total: Rational) =>
    traceKey(toSteps(rows, total, step, areas), cubes, register.all, progress);
  const byGiven = given === undefined ? noneTried : byTotal(given);
  if (byGiven.hits.length > 0) return { ...byGiven, table, total: given };
  const prices = tracePrice([...rows, ...areas], step, cubes, register.all, progress);
  if (given === undefined && prices.fitAll === 0) {
    // Rows that were not rounded each on its own were rounded so that they add up: to their own sum, if to any total.
    const total = sum(rows.map(({ amount }) => amount));
    const bySum = byTotal(total);
    // A rest of any size makes a row that does not belong the one that takes it: that says no more than the prices do.
    if (bySum.hits.some(({ method }) => method !== 'restmodtager'))
      return { ...bySum, table, total, isSumOfRows: true };
  }
  return { ...byGiven, table, total: given, prices };
}

const noneTried: TraceResult = {
  hits: [],
  nearMisses: [],
  tried: 0,
  triedWider: 0,
  methods: ['hver-for-sig'],
  widerMethods: ['hver-for-sig'],
};
