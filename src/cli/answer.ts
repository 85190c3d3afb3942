import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Document } from '../publish/format/document.ts';
import type { Checked } from '../publish/format/findings/checked.ts';
import { renderJson } from '../publish/format/json.ts';
import { chooseFormat } from './choose-format.ts';
import { version } from './program/version.ts';
import type { CommonOptions, ExitCode, Outcome, Session } from './session.ts';

const formats = ['tabel', 'csv', 'json', 'md', 'html', 'github', 'junit', 'sarif'] as const;
/** The formats of findings that other programs read. */
const findingFormats: readonly Format[] = ['github', 'junit', 'sarif'];
type Format = (typeof formats)[number];
type PageFormat = 'tabel' | 'md' | 'html';

/** What a command found out, in the shapes it can be written in: it offers those that it hands over. */
interface Answer<Result> {
  /** For people: as text (`tabel`), as Markdown (`md`) and as a page (`html`). */
  readonly document: (result: Result, format: PageFormat) => Document | Promise<Document>;
  /** The page, where it is another than the document. */
  readonly html?: (result: Result) => string | Promise<string>;
  readonly csv?: (result: Result) => string | Promise<string>;
  /** The value that is written as JSON. */
  readonly json?: (result: Result) => unknown;
  /** Of a check: how much it checked and what it found, for the formats that other programs read. */
  readonly checked?: (result: Result) => Omit<Checked, 'failing'>;
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
    text: await written(result, format, shapes, { options, session }),
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

function offers<Result>({ csv, json, checked }: Answer<Result>, format: Format): boolean {
  if (findingFormats.includes(format)) return checked !== undefined;
  return (format !== 'csv' || csv !== undefined) && (format !== 'json' || json !== undefined);
}

async function written<Result>(
  result: Result,
  format: Format,
  { document, csv, json, html, checked }: Answer<Result>,
  { options, session }: { readonly options: CommonOptions; readonly session: Session },
): Promise<string> {
  if (format === 'csv' && csv !== undefined) return csv(result);
  if (format === 'json' && json !== undefined) return renderJson(await json(result));
  if (checked !== undefined && findingFormats.includes(format)) {
    const failing = options.streng === true ? (['fejl', 'advarsel'] as const) : (['fejl'] as const);
    return findingsAs(format, { ...checked(result), failing });
  }
  if (format === 'html') {
    if (html !== undefined) return html(result);
    const page = await document(result, format);
    return (await import('../publish/format/html/document.ts')).renderHtml(page);
  }
  if (format === 'md') {
    const page = await document(result, format);
    return (await import('../publish/format/markdown.ts')).renderMarkdown(page);
  }
  const page = await document(result, 'tabel');
  return (await import('../publish/format/text.ts')).renderText(page, session.screen);
}

async function findingsAs(format: Format, checked: Checked): Promise<string> {
  if (format === 'github')
    return (await import('../publish/format/findings/github.ts')).githubFindings(checked);
  if (format === 'junit') return (await import('../publish/format/findings/junit.ts')).junitFindings(checked);
  const { sarifFindings } = await import('../publish/format/findings/sarif.ts');
  return renderJson(sarifFindings(checked, version));
}
