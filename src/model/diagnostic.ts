import type { DiagnosticCode } from './diagnostic-codes.ts';
import { cellName } from './origin.ts';

export const severities = ['fejl', 'advarsel', 'note'] as const;
/** `fejl` fails a check or stops the work, `advarsel` wants a look, `note` explains. */
export type Severity = (typeof severities)[number];

/** A place in an input file; without a line it is the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The sheet of a workbook, whose cells the line and the column are those of. */
  readonly sheet?: string | undefined;
  /** Where in a file that has no lines: `side 3`, `tabel 2, række 4, kolonne 1`. */
  readonly within?: string | undefined;
  /** How many characters the caret underlines. */
  readonly length?: number;
  /** In a table, the column that the cell is of: which of them, from 0. */
  readonly field?: number | undefined;
  /** The line holds personal data: say where it is, but do not show it. */
  readonly confidential?: true;
}

/** Where within its file a place is, of a file without lines; of a workbook its cell: `Ark1!C7`. */
export function cellOf({ within, sheet, line, column }: Place): string | undefined {
  if (sheet === undefined || line === undefined || column === undefined) return within;
  return `${sheet}!${cellName(line, column)}`;
}

/** One thing to tell the user, in Danish: what is wrong, where, what was found and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place | undefined;
  /** The official rule that is broken, such as BR-O-02; undefined where the finding is advice of our own. */
  readonly rule?: string | undefined;
  /** What was found and what to do about it, in one or two sentences; never empty. */
  readonly advice: string;
  /** The stated and the computed figure of a check, as printed. */
  readonly stated?: string | undefined;
  readonly computed?: string | undefined;
  /** Only where it stands for the rest of a long list: how many they are. */
  readonly times?: number;
}

/** The work could not be done: every problem found, never only the first, and each once however often its file was read. */
export class FordelError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const each = distinct(diagnostics);
    const first = each.slice(0, 100);
    super(first.map((diagnostic) => `${diagnostic.code} ${diagnostic.message}`).join('\n'));
    this.name = 'FordelError';
    this.diagnostics = each.sort(byPlace);
  }
}

/** Each once, however often its file was read. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [identity(diagnostic), diagnostic])).values()];
}

function identity({ code, message, place }: Diagnostic): string {
  return [code, place?.file, place?.within, place?.line, place?.column, message].join('\n');
}

/** In the order of the lines of each file; what has no place comes first, and what stands for a rest comes last. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.times !== b.times) return a.times === undefined ? -1 : 1;
  const [fileA, fileB] = [a.place?.file ?? '', b.place?.file ?? ''];
  const files = fileA < fileB ? -1 : fileA > fileB ? 1 : 0;
  return (
    files || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
  );
}

/** Adds to a list in place, however many there are: spread arguments end at some hundred thousand. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** A FordelError with a single `fejl`. */
export function failure(diagnostic: Omit<Diagnostic, 'severity'>): FordelError {
  return new FordelError([{ ...diagnostic, severity: 'fejl' }]);
}

/** Whether a value has been refused where it stands. */
export function hasFault(problems: readonly Diagnostic[], { line, column }: Place): boolean {
  return problems.some(
    ({ severity, place }) => severity === 'fejl' && place?.line === line && place?.column === column,
  );
}
