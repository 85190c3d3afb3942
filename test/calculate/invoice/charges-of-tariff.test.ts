import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import { tariffCharge } from '../../../src/calculate/invoice/tariff-charge.ts';
import { equal, multiply, rational, sum } from '../../../src/model/exact/rational.ts';
import type { ServiceProvider } from '../../../src/model/invoice/service-provider.ts';
import { tal, vis } from '../../support/rational.ts';
import { hours, problemsOf, tariffOf, tilbud } from '../../support/tariffs.ts';

const bySize = tariffOf('40.000,40');
const bpa = tariffOf('672', { id: 'bpa', groups: hours });
const counted = (name: string, group: string, count: string) =>
  tilbud('851', name, 0, { charged: { group, count: tal(count) } });
/** The charge of the only kommune. */
const charge = (...providers: ServiceProvider[]) => chargesOfTariff(bySize, providers).charges[0];

describe('the charges of a takst', () => {
  it('give each kommune a line for each of its tilbud', () => {
    const { charges, total, residual } = chargesOfTariff(bySize, [
      tilbud('851', 'Birkely', 12),
      tilbud('787', 'Egely', 60),
      tilbud('851', 'Askely', 7),
    ]);
    expect(
      charges.map(({ recipient, amount, lines }) => [
        recipient.key,
        vis(amount),
        lines.map(({ text }) => text),
      ]),
    ).toEqual([
      ['787', '120.001', ['Egely, 50 pladser og flere']],
      ['851', '88.000', ['Askely, 1-7 pladser', 'Birkely, 8-24 pladser']],
    ]);
    expect([vis(total), vis(residual)]).toEqual(['208.001', '0']);
  });

  it('say what is out of the ordinary on the line', () => {
    const charged = { size: { places: 30 }, approvedIn: 3, enhancedMonths: 1 };
    expect(charge(tilbud('851', 'Birkely', 0, { charged }))?.lines.map(({ text }) => text)).toEqual([
      'Birkely, 25-49 pladser, tilsyn i 9 af 12 måneder, skærpet tilsyn i 1 måned',
    ]);
  });

  it('count equal prices together in the formula, with øre where there are any', () => {
    const providers = [
      tilbud('851', 'Askely', 12),
      tilbud('851', 'Birkely', 9, { correction: tal('-30.000,50') }),
      tilbud('851', 'Egely', 60),
    ];
    expect(charge(...providers)?.formula).toBe(
      '2 × 48.000 kr. + 1 × 120.001 kr. - regulering 30.000,50 kr. = 186.000,50 kr.',
    );
  });

  it('have a formula for corrections alone, and for a tilbud that pays from next year', () => {
    const { charged: _, ...closed } = tilbud('851', 'Birkely', 12, { correction: tal('-5,50') });
    expect(charge(closed)?.formula).toBe('- regulering 5,50 kr. = -5,50 kr.');
    const late = { size: { places: 5 }, approvedIn: 12, enhancedMonths: 0 };
    expect(charge(tilbud('851', 'Birkely', 0, { charged: late }))?.formula).toBe('0 kr. = 0 kr.');
  });

  it('are count × takst where the takst has no sizes', () => {
    const { charges } = chargesOfTariff(bpa, [
      counted('Askely', 'tilsyn', '2'),
      counted('Birkely', 'tilsyn', '1'),
      counted('Askely', 'time', '7,5'),
    ]);
    expect(charges.map(({ formula, lines }) => [formula, lines.map(({ text }) => text)])).toEqual([
      [
        '3 × 8.736 kr. + 7,5 × 672 kr. = 31.248 kr.',
        [
          'Askely, Tilsyn, 13 timer, 2 × 8.736 kr.',
          'Askely, Time, 7,5 × 672 kr.',
          'Birkely, Tilsyn, 13 timer',
        ],
      ],
    ]);
  });

  it('say where the grundtakst and the tilbud stand', () => {
    expect(charge(tilbud('851', 'Askely', 5), tilbud('851', 'Birkely', 5))?.basis).toMatchObject([
      { label: 'Grundtakst, uafrundet', value: tal('40.000,40'), source: 'ordning.yaml:1' },
      { label: 'Rækker med tilbud', value: rational(2n), source: 'tilbud.csv:2 og 1 til' },
    ]);
  });

  it('report every tilbud without a group at once', () => {
    const small = tariffOf('1', { groups: bySize.plan.groups.slice(0, 1) });
    const act = () =>
      chargesOfTariff(small, [tilbud('851', 'A', 8), tilbud('851', 'B', 5), tilbud('787', 'C', 1200)]);
    expect(problemsOf(act).map(({ code, message }) => `${code} ${message}`)).toEqual([
      'TAKST-GRUPPE ingen takstgruppe er for 1.200 pladser',
      'TAKST-GRUPPE ingen takstgruppe er for 8 pladser',
    ]);
  });

  it('refuse a takst that is not of money, once', () => {
    const act = () =>
      chargesOfTariff(tariffOf('1', { unit: 'timer' }), [tilbud('851', 'A', 1), tilbud('851', 'B', 1)]);
    expect(problemsOf(act).map(({ code }) => code)).toEqual(['FAKTURA-ENHED']);
  });
});

