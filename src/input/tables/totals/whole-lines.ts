import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { labelWords, partWithinIn } from '../../../model/tables/total-words.ts';
import type { CandidateRow } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';

/** What a row is to the lines of its table. */
export type PartOfLine =
  /** Of a line that may not be there. */
  | { readonly kind: 'part'; readonly label: BudgetCell; readonly whole: CandidateRow | undefined }
  | { readonly kind: 'line'; readonly row: CandidateRow }
  /** A line that may be a part, by its label. */
  | { readonly kind: 'maybe'; readonly row: CandidateRow; readonly label: string };

/** The lines of a table that others are parts of, found as its rows are passed in order. */
export class WholeLines {
  readonly #rows: readonly CandidateRow[];
  readonly #labels: readonly number[];
  readonly #dimensions: readonly number[];
  #nearest: CandidateRow | undefined;
  /** The last line passed, by a column of parts and what the line says beside it. */
  readonly #passed = new Map<string, CandidateRow>();
  /** The columns with `heraf` first in a cell. */
  readonly #partColumns: readonly number[];
  readonly #names = new Map<number, LineNames>();

  constructor(rows: readonly CandidateRow[], { labels, dimensions }: LabelColumns) {
    this.#rows = rows;
    this.#labels = labels;
    this.#dimensions = dimensions;
    const columns = rows.flatMap((row) => partColumn(row) ?? []);
    this.#partColumns = [...new Set(columns)];
  }

  /** Whether a line has been passed. */
  get isAnyAbove(): boolean {
    return this.#nearest !== undefined;
  }

  /** That a row is a line, and may have parts below it. */
  pass(row: CandidateRow): void {
    this.#nearest = row;
    for (const column of this.#partColumns) this.#passed.set(this.#beside(row, column), row);
  }

  /** What the next row is. */
  of(row: CandidateRow): PartOfLine {
    const column = partColumn(row);
    if (column === undefined) return this.#ofNamed(row);
    const label = row.cells[column];
    const whole = this.#wholeAbove(row, column);
    const isNamed = this.#labels.some((at) => at !== column && textAt(row.cells, at) !== '');
    if (label === undefined || (whole === undefined && isNamed && this.#isRemark(column)))
      return { kind: 'line', row: withoutWord(row, column) };
    if (isNamed && figureOf.test(label.text))
      return { kind: 'maybe', row: withoutWord(row, column), label: label.text };
    return { kind: 'part', label, whole };
  }

  /** The nearest line above with the same labels beside, where the row has some. */
  #wholeAbove({ cells }: CandidateRow, column: number): CandidateRow | undefined {
    const nearest = this.#nearest;
    if (nearest === undefined) return undefined;
    const own = this.#dimensions.filter((at) => at !== column && textAt(cells, at) !== '');
    const isSame = (at: number) => keyAt(cells, at) === keyAt(nearest.cells, at);
    if (own.every(isSame)) return nearest;
    const passed = this.#passed.get(this.#beside({ cells }, column));
    if (passed !== undefined) return passed;
    return own.every((at) => isSame(at) || this.#isNumbering(at)) ? nearest : undefined;
  }

  #beside({ cells }: Pick<CandidateRow, 'cells'>, column: number): string {
    const texts = this.#dimensions.filter((at) => at !== column).map((at) => keyAt(cells, at));
    return JSON.stringify([column, texts]);
  }

  /** Whether a column has another text with a digit in each row, as a number of a voucher. */
  readonly #isNumbering = onceEach((column) => {
    const texts = this.#rows.map(({ cells }) => textAt(cells, column));
    return texts.every((text) => /\d/.test(text)) && new Set(texts).size === texts.length;
  });

  /** Whether a column says nothing in most rows, as one of remarks does. */
  readonly #isRemark = onceEach((column) => {
    const others = this.#rows.filter((row) => partColumn(row) !== column && row.kind !== 'total');
    return 2 * others.filter(({ cells }) => textAt(cells, column) === '').length >= others.length;
  });

  /** `Løn, heraf vikarer` is a part of the line `Løn`, and may be one of `Lønninger`; what has a figure behind is a remark. */
  #ofNamed(row: CandidateRow): PartOfLine {
    for (const column of this.#labels) {
      const label = row.cells[column];
      const within = label === undefined ? undefined : partWithinIn(label.text);
      if (label === undefined || within === undefined || /^\d/.test(within.part)) continue;
      const names = this.#names.get(column) ?? new LineNames(this.#rows, column);
      this.#names.set(column, names);
      const whole = names.called(
        within.of,
        (line) => this.#beside(line, column) === this.#beside(row, column),
      );
      if (whole !== undefined) return { kind: 'part', label, whole };
      if (names.isNearly(within.of)) return { kind: 'maybe', row, label: label.text };
    }
    return { kind: 'line', row };
  }
}

/** The names of lines in a column. */
class LineNames {
  readonly #lines = new Map<string, CandidateRow[]>();
  /** The beginnings of the names, by letters. */
  readonly #beginnings = new Set<string>();

  constructor(rows: readonly CandidateRow[], column: number) {
    for (const row of rows) {
      const text = textAt(row.cells, column);
      if (text === '' || partColumn(row) === column || partWithinIn(text) !== undefined) continue;
      const name = labelWords(text);
      const own = this.#lines.get(name);
      if (own === undefined) this.#lines.set(name, [row]);
      else own.push(row);
      for (let end = shortest; end <= name.length && end < longest; end++)
        this.#beginnings.add(name.slice(0, end));
    }
  }

  called(name: string, isOf: (line: CandidateRow) => boolean): CandidateRow | undefined {
    return this.#lines.get(name)?.find(isOf);
  }

  /** Whether a line's name begins with this, or this with a line's name. */
  isNearly(name: string): boolean {
    if (this.#beginnings.has(name)) return true;
    for (let end = shortest; end <= name.length; end++) if (this.#lines.has(name.slice(0, end))) return true;
    return false;
  }
}

/** A name of fewer letters begins too many others; a longer one is looked at so far. */
const shortest = 3;
const longest = 60;

/** `heraf 20.000 til gadelys`: a remark about a line that has its own name, or the name of a part. */
const figureOf = /^[^\p{L}\p{N}]*\p{L}+\s+\d/u;

function onceEach(find: (column: number) => boolean): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const found = known.get(column) ?? find(column);
    known.set(column, found);
    return found;
  };
}

function partColumn({ words }: CandidateRow): number | undefined {
  for (const [column, { kind }] of words) if (kind === 'part') return column;
  return undefined;
}

function withoutWord(row: CandidateRow, column: number): CandidateRow {
  const words = new Map([...row.words].filter(([at]) => at !== column));
  const kinds = [...words.values()].map(({ kind }) => kind);
  const kind = kinds.includes('total') ? 'total' : kinds.length > 0 ? 'maybe' : 'line';
  return { ...row, words, kind: row.kind === 'line' ? 'line' : kind };
}

function textAt(cells: readonly BudgetCell[], at: number): string {
  return cells[at]?.text ?? '';
}

function keyAt(cells: readonly BudgetCell[], at: number): string {
  return headingKey(textAt(cells, at));
}
