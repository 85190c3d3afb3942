import { absolute, type Rational, subtract } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { ReadMemo } from '../../../../model/memo/relation.ts';
import { type TableView, tablesOf } from '../../tables/table-view.ts';
import { ByName } from '../reading/by-name.ts';
import { isOneWord, namingWords } from '../reading/words.ts';

/** A line of a table in two columns that are of one thing in two years. */
export interface TableChange {
  readonly label: string;
  readonly before: Figure;
  readonly after: Figure;
  /** What names it: the words of its line, or those of its column where the line has none (`I alt`). */
  readonly names: readonly string[];
  readonly view: TableView;
  /** The columns, so that lines of one table can be added up. */
  readonly columns: string;
}

/** Two columns of a table, the earlier first. */
interface Pair {
  readonly from: number;
  readonly to: number;
}

/** So many lines that changed by one amount are looked at. */
const mostAlike = 8;
const mostColumns = 12;

/** The changes in the tables of a memo, by their difference and by the words that name them. */
export class TableChanges {
  readonly #byDifference = new Map<string, TableChange[]>();
  readonly #byName = new ByName<TableChange>();
  readonly all: readonly TableChange[];

  /** @param pairsOf which columns of a table are of one thing before and after. */
  constructor(read: ReadMemo, pairsOf: (view: TableView) => readonly Pair[] = yearPairs) {
    this.all = tablesOf(read).flatMap((view) => changesIn(view, pairsOf(view)));
    for (const change of this.all) {
      const difference = absolute(subtract(change.after.value, change.before.value));
      put(this.#byDifference, keyOf(difference, change.after.kind), change);
      this.#byName.put(change.names, change.after.where.block, change);
    }
  }

  /** Those of so much. */
  of(amount: Figure): readonly TableChange[] {
    return (this.#byDifference.get(keyOf(absolute(amount.value), amount.kind)) ?? []).slice(0, mostAlike);
  }

  /** Those near a block that one of the words names. */
  named(words: readonly string[], block: number): TableChange[] {
    return this.#byName.named(words, block);
  }
}

/** Whether words name a line in full: all that it is called is among them, or some of it where a table has that line alone. */
export function isNamedInFull({ names, view }: TableChange, words: readonly string[]): boolean {
  const isSaid = (name: string) => words.some((word) => isOneWord(name, word));
  return names.length > 0 && (view.lines.length === 1 ? names.some(isSaid) : names.every(isSaid));
}

function put<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else known.push(value);
}

/** The kind is of money or not: a row may say what it counts in, and a sentence not. */
function keyOf({ numerator, denominator }: Rational, kind: Figure['kind']): string {
  return `${kind === 'penge' || kind === 'ukendt' ? '' : kind} ${numerator}/${denominator}`;
}

function changesIn(view: TableView, pairs: readonly Pair[]): TableChange[] {
  if (view.table.doubt !== undefined) return [];
  return view.lines.flatMap(({ label, figures }) =>
    pairs.flatMap(({ from, to }): TableChange[] => {
      const [before, after] = [figures[from], figures[to]];
      if (before === undefined || after === undefined || before.kind !== after.kind) return [];
      const own = namingWords(withoutAside(label));
      const names = own.length > 0 ? own : namingWords(withoutAside(view.heads[to] ?? ''));
      return [{ label, before, after, names, view, columns: `${from} ${to}` }];
    }),
  );
}

function withoutAside(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ');
}

const year = /(?:19|20)\d\d/g;

/** The columns that are of one thing in two years: their heads are the same but for the year, the earlier one first. */
function yearPairs({ heads }: TableView): Pair[] {
  const dated = heads.slice(0, mostColumns).flatMap((head, column) => {
    const bare = withoutAside(head);
    const found = bare.match(year)?.[0];
    return found === undefined ? [] : [{ column, year: found, name: namingWords(bare).join(' ') }];
  });
  return dated.flatMap((to) =>
    dated
      .filter((from) => from.year < to.year && (from.name === to.name || dated.length === 2))
      .map((from) => ({ from: from.column, to: to.column })),
  );
}

const [budget, account] = [
  /^(?:oprindeligt |korrigeret )?budget\b/i,
  /^(?:forventet )?regnskab\b|^forbrug\b/i,
];

/** The columns that are the budget and the account of one year, where each year has one of either. */
export function budgetPairs({ heads }: TableView): Pair[] {
  const columns = heads.slice(0, mostColumns).map((head, column) => ({ head: head.trim(), column }));
  const yearIn = (head: string) => head.match(year)?.[0];
  const accounts = columns.filter(({ head }) => account.test(head));
  const budgets = columns.filter(({ head }) => budget.test(head));
  return accounts.flatMap((to) => {
    const alike = (other: { head: string }) => yearIn(other.head) === yearIn(to.head);
    const [from, ...others] = budgets.filter(alike);
    const isOnly = others.length === 0 && accounts.filter(alike).length === 1;
    return from !== undefined && isOnly ? [{ from: from.column, to: to.column }] : [];
  });
}
