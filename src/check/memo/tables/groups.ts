import {
  add,
  compare,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../../model/exact/rational.ts';

/** A line that sums those right after it. */
export interface Group {
  readonly head: number;
  readonly members: readonly number[];
}

/** A table whose first lines sum others: which lines its total sums, and which groups those are the heads of. */
export interface Grouped {
  readonly top: readonly number[];
  readonly groups: readonly Group[];
}

interface Search {
  readonly lines: readonly number[];
  readonly amountIn: (line: number) => Rational;
  /** Of each line, where the groups may end that it is the head of. */
  readonly ends: readonly (readonly number[])[];
  steps: number;
}

/** A table with more ways to read it than this, or with more lines, has none that is sure. */
const mostSteps = 2_000;
const mostLines = 80;
const two = rational(2n);
const three = rational(3n);

/**
 * Reads lines as groups, each with a head that sums its members, such that the heads and the lines without members add up to the total:
 * `Kommuner 500, Aalborg 300, Rebild 200, Øvrige 215` under a total of 715. At least one group of several must hold. One figure may be wrong:
 * a member or the head of one group, or the total, if all lines are in groups. Undefined where there is no such reading.
 */
export function groupsUnder(
  total: Rational,
  lines: readonly number[],
  amountIn: (line: number) => Rational,
): Grouped | undefined {
  if (lines.length > mostLines) return undefined;
  const ends = lines.map((_, at) => exactEnds(lines, amountIn, at));
  // With one figure wrong, small numbers are groups by chance: then most lines must be in groups, which count them twice.
  const isTwice = compare(multiply(sumOf(lines, amountIn), two), multiply(total, three)) >= 0;
  const faults: readonly MayBeWrong[] = isTwice ? [undefined, 'member', 'head', 'total'] : [undefined];
  for (const mayBeWrong of faults) {
    const state = { lines, amountIn, ends, steps: 0 };
    // The fewer lines at the top, the less of it is chance.
    for (let most = 1; most <= lines.length && state.steps < mostSteps; most++) {
      const found = search(state, 0, total, { most, mayBeWrong });
      if (found?.groups.some((group) => group.members.length > 1 && holds(group, amountIn))) return found;
    }
  }
  return undefined;
}

function holds({ head, members }: Group, amountIn: (line: number) => Rational): boolean {
  return equal(amountIn(head), sumOf(members, amountIn));
}

/** What may be wrong that has not been found yet: of a group a member or the head, or the total. */
type MayBeWrong = 'member' | 'head' | 'total' | undefined;

/** What is left of the total, from a line on that must stand at the top, which so many lines may. */
function search(
  state: Search,
  at: number,
  left: Rational,
  { most, mayBeWrong }: { readonly most: number; readonly mayBeWrong: MayBeWrong },
): Grouped | undefined {
  const { lines, amountIn, ends: exact } = state;
  const head = lines[at];
  const isTotalWrong = mayBeWrong === 'total';
  if (head === undefined) return isTotalWrong || isZero(left) ? { top: [], groups: [] } : undefined;
  state.steps++;
  if (state.steps > mostSteps || most === 0) return undefined;
  const mayGroupFail = mayBeWrong === 'member' || mayBeWrong === 'head';
  const alone = isTotalWrong ? [] : [at + 1];
  const later = mayGroupFail ? laterEnds(lines.length, at) : [];
  for (const end of [...(exact[at] ?? []), ...alone, ...later]) {
    const members = lines.slice(at + 1, end);
    const group: Group = { head, members };
    const fails = members.length > 0 && !holds(group, amountIn);
    // A head that is wrong is in the total with what its members come to.
    const amount = fails && mayBeWrong === 'head' ? sumOf(members, amountIn) : amountIn(head);
    const rest = subtract(left, amount);
    const found = search(state, end, rest, { most: most - 1, mayBeWrong: fails ? undefined : mayBeWrong });
    if (found !== undefined) {
      return {
        top: [head, ...found.top],
        groups: members.length > 0 ? [group, ...found.groups] : found.groups,
      };
    }
  }
  return undefined;
}

function sumOf(members: readonly number[], amountIn: (line: number) => Rational): Rational {
  return members.map(amountIn).reduce(add, zero);
}

/** Where a group may end whose members come to its head: it may be a single one. */
function exactEnds(lines: readonly number[], amountIn: (line: number) => Rational, at: number): number[] {
  const head = lines[at];
  if (head === undefined) return [];
  let sum = zero;
  return lines.flatMap((line, each) => {
    if (each <= at) return [];
    sum = add(sum, amountIn(line));
    return equal(sum, amountIn(head)) ? [each + 1] : [];
  });
}

function laterEnds(length: number, at: number): number[] {
  return Array.from({ length: Math.max(0, length - at - 2) }, (_, more) => at + 3 + more);
}
