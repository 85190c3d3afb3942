import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoTable } from '../../../model/memo/memo.ts';
import type { ReadMemo } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { bothWays, sureTablesOf, type TableView, tablesOf } from '../tables/table-view.ts';

/** A column of a table, or a row of one that is turned on its side, with its figures by what their lines are called. */
export interface LabelledColumn {
  readonly table: MemoTable;
  readonly head: string;
  readonly entries: ReadonlyMap<string, LabelledFigure>;
}

export interface LabelledFigure {
  /** As it is printed. */
  readonly label: string;
  readonly figure: Figure;
}

/** A column with fewer lines is not recognised by its figures. */
const leastLines = 3;

/** All columns of the tables of a memo in which at least three lines have a name and a figure. */
export function labelledColumns(read: ReadMemo): LabelledColumn[] {
  const doubtful = tablesOf(read).filter(({ table }) => table.doubt !== undefined);
  return [...sureTablesOf(read).flatMap(bothWays).flatMap(columnsIn), ...doubtful.map(lastFigures)].filter(
    isLong,
  );
}

function columnsIn({ table, lines, heads }: TableView): LabelledColumn[] {
  return heads.map((head, column) => ({
    table,
    head,
    entries: byLabel(lines.map(({ label, figures }) => [label, figures[column]])),
  }));
}

/** Of a table whose columns are in doubt the last figure of each row, which its head says is a total. */
function lastFigures({ table, lines, heads }: TableView): LabelledColumn {
  const last = heads.filter(Boolean).at(-1) ?? '';
  const entries = totalWordIn(last) === undefined ? [] : lines;
  return {
    table,
    head: last,
    entries: byLabel(
      entries.map(({ label, figures }) => [label, figures.findLast((figure) => figure !== undefined)]),
    ),
  };
}

/** A name that stands twice names neither. */
function byLabel(lines: readonly (readonly [string, Figure | undefined])[]): Map<string, LabelledFigure> {
  const entries = new Map<string, LabelledFigure>();
  const twice = new Set<string>();
  for (const [label, figure] of lines) {
    const key = labelKey(label);
    if (figure === undefined || key === '') continue;
    if (entries.has(key)) twice.add(key);
    entries.set(key, { label, figure });
  }
  for (const key of twice) entries.delete(key);
  return entries;
}

function isLong({ entries }: LabelledColumn): boolean {
  return entries.size >= leastLines;
}

/** The line of a column that is called so, or whose name holds it: `Takstgruppe 1 (1-7 pladser)` is the line of `1-7 pladser`. */
export function lineCalled({ entries }: LabelledColumn, name: string): LabelledFigure | undefined {
  const known = entries.get(labelKey(name));
  const words = wordsOf(name);
  if (known !== undefined || words.length < leastLetters || entries.size > mostLooked) return known;
  return [...entries.values()].find(({ label }) => wordsOf(label).includes(words));
}

/** A shorter name may stand within another by chance; in a longer table each line is called by its own. */
const leastLetters = 8;
const mostLooked = 200;

/** What every line of a total is known by. */
export const totalKey = 'i alt';

/** What a line is known by wherever it stands: `Hovedtotal` and `I alt` are one, and so are `Aalborg Kommune` and `Aalborg (31 %)*`. */
export function labelKey(label: string): string {
  const word = totalWordIn(label);
  if (word?.kind === 'total' && word.rest === '' && !/netto|resultat|saldo/i.test(label)) return totalKey;
  return wordsOf(label.replace(/\([^()]*\)/g, ' '))
    .replace(/\bkommune\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The words and numbers of a label, in small letters. */
export function wordsOf(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}
