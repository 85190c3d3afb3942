import { type TracedTable, traceTable } from '../api/trace-table.ts';
import { tablePath } from '../input/reading/workbook/sheets.ts';
import { failure } from '../model/diagnostic.ts';
import { parseAmount } from '../model/exact/danish-number.ts';
import type { Rational } from '../model/exact/rational.ts';
import type { Output } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

type Options = CommonOptions & {
  readonly total?: string;
  readonly kolonne?: string;
  readonly ark?: string;
  readonly omraade?: string;
  readonly udtraek?: readonly string[];
};

/** `fordel spor FACIT.csv`: which headcount and rounding reproduces a published table. */
export function spor(path: string, options: Options, session: Session): Promise<Outcome> {
  return answer(options, session, () => traced(path, options, session), {
    sheet: 'Spor',
    document: async (found) =>
      (await import('../publish/trace/document.ts')).traceDocument(found.table.source.file, found),
    csv: async (found) => (await import('../publish/trace/csv.ts')).traceCsv(found),
    json: async (found) => (await import('../publish/trace/json.ts')).traceJson(found),
    notices: ({ table }) => table.notices,
    exitCode: ({ hits, total, prices }) =>
      hits.length > 0 || (total === undefined && (prices?.fitAll ?? 0) > 0) ? 0 : 1,
  });
}

function traced(path: string, options: Options, session: Session): TracedTable {
  return traceTable(tablePath(path, { sheet: options.ark, area: options.omraade }), {
    total: options.total === undefined ? undefined : readTotal(options.total),
    column: options.kolonne,
    extracts: options.udtraek,
    reader: session.reader,
    progress: progressOn(session.terminal.stderr, options),
  });
}

function readTotal(written: string): Rational {
  const number = parseAmount(written);
  if (number.ok) return number.value;
  throw failure({ code: number.code, message: `--total: ${number.message}`, advice: number.advice });
}

/** A line that counts, for a terminal alone. */
function progressOn(output: Output, { stille }: Options) {
  if (!output.isTTY || stille === true) return undefined;
  return (done: number, of: number) => {
    if (done === of) void say(output, '\r\u001b[K');
    else if (done % 8 === 0) void say(output, `\rSøger: ${done} af ${of} opgørelser`);
  };
}
