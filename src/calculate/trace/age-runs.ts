import { quotient } from '../../model/exact/whole-number.ts';
import type { CountSlice } from '../../model/statbank/count-cube.ts';
import type { AgeSpan } from '../../model/statbank/extract.ts';

/** One headcount that a slice can give: an age span, and the count of each area in it. */
export type VisitRun = (ages: AgeSpan | 'alle', counts: Float64Array) => void;

/**
 * Every headcount of a slice: the row of totals where there is one, each group, and each run of groups that follow on
 * one another (0-17, 0-18, … 6-16 …). Groups that overlap others make no runs. `counts` is reused from visit to visit.
 */
export function visitAgeRuns(
  { groups, counts }: CountSlice,
  areas: readonly number[],
  visit: VisitRun,
): void {
  const width = groups.length === 0 ? 0 : quotient(counts.length, groups.length);
  const running = new Float64Array(areas.length);
  const add = (group: number) => {
    for (let index = 0; index < areas.length; index++) {
      running[index] = (running[index] ?? 0) + (counts[group * width + (areas[index] ?? 0)] ?? 0);
    }
  };
  for (const [first, start] of groups.entries()) {
    running.fill(0);
    add(first);
    visit(start, running);
    if (start === 'alle') continue;
    let last = start.to;
    for (let next = first + 1; next < groups.length; next++) {
      const group = groups[next];
      if (group === undefined || group === 'alle' || group.from !== last + 1) continue;
      add(next);
      last = group.to;
      visit({ from: start.from, to: last }, running);
    }
  }
}
