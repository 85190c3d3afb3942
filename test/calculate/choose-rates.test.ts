import { describe, expect, it } from 'vitest';
import { chooseRates, ratesBetween, statedRates } from '../../src/calculate/choose-rates.ts';
import { FordelError } from '../../src/model/diagnostic.ts';
import { rational } from '../../src/model/exact/rational.ts';
import type { IndexRate } from '../../src/model/scheme/index-rate.ts';
import { sats } from '../support/rates.ts';
import { tal, vis } from '../support/rational.ts';

const first = sats('2022-2023', '2,8', { vintage: '2022', status: 'forventet' });
const final = sats('2022-2023', '4,1', { vintage: '2023' });
const next = sats('2023-2024', '4,8', { vintage: '2024', status: 'forventet' });
const rates = [next, first, final];
const kl = { index: 'kl', kind: 'samlet' } as const;

describe('choosing among vintages', () => {
  it('takes the only rate of a year', () => {
    expect(chooseRates(rates, kl, { from: 2023, to: 2024 })).toEqual([next]);
  });

  it.each([
    ['2022', first],
    ['forventet', first],
    ['endelig', final],
  ])('takes the vintage %s', (vintage, expected) => {
    expect(chooseRates(rates, { ...kl, vintage }, { from: 2022, to: 2023 })).toEqual([expected]);
  });

  it('takes the newest of each year when told so', () => {
    const chosen = chooseRates(rates, { ...kl, vintage: 'seneste' }, { from: 2022, to: 2024 });
    expect(chosen).toEqual([final, next]);
  });

  it('never chooses itself, and lists what there is', () => {
    expect(() => chooseRates(rates, kl, { from: 2022, to: 2024 })).toThrow('PL-FLERE');
    try {
      chooseRates(rates, kl, { from: 2022, to: 2023 });
    } catch (error) {
      expect(error).toMatchObject({
        diagnostics: [{ advice: expect.stringMatching(/2,8 %.*forventet; .*4,1 %.*endelig/) }],
      });
    }
  });

  it('says how one is chosen, or what there is in its place', () => {
    const advice = (given: readonly IndexRate[], more: object, to = 2023) => {
      try {
        chooseRates(given, { ...kl, ...more }, { from: to - 1, to });
      } catch (error) {
        return error instanceof FordelError ? error.diagnostics[0]?.advice : error;
      }
      return undefined;
    };
    const twin = { ...final, rate: tal('0,039') };
    expect(advice(rates, {})).toMatch(/^Vælg med skoen mellem .*; eller seneste for den nyeste\.$/);
    expect(advice([final, twin], {})).toMatch(/^De har samme skøn.*4,1 % i .*; 3,9 % i .*Slet den/);
    expect(advice([final, { ...twin, status: 'forventet' }], {})).toMatch(
      /^Vælg med skoen .*endelig.*forventet\.$/,
    );
    expect(advice(rates, { vintage: '2025' })).toMatch(
      /^Skriv et andet skoen\. For året er der: kl samlet 2,8 %/,
    );
    expect(advice(rates, { kind: 'løn' })).toBe('For året har kl kun arten samlet.');
    expect(advice([...rates, { ...final, index: 'fm', from: 2029, to: 2030 }], {}, 2030)).toContain(
      'For året har fm satser. Angiv satsen selv',
    );
  });

  it('names every year that is missing', () => {
    expect(() => chooseRates(rates, kl, { from: 2024, to: 2026 })).toThrow(
      /fra 2024 til 2025.*\n.*fra 2025 til 2026/,
    );
  });

  it('gives the same rates in the same order for the way back', () => {
    expect(chooseRates(rates, { ...kl, vintage: 'forventet' }, { from: 2024, to: 2022 })).toEqual([
      first,
      next,
    ]);
  });
});

describe('rates stated outright', () => {
  const origin = { file: 'o.yaml', line: 1, column: 1 };

  it('are one per year', () => {
    const stated = statedRates([tal('0,041'), tal('0,048')], { from: 2022, to: 2024 }, origin);
    expect(stated.map(({ from, to, rate }) => [from, to, vis(rate)])).toEqual([
      [2022, 2023, '0,041'],
      [2023, 2024, '0,048'],
    ]);
  });

  it('are refused when there is one too few', () => {
    expect(() => statedRates([tal('0,041')], { from: 2022, to: 2024 }, origin)).toThrow('PL-ANTAL');
  });
});

describe('ratesBetween', () => {
  const origin = { file: 'o.yaml', line: 1, column: 1 };
  const levels = new Map([
    [2020, tal('105,65')],
    [2021, tal('110,5')],
  ]);

  it('is the exact quotient of the two index numbers, less one, whichever way the years go', () => {
    const exact = rational(11050n - 10565n, 10565n);
    for (const years of [
      { from: 2020, to: 2021 },
      { from: 2021, to: 2020 },
    ]) {
      expect(ratesBetween(levels, years, origin).map(({ from, rate }) => [from, rate])).toEqual([
        [2020, exact],
      ]);
    }
  });

  it('names every year without a number', () => {
    expect(() => ratesBetween(levels, { from: 2019, to: 2022 }, origin)).toThrow(
      'PL-MANGLER der mangler indekstal for 2019, 2022',
    );
  });
});
