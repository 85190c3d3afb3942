import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllocationResult } from '../../src/model/result.ts';
import type { Case, Fordeling, Key, Written } from './case.ts';
import { Fraction } from './fraction.ts';
import { anyCase } from './generate-case.ts';
import { roundsAlone } from './model/rounding.ts';
import { run } from './run-case.ts';

const numRuns = 300;
const seed = 20_240_902;

/** What must hold of every ordning, whatever it comes to: through the real reading and the real calculation. */
describe(`every ordning (seed ${seed})`, () => {
  it('gives each recipient the same, in whatever order recipients and rows stand', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        // By running sums the order of the recipients is the order of payment, and of the tables that add up the order says which.
        const isRunning = drawn.fordelinger.some(({ rounding }) =>
          ['kumulativ', 'krydstabel'].includes(rounding.method),
        );
        const [before, after] = [run(drawn), run(turnedRound(drawn))];
        expect(after.kind).toBe(before.kind);
        if (before.kind === 'afvist' || after.kind === 'afvist') return;
        for (const [index, allocation] of before.allocations.entries()) {
          expect(rowsOf(after.allocations[index], !isRunning)).toEqual(rowsOf(allocation, !isRunning));
        }
      }),
      { numRuns, seed },
    );
  });

  it('gives each recipient twice the exact amount of twice the total', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const [only] = drawn.fordelinger;
        if (only === undefined || only.amount.kind !== 'fast' || hasAmounts(only.key)) return;
        const single: Case = { ...drawn, fordelinger: [only] };
        const twice: Case = { ...drawn, fordelinger: [doubled(only, only.amount.value)] };
        const [before, after] = [run(single), run(twice)];
        if (before.kind === 'afvist' || after.kind === 'afvist') return;
        const exacts = ({ allocations }: typeof before, factor: bigint) =>
          allocations[0]?.rows.map(({ exact }) => new Fraction(exact.numerator * factor, exact.denominator));
        expect(exacts(after, 1n)).toEqual(exacts(before, 2n));
      }),
      { numRuns, seed },
    );
  });

  it('shares out the total, of any sign: the rows and what is told as a difference are all of it', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const outcome = run(drawn);
        if (outcome.kind === 'afvist') return;
        for (const { plan, rows, residual, total, findings } of outcome.allocations) {
          const given = rows.reduce((sum, { amount }) => sum.plus(fractionOf(amount)), new Fraction(0n));
          expect(given.plus(fractionOf(residual))).toEqual(fractionOf(total.value));
          const isConserved =
            ![...roundsAlone, 'krydstabel'].includes(plan.rounding.method) &&
            findings.length === 0 &&
            rows.every(({ provisional }) => !provisional);
          if (isConserved) expect(residual.numerator).toBe(0n);
          // Nobody pays where others get back.
          const signs = new Set(
            rows.map(({ amount }) => fractionOf(amount).sign).filter((sign) => sign !== 0),
          );
          if (plan.rounding.method !== 'restmodtager') expect(signs.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns, seed },
    );
  });
});

function fractionOf({ numerator, denominator }: { numerator: bigint; denominator: bigint }): Fraction {
  return new Fraction(numerator, denominator);
}

function rowsOf(allocation: AllocationResult | undefined, withAmounts: boolean) {
  return new Map(
    allocation?.rows.map(({ recipient, weight, share, amount, exact }) => [
      recipient.key,
      [weight.value, ...(withAmounts ? [share, exact, amount] : [])],
    ]),
  );
}

/** The same case with recipients, parts of a mix and rows of files in the opposite order. */
function turnedRound(drawn: Case): Case {
  return {
    ...drawn,
    folk: { ...drawn.folk, counts: new Map([...drawn.folk.counts].reverse()) },
    fordelinger: drawn.fordelinger.map((fordeling) => ({
      ...fordeling,
      circle: fordeling.circle.toReversed(),
      key: turnedKey(fordeling.key),
    })),
  };
}

function turnedKey(key: Key): Key {
  switch (key.kind) {
    case 'optaelling':
      return { ...key, rows: key.rows.toReversed() };
    case 'blanding':
      return {
        ...key,
        parts: key.parts
          .map((part) => ({
            ...part,
            key: turnedKey(part.key),
            ...(part.circle === undefined ? {} : { circle: part.circle.toReversed() }),
          }))
          .toReversed(),
      };
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
    case 'graenser':
      return { ...key, key: turnedKey(key.key) };
    default:
      return key;
  }
}

function doubled(fordeling: Fordeling, { value, decimals }: Written): Fordeling {
  return {
    ...fordeling,
    amount: { kind: 'fast', value: { value: value.plus(value), decimals } },
    rounding: { ...fordeling.rounding, method: 'hver-for-sig' },
  };
}

/** Whether something in a key is an amount, which does not grow with the total. */
function hasAmounts(key: Key): boolean {
  switch (key.kind) {
    case 'beloeb':
    case 'sats':
      return true;
    case 'blanding':
      return key.parts.some((part) => hasAmounts(part.key));
    case 'graenser':
      return (
        hasAmounts(key.key) ||
        [key.floor, key.ceiling].some(
          (bound) =>
            bound?.kind === 'beloeb' ||
            bound?.kind === 'beloebene' ||
            (bound?.kind === 'noegle' && hasAmounts(bound.key)),
        )
      );
    case 'trin':
    case 'klasser':
    case 'faktorer':
      return hasAmounts(key.key);
    default:
      return false;
  }
}
