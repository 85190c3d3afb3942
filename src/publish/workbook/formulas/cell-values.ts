import type { Rational } from '../../../model/exact/rational.ts';
import { rational } from '../../../model/exact/rational.ts';
import type { Origin } from '../../../model/origin.ts';
import type { BudgetLine } from '../../../model/scheme/budget.ts';
import type { SchemeInput } from '../../../model/scheme/scheme-input.ts';
import { type ExtractRow, spanText } from '../../../model/statbank/extract.ts';

/** A cell of an input file: its number, and what it is called there. */
export interface FileCell {
  readonly value: Rational;
  readonly what: string;
  /** The heading of its column. */
  readonly column?: string | undefined;
}

/** Finds the cells of the input files by their place. Files are gone through as they are asked for. */
export class CellValues {
  readonly #input: SchemeInput;
  readonly #files = new Map<string, Map<string, FileCell>>();

  constructor(input: SchemeInput) {
    this.#input = input;
  }

  /** The cell at a place; undefined where it holds no number. */
  at({ file, line, column }: Origin): FileCell | undefined {
    let cells = this.#files.get(file);
    if (cells === undefined) {
      cells = new Map(this.#cellsOf(file));
      this.#files.set(file, cells);
    }
    return cells.get(`${line}:${column}`);
  }

  *#cellsOf(file: string): Generator<[string, FileCell]> {
    const { budgets, counts, extracts } = this.#input;
    for (const { source, lines } of budgets.values()) {
      if (source.file === file) for (const line of lines) yield* cellsOfLine(line);
    }
    for (const { source, lines } of counts.values()) {
      if (source.file === file) for (const { cells } of lines) yield* cellsOfLine(cells);
    }
    for (const { source, headcounts } of extracts.values()) {
      if (source.file !== file) continue;
      for (const [date, atDate] of headcounts) {
        for (const { code, name } of this.#input.municipalities) {
          for (const row of atDate.rowsOf(code) ?? []) {
            const what = [name, date, inWords(row)].filter((part) => part !== '').join(' · ');
            yield [placeOf(row.origin), { value: rational(row.count), what }];
          }
        }
      }
    }
  }
}

function* cellsOfLine(line: BudgetLine): Generator<[string, FileCell]> {
  const texts = [...line].flatMap(([, { text, value }]) =>
    value === undefined && text !== '' ? [text] : [],
  );
  const what = texts.slice(0, 3).join(' · ');
  for (const [column, { value, origin }] of line) {
    if (value !== undefined) yield [placeOf(origin), { value, what, column }];
  }
}

function placeOf({ line, column }: Origin): string {
  return `${line}:${column}`;
}

function inWords({ sex, ages, civilStatus }: ExtractRow): string {
  const parts = [
    ages === 'alle' ? '' : `${spanText(ages)} år`,
    sex === 'alle' ? '' : sex === 'maend' ? 'mænd' : 'kvinder',
    civilStatus === 'alle' ? '' : `civilstand ${civilStatus}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
