import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { quotientWithin } from '../../../src/calculate/precision/quotient-within.ts';
import { add, compare, divide, multiply, rational } from '../../../src/model/exact/rational.ts';
import type { Traced } from '../../../src/model/traced.ts';
import { vis } from '../../support/rational.ts';
import { calculated, schemeOf } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const pulje =
  'beloeb: [{ id: p, titel: P, enhed: mio. kr., beloeb: { fast: "21,1", praecision: "0,1" } }, { id: b, titel: B, enhed: borgere, beloeb: { fast: 4600, praecision: 100 } }]\n';
const figure = (taeller: string, naevner: string, enhed = 'kr.') =>
  `${pulje}noegletal: [{ id: n, titel: N, enhed: "${enhed}", taeller: [${taeller}], naevner: [${naevner}] }]\n`;
const within = (blocks: string) => {
  const [found] = calculated(blocks).keyFigures;
  return found?.within && [found.within.from, found.within.to].map(vis);
};

describe('what a nøgletal may be', () => {
  it('is from the least over the most to the most over the least', () => {
    const [from, to] = calculated(figure('{ beloeb: p }', '{ beloeb: b }')).keyFigures.flatMap(
      (each) => (each.within && [each.within.from, each.within.to]) ?? [],
    );
    expect(from).toEqual(rational(21_050_000n, 4650n));
    expect(to).toEqual(rational(21_150_000n, 4550n));
  });

  it('counts a figure that is above and below the line as one', () => {
    const [found] = calculated(
      figure('{ beloeb: p }', '{ beloeb: p }, { fast: 1000000, enhed: kr. }', 'andel'),
    ).keyFigures;
    expect(found?.within).toEqual({ from: rational(2105n, 2205n), to: rational(2115n, 2215n) });
  });

  it('is one value where nothing of it is rounded, or what is goes out', () => {
    expect(within(figure('{ fast: 8 }', '{ fast: 2 }'))).toBeUndefined();
    expect(
      within(figure('{ beloeb: p }, { minus: { beloeb: p } }, { fast: 8 }', '{ fast: 2 }')),
    ).toBeUndefined();
  });

  it('is refused where what it divides by may be nothing', () => {
    // 50 ± 50.
    const halved = '{ fast: 100, enhed: borgere, praecision: 100 }, { minus: { fast: 50, enhed: borgere } }';
    const [problem] = problemsOf(() => calculated(figure('{ fast: 8 }', halved)));
    expect(problem?.message).toBe('nævneren i "N" kan være nul inden for sin praecision');
  });

  it('is as wide as every combination of the figures makes it', () => {
    const small = fc.integer({ min: -9, max: 9 });
    const figures = fc.array(fc.tuple(small, small), { minLength: 1, maxLength: 5 });
    const of = (value: number, moves: readonly number[]): Traced => ({
      value: rational(BigInt(value)),
      origins: [],
      imprecise: moves.map((by, line) => ({
        origin: { file: 'f', line: line + 1, column: 1 },
        by: rational(BigInt(by)),
      })),
    });
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: -60, max: 60 }),
        fc.constantFrom(50, -50),
        (moves, above, below) => {
          const found = quotientWithin(
            of(
              above,
              moves.map(([up]) => up),
            ),
            of(
              below,
              moves.map(([, under]) => under),
            ),
          );
          const corners = Array.from({ length: 2 ** moves.length }, (_, way) => {
            const at = (value: number, part: 0 | 1) =>
              moves.reduce(
                (sum, move, index) =>
                  add(
                    sum,
                    multiply(rational(BigInt(move[part])), rational((way >> index) % 2 === 0 ? 1n : -1n)),
                  ),
                rational(BigInt(value)),
              );
            return divide(at(above, 0), at(below, 1));
          }).toSorted(compare);
          const own = divide(rational(BigInt(above)), rational(BigInt(below)));
          expect(found ?? { from: own, to: own }).toEqual({ from: corners[0], to: corners.at(-1) });
        },
      ),
    );
  });

  it('is held against the ordning worked out with each figure up and down', () => {
    schemeOf(figure('{ beloeb: p }', '{ beloeb: b }'), (input) => {
      const result = calculateScheme(input);
      const found = (change: object) =>
        discrepanciesIn(input, {
          ...result,
          keyFigures: result.keyFigures.map((each) => ({ ...each, ...change })),
        })
          .map(({ message }) => message)
          .join();
      expect(found({})).toBe('');
      expect(found({ within: undefined })).toContain('det mindste, tallet kan være,');
    });
  });
});
