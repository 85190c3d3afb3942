import { absolute, compare, equal, sign, subtract, sum } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import { totalWordIn } from '../../../../model/tables/total-words.ts';
import { meets, only } from '../../judge.ts';
import { type ComputedValue, sizeOfChange } from './size.ts';
import { isNamedInFull, type TableChange } from './table-changes.ts';

/** What a line of a table, or several of one name together, changed from and to. */
export interface Development {
  readonly label: string;
  readonly before: readonly Figure[];
  readonly after: readonly Figure[];
  readonly isInFull: boolean;
}

/** Lines alone, and those of one table that a word names together. */
export function developments(changes: readonly TableChange[], words: readonly string[]): Development[] {
  const alone = changes.map(
    (each): Development => ({
      label: each.label,
      before: [each.before],
      after: [each.after],
      isInFull: isNamedInFull(each, words),
    }),
  );
  return [...alone, ...together(changes)];
}

const mostTogether = 6;

function together(changes: readonly TableChange[]): Development[] {
  const groups = new Map<string, TableChange[]>();
  for (const change of changes) {
    const { view, columns, names, label } = change;
    if (totalWordIn(label) !== undefined) continue;
    const key = `${view.table.number} ${columns} ${names[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group): Development[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || group.length > mostTogether) return [];
    const [before, after] = [group.map((each) => each.before), group.map((each) => each.after)];
    return [{ label: group.map(({ label }) => label).join(' + '), before, after, isInFull: false }];
  });
}

/** How much it changed, as a sentence would state it in the unit of a figure. */
export function sizeOf({ before, after }: Development, stated: Figure): ComputedValue | undefined {
  const [from, to] = [added(before), added(after)];
  if (from === undefined || to === undefined || !isOfOneKind(stated, to)) return undefined;
  return sizeOfChange(from, to, stated);
}

function isOfOneKind(stated: Figure, { kind }: Figure): boolean {
  return stated.kind === 'procent' || stated.kind === kind || stated.kind === 'ukendt' || kind === 'ukendt';
}

/** Figures as one: their sum, as exact as it is printed. */
function added(figures: readonly Figure[]): Figure | undefined {
  const [first, ...others] = figures;
  if (first === undefined || others.length === 0) return first;
  const value = sum(figures.map((each) => each.value));
  return { ...first, value, printed: only(value), widest: only(value) };
}

/** Whether a figure is printed as what it changed by. */
export function holds(development: Development, stated: Figure): boolean {
  const size = sizeOf(development, stated);
  return size !== undefined && meets(stated.printed, size.kept);
}

/** Just so much, or rounded to two figures or more where the line is named in full: with fewer many lines would fit. */
export function isJust(development: Development, amount: Figure): boolean {
  const size = sizeOf(development, amount);
  if (size === undefined || amount.reading !== undefined) return false;
  if (equal(size.value, amount.value)) return true;
  const isFine = amount.hedge === undefined && digitsIn(amount) > 1;
  return isFine && development.isInFull && meets(amount.printed, size.kept);
}

/** The one whose change is nearer to a figure first. */
export function nearerTo(stated: Figure, a: Development, b: Development): number {
  const [first, second] = [a, b].map((each) => sizeOf(each, stated));
  if (first === undefined || second === undefined) return 0;
  return compare(
    absolute(subtract(first.value, stated.value)),
    absolute(subtract(second.value, stated.value)),
  );
}

/** Which way it went. */
export function wentOf({ before, after }: Development): -1 | 0 | 1 {
  return compare(sum(after.map(({ value }) => value)), sum(before.map(({ value }) => value)));
}

/** A fall that is stated as so much: its calculation is turned round as the sentence turns it. */
export function isShrinking({ value }: ComputedValue, development: Development): boolean {
  return wentOf(development) < 0 && sign(value) > 0;
}

/** How many digits a figure is printed with. */
export function digitsIn({ text }: Figure): number {
  return text.replace(/\D/g, '').length;
}
