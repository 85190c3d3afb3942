import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Document } from '../publish/format/document.ts';
import { renderJson } from '../publish/format/json.ts';
import { chooseFormat } from './choose-format.ts';
import type { CommonOptions, ExitCode, Outcome, Session } from './session.ts';

const formats = ['tabel', 'csv', 'json', 'md'] as const;
type Format = (typeof formats)[number];

/** What a command found out, in the shapes it can be written in: it offers those that it hands over. */
interface Answer<Result> {
  /** For people: as text (`tabel`) and as Markdown (`md`). */
  readonly document: (result: Result, format: 'tabel' | 'md') => Document | Promise<Document>;
  readonly csv?: (result: Result) => string | Promise<string>;
  /** The value that is written as JSON. */
  readonly json?: (result: Result) => unknown;
  /** What the user must know beside the result: all that the format does not say itself. */
  readonly notices?: (result: Result, format: Format) => readonly Diagnostic[];
  /** The account of the input files; where the format does not show it, rows that it leaves out are named in a note. */
  readonly accounts?: (result: Result) => readonly FileAccount[];
  /** The formats that show it. */
  readonly accountIn?: readonly Format[];
  /** 0 where it is not said. */
  readonly exitCode?: (result: Result) => ExitCode;
}

/**
 * Does a command's work and writes what came of it in the format that was asked for.
 *
 * Each format brings its own packages: only those of the one that is written are loaded, and none before the work.
 *
 * @throws FordelError `BRUG-VALG` for a format the command does not write, before any work; and whatever the work throws.
 */
export async function answer<Result>(
  options: CommonOptions,
  session: Session,
  work: () => Result | Promise<Result>,
  shapes: Answer<Result>,
): Promise<Outcome> {
  const format = chooseFormat(options, ['tabel', ...formats.slice(1).filter((each) => offers(shapes, each))]);
  const result = await work();
  return {
    text: await written(result, format, shapes, session),
    notices: [...(shapes.notices?.(result, format) ?? []), ...(await notesFor(result, format, shapes))],
    exitCode: shapes.exitCode?.(result) ?? 0,
  };
}

async function notesFor<Result>(
  result: Result,
  format: string,
  { accounts, accountIn = [] }: Answer<Result>,
): Promise<readonly Diagnostic[]> {
  if (accounts === undefined || accountIn.some((each) => each === format)) return [];
  return (await import('../calculate/account/left-out-notes.ts')).leftOutNotes(accounts(result));
}

function offers<Result>({ csv, json }: Answer<Result>, format: Format): boolean {
  return (format !== 'csv' || csv !== undefined) && (format !== 'json' || json !== undefined);
}

async function written<Result>(
  result: Result,
  format: Format,
  { document, csv, json }: Answer<Result>,
  { screen }: Session,
): Promise<string> {
  if (format === 'csv' && csv !== undefined) return csv(result);
  if (format === 'json' && json !== undefined) return renderJson(await json(result));
  if (format === 'md') {
    const page = await document(result, format);
    return (await import('../publish/format/markdown.ts')).renderMarkdown(page);
  }
  const page = await document(result, 'tabel');
  return (await import('../publish/format/text.ts')).renderText(page, screen);
}