const anyProvider = fc.record({
  code: fc.constantFrom('787', '840', '851'),
  places: fc.integer({ min: 1, max: 90 }),
  approvedIn: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  enhancedMonths: fc.integer({ min: 0, max: 12 }),
  correction: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
});
/** Any tilbud, each with a name of its own. */
const anyProviders = fc.array(anyProvider, { minLength: 1, maxLength: 20 }).map((list) =>
  list.map(({ code, places, approvedIn, enhancedMonths, correction }, index) =>
    tilbud(code, `Tilbud ${index}`, 0, {
      charged: { size: { places }, ...(approvedIn === undefined ? {} : { approvedIn }), enhancedMonths },
      correction: rational(correction, 100n),
      origin: { file: 'tilbud.csv', line: index + 2, column: 9 },
    }),
  ),
);

describe('whatever the tilbud', () => {
  it('comes in exactly what each tilbud is to pay, and its correction', () => {
    fc.assert(
      fc.property(anyProviders, (providers) => {
        const { total, charges } = chargesOfTariff(bySize, providers);
        const expected = sum(
          providers.flatMap(({ charged, correction }) =>
            charged === undefined || 'group' in charged
              ? []
              : [tariffCharge(bySize, charged).total, correction],
          ),
        );
        expect(equal(total, expected)).toBe(true);
        for (const { amount, lines, providers: rows = [] } of charges) {
          expect(equal(sum(lines.map((line) => line.amount)), amount)).toBe(true);
          expect(equal(sum(rows.map((row) => row.amount)), amount)).toBe(true);
        }
      }),
    );
  });

  it('comes in count × takst where there are no sizes', () => {
    const anyCounts = fc.array(
      fc.tuple(fc.constantFrom('time', 'tilsyn'), fc.bigInt({ min: 1n, max: 10n ** 6n })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const providers = counts.map(([group, tenths], index) =>
          tilbud('851', `Tilbud ${index}`, 0, { charged: { group, count: rational(tenths, 10n) } }),
        );
        const prices = { time: rational(672n), tilsyn: rational(8736n) };
        const expected = counts.map(([group, tenths]) =>
          multiply(group === 'time' ? prices.time : prices.tilsyn, rational(tenths, 10n)),
        );
        expect(equal(chargesOfTariff(bpa, providers).total, sum(expected))).toBe(true);
      }),
    );
  });

  it('charges the same whatever the order of the rows', () => {
    const shuffled = anyProviders.chain((providers) =>
      fc.tuple(
        fc.constant(providers),
        fc.shuffledSubarray(providers, { minLength: providers.length, maxLength: providers.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([providers, permuted]) => {
        expect(chargesOfTariff(bySize, permuted)).toEqual(chargesOfTariff(bySize, providers));
      }),
    );
  });
});
