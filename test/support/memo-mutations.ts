import { checkMemos } from '../../src/check/memo/check-memos.ts';
import { readNumbers } from '../../src/input/memo/figures/read-numbers.ts';
import { type Severity, severities } from '../../src/model/diagnostic.ts';
import type { Figure } from '../../src/model/memo/figure.ts';
import type { ReadMemo, Relation } from '../../src/model/memo/relation.ts';
import type { RelationCode } from '../../src/model/memo/relation-codes.ts';
import type { SchemeResult } from '../../src/model/result.ts';
import { memoOf } from './memo.ts';

/** What became of changing one digit of a memo. */
export interface Mutation {
  readonly figure: Figure;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  /** The gravest of what is found that was not found before. */
  readonly found: Severity | undefined;
}

export interface MutationOptions {
  /** What the ordninger give whose figures the memo states. */
  readonly results?: readonly SchemeResult[];
  readonly more?: number;
  /** Each so many digits is changed; all of them if not said. */
  readonly every?: number;
}

/** The rules of which one must hold of a table for its digits to count: it has a total, a share or a key. */
const ofTables: readonly RelationCode[] = [
  'NOTAT-SUM',
  'NOTAT-HUNDREDE',
  'NOTAT-ANDEL',
  'NOTAT-NOEGLE',
  'NOTAT-TAKST',
];

/**
 * Changes one digit at a time of the number cells of tables that have a total, a share or a key, and checks the memo again. Each digit becomes the
 * next one, and `more` others.
 */
export function mutateTables(
  text: string,
  name: string,
  { results = [], more = 0, every = 1 }: MutationOptions = {},
): Mutation[] {
  const { memo, relations } = checked(text, name, results);
  const tables = new Set(
    relations.filter(({ code }) => ofTables.includes(code)).map(({ stated }) => stated.where.block),
  );
  const cells = [...memo.grids].flatMap(([table, grid]) =>
    tables.has(memo.memo.blocks.indexOf(table)) ? grid.flat().filter((figure) => figure !== undefined) : [],
  );
  return mutate(text, name, cells, { results, more, every, before: relations });
}

/** The same of the figures in sentences that a rule holds against something. */
export function mutateProse(
  text: string,
  name: string,
  { results = [], more = 0, every = 1 }: MutationOptions = {},
): Mutation[] {
  const { relations } = checked(text, name, results);
  const figures = relations.flatMap(({ stated, from }) => [stated, ...from]);
  const prose = [...new Set(figures)].filter(({ where }) => where.row === undefined);
  return mutate(text, name, prose, { results, more, every, before: relations });
}

function mutate(
  text: string,
  name: string,
  figures: readonly Figure[],
  { results, more, every, before }: Required<MutationOptions> & { readonly before: readonly Relation[] },
): Mutation[] {
  const known = failuresOf(before);
  const lines = text.split('\n');
  let digits = 0;
  return figures.flatMap((figure) => {
    const { line = 0, column = 0 } = figure.place;
    const row = lines[line - 1] ?? '';
    return [...figure.text].flatMap((digit, at) => {
      if (!/\d/.test(digit) || row[column - 1 + at] !== digit) return [];
      if (digits++ % every !== 0) return [];
      return Array.from({ length: more + 1 }, (_, step) => `${(Number(digit) + 1 + step * 3) % 10}`).map(
        (other) => {
          const changed = `${row.slice(0, column - 1 + at)}${other}${row.slice(column + at)}`;
          const mutant = lines.with(line - 1, changed).join('\n');
          const news = [...failuresOf(checked(mutant, name, results).relations)].filter(
            ([each]) => !known.has(each),
          );
          const found = severities.find((severity) => news.some(([, verdict]) => verdict === severity));
          const to = `${figure.text.slice(0, at)}${other}${figure.text.slice(at + 1)}`;
          return { figure, line, from: figure.text, to, found };
        },
      );
    });
  });
}

function checked(
  text: string,
  name: string,
  results: readonly SchemeResult[],
): { memo: ReadMemo; relations: readonly Relation[] } {
  const memo = readNumbers(memoOf(text, name));
  return { memo, relations: checkMemos([memo], results).relations };
}

function failuresOf(relations: readonly Relation[]): Map<string, Severity> {
  return new Map(
    relations.flatMap(({ code, verdict, stated, statedText, computedText }) =>
      verdict === 'holder'
        ? []
        : [
            [
              [code, verdict, stated.place.line, stated.place.column, statedText, computedText].join(' '),
              verdict,
            ],
          ],
    ),
  );
}
