import type { Origin } from '../../model/origin.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { Traced } from '../../model/traced.ts';

/**
 * The cells of some files that the figures of a result rest on, by file: of what they were counted from, and of the rates they went through. A line of a
 * table or a cube may have several.
 */
export function originsOf(
  result: Omit<SchemeResult, 'accounts'>,
  files: ReadonlySet<string>,
): Map<string, Set<string>> {
  const cells = new Map<string, Set<string>>();
  const note = ({ file, line, column }: Origin) => {
    if (!files.has(file)) return;
    const own = cells.get(file) ?? new Set();
    cells.set(file, own.add(`${line}:${column}`));
  };
  for (const { origins, steps = [] } of tracedIn(result)) {
    for (const origin of origins) note(origin);
    for (const { rate } of steps) note(rate.origin);
  }
  for (const { perUnit } of result.allocations)
    for (const { origins } of perUnit?.counts ?? []) for (const origin of origins) note(origin);
  return cells;
}

function tracedIn(result: Omit<SchemeResult, 'accounts'>): Traced[] {
  return [
    ...result.amounts.map(({ amount }) => amount),
    ...result.allocations.flatMap(({ total, rows }) => [total, ...rows.map(({ weight }) => weight)]),
    ...result.budgets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
    ...result.tariffs.flatMap(({ base, groups }) => [base, ...groups.flatMap(({ count }) => count ?? [])]),
    ...result.carryOvers.flatMap(({ years }) => years.map((year) => year.result)),
    ...result.frames.flatMap(({ limit, parts }) => [limit, ...parts.map(({ amount }) => amount)]),
    ...result.keyFigures.flatMap(({ numerator, denominator, previous }) => [
      numerator,
      denominator,
      ...(previous === undefined ? [] : [previous.numerator, previous.denominator]),
    ]),
  ];
}
