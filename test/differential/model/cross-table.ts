import type { Case } from '../case.ts';
import { Fraction as F, type Fraction, total, zero } from '../fraction.ts';
import type { Expected } from './expected.ts';

/**
 * docs/ordning.md, Kommune × post: every amount, every recipient's sum, every post and the whole are the step just below or just above
 * their exact value, and what is whole stays. Which of those tables it is, is not said; so that is held against what came out.
 */
export function crossFaults({ fordelinger }: Case, results: ReadonlyMap<string, Expected>): string[] {
  const columns = fordelinger.flatMap(({ id, rounding }) => {
    const found = rounding.method === 'krydstabel' ? results.get(id) : undefined;
    return found === undefined ? [] : [{ id, found, step: rounding.step.value }];
  });
  const step = columns[0]?.step;
  if (step === undefined) return [];
  const isBeside = (pairs: readonly { readonly exact: Fraction; readonly amount: Fraction }[]) => {
    const [exact, amount] = [total(pairs.map((pair) => pair.exact)), total(pairs.map((pair) => pair.amount))];
    const [from, to] = [exact.over(step), amount.over(step)];
    const apart = to.minus(from).size;
    return to.isWhole && (from.isWhole ? apart.sign === 0 : apart.against(new F(1n)) < 0);
  };
  const cells = columns.flatMap(({ id, found }) =>
    found.rows.map((row) => ({ of: `${id}, ${row.id}`, pairs: [row] })),
  );
  const names = new Set(columns.flatMap(({ found }) => found.rows.map((row) => row.id)));
  const rows = [...names].map((name) => ({
    of: name,
    pairs: columns.flatMap(({ found }) => found.rows.filter((row) => row.id === name)),
  }));
  const sums = columns.map(({ id, found }) => ({ of: id, pairs: found.rows }));
  const whole = { of: 'the whole', pairs: columns.flatMap(({ found }) => found.rows) };
  return [...cells, ...rows, ...sums, whole]
    .filter(({ pairs }) => !isBeside(pairs))
    .map(({ of, pairs }) => `the krydstabel, ${of}: ${total(pairs.map(({ exact }) => exact)) ?? zero}`);
}
