import type { Judged } from './judge.ts';

/** One reading of a table: a headcount, under every method and from every extract that it was found with. */
export interface Reading {
  /** The likeliest of them. */
  readonly first: Judged;
  /** The other methods, with the same counts. */
  readonly otherMethods: readonly Judged[];
  /** The same counts from other extracts or dates, under the first method. */
  readonly sameCounts: readonly Judged[];
}

/** Puts what has the same counts together: a month and a quarter may be the same day, and methods may agree. */
export function readingsAlike(found: readonly Judged[]): Reading[] {
  const groups = new Map<string, Judged[]>();
  for (const judged of found) {
    const { counts, all } = judged.candidate;
    const id = `${counts.join(' ')} of ${all}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [judged]);
    else group.push(judged);
  }
  return [...groups.values()].flatMap(([first, ...others]): Reading[] => {
    if (first === undefined) return [];
    const ofOwn = ({ candidate }: Judged) =>
      candidate.source === first.candidate.source && candidate.date === first.candidate.date;
    return [
      {
        first,
        otherMethods: others.filter((judged) => ofOwn(judged) && judged.method !== first.method),
        sameCounts: others.filter((judged) => !ofOwn(judged) && judged.method === first.method),
      },
    ];
  });
}
