import { expect } from 'vitest';

/** Less than this says nothing of how it grows; what is not linear takes seconds at the sizes that are tried. */
const asGoodAsNothing = 400;

/**
 * Holds some work to linear time: four times as much takes four times as long when it is linear, sixteen times when it is quadratic.
 *
 * @param prepare makes the work for a size ready.
 */
export async function expectLinear(n: number, prepare: (n: number) => () => unknown): Promise<void> {
  const fourfold = await millisecondsOf(prepare(4 * n), asGoodAsNothing);
  const isNothing = fourfold < asGoodAsNothing;
  const limit = isNothing ? asGoodAsNothing : 11 * (await millisecondsOf(prepare(n), 0));
  expect(fourfold).toBeLessThan(limit);
}

/** The shortest of three runs, or the first that is short enough; in processor time, whatever else the machine does. */
async function millisecondsOf(work: () => unknown, enough: number): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && shortest >= enough; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}
