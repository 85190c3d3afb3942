import { parse, stringify } from 'devalue';
import { headingKey } from '../../model/heading.ts';
import type { InputFile } from '../../model/origin.ts';
import type { BudgetCell, BudgetLine } from '../../model/scheme/budget.ts';
import type { SchemeText } from '../../model/scheme/scenario.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { christiansoeCode, countryCode } from '../../model/statbank/area.ts';
import type { Extract } from '../../model/statbank/extract.ts';
import { packExtract, unpackExtract } from './pack-extract.ts';

/** What a page carries of an ordning, so that it can be calculated there. */
export interface Carried {
  readonly input: SchemeInput;
  /** The ordning of the year before, where it is held against one. */
  readonly before?: SchemeInput | undefined;
  /** The ordning as it is written, for scenarios of it. */
  readonly text: SchemeText;
}

/**
 * Ordninger with all that a calculation may see, as a text. What is the same object here is so again when it is read: lines and totals of
 * a file are known by that.
 */
export function pack(carried: readonly Carried[]): string {
  const codes = new Set([
    ...carried.flatMap(({ input }) => input.municipalities.map(({ code }) => code)),
    countryCode,
    christiansoeCode,
  ]);
  return stringify(
    carried.map(({ input, before, text }) => ({ input: bare(input), before: before && bare(before), text })),
    {
      Extract: (value) => isExtract(value) && packExtract(value, codes),
      File: (value) => isFile(value) && [value.file, value.sha256],
      Line: (value) => isLine(value) && [...value].map(([column, cell]) => [column, plainCell(cell)]),
    },
  );
}

/** The same again. */
export function unpack(text: string): readonly Carried[] {
  return parse(text, {
    Extract: unpackExtract,
    File: ([file, sha256]: readonly [string, string]): InputFile => ({ file, sha256 }),
    Line: lineOf,
  });
}

/** Published tables are checked where the page is made; the names that are near are for the messages of its readers. */
function bare({ suggest: _, ...input }: SchemeInput): SchemeInput {
  return { ...input, published: [] };
}

function isExtract(value: unknown): value is Extract {
  return (
    typeof value === 'object' && value !== null && 'headcounts' in value && value.headcounts instanceof Map
  );
}

/** A file as its readers hand it over has its whole text too. */
function isFile(value: unknown): value is InputFile {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

function isLine(value: unknown): value is BudgetLine {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Map) &&
    'get' in value &&
    Symbol.iterator in value
  );
}

function plainCell({ text, value, origin }: BudgetCell): BudgetCell {
  const { file, line, column } = origin;
  return { text, ...(value === undefined ? {} : { value }), origin: { file, line, column } };
}

function lineOf(cells: readonly (readonly [string, BudgetCell])[]): BudgetLine {
  const byColumn = new Map(cells);
  const byKey = new Map(cells.map(([column, cell]) => [headingKey(column), cell]));
  return {
    get: (column) => byColumn.get(column) ?? byKey.get(headingKey(column)),
    values: () => byColumn.values(),
    [Symbol.iterator]: () => byColumn[Symbol.iterator](),
  };
}
