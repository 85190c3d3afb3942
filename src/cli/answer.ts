import { type Diagnostic, failure } from '../model/diagnostic.ts';
import type { FileAccount } from '../model/file-account.ts';
import type { Document } from '../publish/format/document.ts';
import type { Checked } from '../publish/format/findings/checked.ts';
import { renderJson } from '../publish/format/json.ts';
import { chooseFormat } from './choose-format.ts';
import { version } from './program/version.ts';
import type { CommonOptions, ExitCode, Outcome, Session } from './session.ts';

const formats = ['tabel', 'csv', 'json', 'md', 'html', 'xlsx', 'github', 'junit', 'sarif'] as const;
/** The formats of findings that other programs read. */
const findingFormats: readonly Format[] = ['github', 'junit', 'sarif'];
type Format = (typeof formats)[number];
type PageFormat = 'tabel' | 'md' | 'html' | 'xlsx';

/** What a command found out, in the shapes it can be written in: it offers those that it hands over. */
interface Answer<Result> {
  /** For people: as text (`tabel`), as Markdown (`md`), as a page (`html`) and, where it is one, as a sheet (`xlsx`). */
  readonly document: (result: Result, format: PageFormat) => Document | Promise<Document>;
  /** The page, where it is another than the document. */
  readonly html?: (result: Result) => string | Promise<string>;
  readonly csv?: (result: Result) => string | Promise<string>;
  /** What its sheet is called in a workbook; without it there is none. */
  readonly sheet?: string;
  /** The workbook, where it is more than the document on that sheet. */
  readonly workbook?: (result: Result) => Uint8Array | Promise<Uint8Array>;
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
  if (format === 'xlsx') requireFile(options);
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

/** @throws FordelError `BRUG-VALG` where a workbook would stand on a screen. */
function requireFile({ ud = '-' }: CommonOptions): void {
  if (ud !== '-') return;
  throw failure({
    code: 'BRUG-VALG',
    message: 'en projektmappe er ikke tekst og kan ikke skrives her',
    advice: 'Skriv den til en fil, fx -o fordeling.xlsx.',
  });
}

function offers<Result>({ csv, json, checked, sheet }: Answer<Result>, format: Format): boolean {
  if (findingFormats.includes(format)) return checked !== undefined;
  if (format === 'xlsx') return sheet !== undefined;
  return (format !== 'csv' || csv !== undefined) && (format !== 'json' || json !== undefined);
}

async function written<Result>(
  result: Result,
  format: Format,
  { document, csv, json, html, checked, sheet, workbook }: Answer<Result>,
  { options, session }: { readonly options: CommonOptions; readonly session: Session },
): Promise<Outcome['text']> {
  if (format === 'csv' && csv !== undefined) return csv(result);
  if (format === 'json' && json !== undefined) return renderJson(await json(result));
  if (checked !== undefined && findingFormats.includes(format)) {
    const failing = options.streng === true ? (['fejl', 'advarsel'] as const) : (['fejl'] as const);
    return findingsAs(format, { ...checked(result), failing });
  }
  if (format === 'xlsx' && sheet !== undefined) {
    if (workbook !== undefined) return workbook(result);
    const page = await document(result, format);
    return (await import('../publish/workbook/document-workbook.ts')).documentWorkbook(sheet, page);
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
