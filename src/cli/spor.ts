import { traceTable } from '../api/trace-table.ts';
import { parseDanishNumber } from '../input/reading/danish-number.ts';
import { failure } from '../model/diagnostic.ts';
import type { Rational } from '../model/exact/rational.ts';
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
  const traced = traceTable(path, {
    total: options.total === undefined ? undefined : readTotal(options.total),
    extracts: options.udtraek,
    reader: session.reader,
    progress: progressOn(session.terminal.stderr, options),
  });
  const title = traced.table.file;
  const render = {
    tabel: () => renderText(traceDocument(title, traced), session.screen),
    md: () => renderMarkdown(traceDocument(title, traced)),
    csv: () => traceCsv(traced),
    json: () => renderJson(traceJson(traced.table, traced)),
  };
  return { text: render[format](), exitCode: traced.hits.length > 0 ? 0 : 1 };
}

function readTotal(written: string): Rational {
  const number = parseDanishNumber(written);
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
