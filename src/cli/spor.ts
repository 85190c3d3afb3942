import { toSteps } from '../calculate/trace/printed-steps.ts';
import { traceKey } from '../calculate/trace/trace-key.ts';
import { parseDanishNumber } from '../input/reading/danish-number.ts';
import { readMunicipalityRegister } from '../input/reading/municipality-register.ts';
import { readCountCube } from '../input/statbank/count-cube-file.ts';
import { readTableToTrace, shippedExtracts } from '../input/tables/table-to-trace.ts';
import { addAll, FordelError, failure } from '../model/diagnostic.ts';
import { compare, type Rational } from '../model/exact/rational.ts';
import { problemList } from '../model/problem-list.ts';
import { type PublishedTable, totalRowKey } from '../model/published-table.ts';
import type { Output } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { renderText } from '../publish/format/text.ts';
import { traceCsv, traceDocument } from '../publish/trace/document.ts';
import { traceJson } from '../publish/trace/json.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

type Options = CommonOptions & { readonly total?: string; readonly udtraek?: readonly string[] };

/** `fordel spor FACIT.csv --total BELOEB`: which headcount and rounding reproduces a published table. */
export function spor(path: string, options: Options, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const register = readMunicipalityRegister(session.reader);
  const table = readTableToTrace(session.reader.read(path), register);
  const printed = toSteps(...amountsOf(table, totalOf(options.total, table)));
  const cubes = readAll(options.udtraek ?? shippedExtracts(), (file) =>
    readCountCube(file, session.reader, register),
  );
  const result = traceKey(printed, cubes, register.all, progressOn(session.terminal.stderr, options));
  const title = table.source.file;
  const render = {
    tabel: () => renderText(traceDocument(title, result), session.screen),
    md: () => renderMarkdown(traceDocument(title, result)),
    csv: () => traceCsv(result),
    json: () => renderJson(traceJson(table.source, result)),
  };
  return { text: render[format](), exitCode: result.hits.length > 0 ? 0 : 1 };
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
  });
}

/** Reads all files, and reports the problems of all of them. */
function readAll<T>(files: readonly string[], read: (file: string) => T): T[] {
  const problems = problemList();
  const results = files.flatMap((file) => {
    try {
      return [read(file)];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      addAll(problems, error.diagnostics);
      return [];
    }
  });
  if (problems.length > 0) throw new FordelError(problems);
  return results;
}

/** A line that counts, for a terminal alone. */
function progressOn(output: Output, { stille }: Options) {
  if (!output.isTTY || stille === true) return undefined;
  return (done: number, of: number) => {
    if (done === of) void say(output, '\r\u001b[K');
    else if (done % 8 === 0) void say(output, `\rSøger: ${done} af ${of} opgørelser`);
  };
}
