import { allOrProblems } from '../calculate/all-or-problems.ts';
import { toSteps } from '../calculate/trace/printed-steps.ts';
import { traceKey } from '../calculate/trace/trace-key.ts';
import { parseDanishNumber } from '../input/reading/danish-number.ts';
import { readMunicipalityRegister } from '../input/reading/municipality-register.ts';
import { readCountCube } from '../input/statbank/count-cube-file.ts';
import { readTableToTrace, shippedExtracts } from '../input/tables/table-to-trace.ts';
import { type FordelError, failure } from '../model/diagnostic.ts';
import { compare, type Rational } from '../model/exact/rational.ts';
import { type PublishedTable, totalRowKey } from '../model/published-table.ts';
import type { Output } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

type Options = CommonOptions & { readonly total?: string; readonly udtraek?: readonly string[] };

/** `fordel spor FACIT.csv --total BELOEB`: which headcount and rounding reproduces a published table. */
export function spor(path: string, options: Options, session: Session): Promise<Outcome> {
  return answer(options, session, () => traced(path, options, session), {
    document: async ({ source, result }) =>
      (await import('../publish/trace/document.ts')).traceDocument(source.file, result),
    csv: async ({ result }) => (await import('../publish/trace/document.ts')).traceCsv(result),
    json: async ({ source, result }) => (await import('../publish/trace/json.ts')).traceJson(source, result),
    exitCode: ({ result }) => (result.hits.length > 0 ? 0 : 1),
  });
}

function traced(path: string, options: Options, session: Session) {
  const register = readMunicipalityRegister(session.reader);
  const table = readTableToTrace(session.reader.read(path), register);
  const printed = toSteps(...amountsOf(table, totalOf(options.total, table)));
  const cubes = allOrProblems(options.udtraek ?? shippedExtracts(), (file) =>
    readCountCube(file, session.reader, register),
  );
  const result = traceKey(printed, cubes, register.all, progressOn(session.terminal.stderr, options));
  return { source: table.source, result };
}

function amountsOf(table: PublishedTable, total: Rational): Parameters<typeof toSteps> {
  const rows = table.rows.flatMap(({ key, name, figures }) => {
    const figure = figures.get('beloeb');
    return key === totalRowKey || figure === undefined ? [] : [{ key, name, figure }];
  });
  const [first, ...others] = rows;
  if (first === undefined) throw noAmounts(table);
  const step = others.reduce(
    (finest, { figure }) => (compare(figure.step, finest) < 0 ? figure.step : finest),
    first.figure.step,
  );
  return [rows.map(({ key, name, figure }) => ({ key, name, amount: figure.value })), total, step];
}

/** The total as given, or the printed one. */
function totalOf(written: string | undefined, table: PublishedTable): Rational {
  const printed = table.rows.find(({ key }) => key === totalRowKey)?.figures.get('beloeb');
  if (written === undefined) {
    if (printed !== undefined) return printed.value;
    throw failure({
      code: 'BRUG-VALG',
      message: 'tabellen har ingen I alt-række, så totalen skal gives',
      advice: 'Skriv fx --total 17.645 i tabellens egen enhed.',
    });
  }
  const number = parseDanishNumber(written);
  if (number.ok) return number.value;
  throw failure({ code: number.code, message: `--total: ${number.message}`, advice: number.advice });
}

function noAmounts(table: PublishedTable): FordelError {
  return failure({
    code: 'SPOR-FACIT',
    message: 'tabellen har ingen beløb at søge efter',
    place: { file: table.source.file },
    advice: 'Skriv en række pr. modtager med tal i kolonnen beloeb.',
  });
}

/** A line that counts, for a terminal alone. */
function progressOn(output: Output, { stille }: Options) {
  if (!output.isTTY || stille === true) return undefined;
  return (done: number, of: number) => {
    if (done === of) void say(output, '\r\u001b[K');
    else if (done % 8 === 0) void say(output, `\rSøger: ${done} af ${of} opgørelser`);
  };
}
