import { readRecords, StrayQuote } from '../../reading/csv/records.ts';
import { type CsvCell, declaresDelimiter, detectDelimiter } from '../../reading/csv-table.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { type ColumnRules, extractColumns } from '../columns.ts';
import { isOf } from '../dimension-roles.ts';

/** How the rows of a delimited table lie, where its first row is not their heading. */
export type TableLayout =
  /** A heading like that of an extract, below titles. */
  | {
      readonly kind: 'overskrift';
      readonly line: number;
      readonly delimiter: string;
      readonly titles: readonly CsvCell[];
    }
  /** A row for each count, and no heading: cells of the first row. */
  | { readonly kind: 'uden'; readonly delimiter: string; readonly rows: readonly (readonly CsvCell[])[] }
  | WideLayout;

/** A column of counts for each period, age or sex, behind columns of labels. */
export interface WideLayout {
  readonly kind: 'bred';
  readonly delimiter: string;
  /** How many columns of labels there are. */
  readonly stub: number;
  /** What the columns of labels are called; empty where the file does not say. */
  readonly names: readonly CsvCell[];
  /** One row or more of labels above the counts, each repeated where it was left blank. */
  readonly headings: readonly (readonly CsvCell[])[];
  /** The line of the last of them. */
  readonly line: number;
  readonly titles: readonly CsvCell[];
  /** Some rows below. */
  readonly rows: readonly (readonly CsvCell[])[];
}

const headingKinds = ['date', 'sex', 'civilStatus', 'ages'] as const;
const delimiters = [';', ',', '\t'];

/** How the rows of a table lie, by its first lines; undefined where it is no table of counts that is known. */
export function layoutOf(
  text: string,
  file: string,
  register: MunicipalityRegister,
  rules: ColumnRules,
): TableLayout | undefined {
  const first = /[^\n]+/.exec(text)?.[0] ?? '';
  const usual = detectDelimiter(first);
  const written = declaresDelimiter(first) ? text.replace(/^[^\n]*/, '') : text;
  for (const delimiter of new Set([usual, ...delimiters])) {
    const records = recordsOf(written, delimiter, file);
    const layout = layoutOfRecords(records, delimiter, register, rules);
    if (layout !== undefined) return layout;
  }
  return undefined;
}

/** The records, up to the line of a quote that is misplaced, which is told when that is read. */
function recordsOf(text: string, delimiter: string, file: string): CsvCell[][] {
  try {
    return readRecords(text, delimiter, file);
  } catch (error) {
    if (!(error instanceof StrayQuote)) throw error;
    const before = text.slice(0, Math.max(0, text.lastIndexOf('\n', error.at - 1)));
    return before === '' ? [] : recordsOf(before, delimiter, file);
  }
}

function layoutOfRecords(
  records: readonly (readonly CsvCell[])[],
  delimiter: string,
  register: MunicipalityRegister,
  rules: ColumnRules,
): TableLayout | undefined {
  const start = records.findIndex((cells) => cells.slice(1).some(({ text }) => text !== ''));
  const head = records[start];
  if (head === undefined) return undefined;
  const titles = records.slice(0, start).flatMap((cells) => cells[0] ?? []);
  const [
    {
      origin: { line },
    } = { origin: { line: 0 } },
  ] = head;
  if (extractColumns(head, [], rules) !== undefined) return { kind: 'overskrift', line, delimiter, titles };
  const rows = records.slice(start);
  const blanks = head.findIndex(({ text }) => text !== '');
  if (blanks > 0) return withBlankHead(rows, blanks, delimiter, titles);
  const named = namedStub(head, register);
  if (named !== undefined) {
    const headings = [head.slice(named)];
    return {
      kind: 'bred',
      delimiter,
      stub: named,
      names: head.slice(0, named),
      headings,
      line,
      titles,
      rows: rows.slice(1),
    };
  }
  return isCountRow(head) && start === 0 ? { kind: 'uden', delimiter, rows } : undefined;
}

/** StatBank's own: the cells above the labels are blank. */
function withBlankHead(
  rows: readonly (readonly CsvCell[])[],
  stub: number,
  delimiter: string,
  titles: readonly CsvCell[],
): WideLayout | undefined {
  const isHeading = (cells: readonly CsvCell[]) => cells.slice(0, stub).every(({ text }) => text === '');
  const end = rows.findIndex((cells) => !isHeading(cells));
  const head = rows.slice(0, Math.max(0, end));
  const last = head.at(-1);
  if (last === undefined) return undefined;
  const width = 1 + last.findLastIndex(({ text }) => text !== '');
  const headings = head.map((cells) => filled(cells.slice(stub, width), width - stub));
  if (headings.some((cells) => cells.length === 0 || cells.some(({ text }) => text === ''))) return undefined;
  const [{ origin }] = last as [CsvCell];
  const names = Array.from({ length: stub }, () => ({ text: '', origin }));
  return {
    kind: 'bred',
    delimiter,
    stub,
    names,
    headings,
    line: origin.line,
    titles,
    rows: rows.slice(head.length),
  };
}

/** A label stands for the blank cells after it. */
function filled(cells: readonly CsvCell[], width: number): CsvCell[] {
  const all: CsvCell[] = [];
  for (let at = 0; at < width; at++) {
    const cell = cells[at];
    const before = all.at(-1);
    if (cell !== undefined && cell.text !== '') all.push(cell);
    else if (before !== undefined) all.push(before);
    else if (cell !== undefined) all.push(cell);
  }
  return all;
}

/** How many cells stand before those that all are periods, all sexes or all ages; undefined where they are no heading. */
function namedStub(head: readonly CsvCell[], register: MunicipalityRegister): number | undefined {
  const starts = headingKinds.map((kind) => {
    const before = head.findLastIndex(({ text }) => !isOf(kind, [text], register));
    return before + 1;
  });
  const stub = Math.min(...starts);
  if (stub === 0 || stub === head.length) return undefined;
  // A row that names an area is no heading.
  return head.slice(0, stub).some(({ text }) => register.lookup(text).kind !== 'ukendt') ? undefined : stub;
}

/** A row that ends in a figure, and has something in every cell. */
function isCountRow(cells: readonly CsvCell[]): boolean {
  return cells.length > 1 && cells.every(({ text }) => text !== '') && /^\d+$/.test(cells.at(-1)?.text ?? '');
}
