import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { add, multiply, one, type Rational, rational, subtract } from '../../../src/model/exact/rational.ts';
import type { RoundingMethod } from '../../../src/model/exact/rounding.ts';
import type { AllocationResult, AllocationRow } from '../../../src/model/result.ts';
import { schemeOf } from '../../support/scheme-text.ts';

const ordning = (metode: string, noegle: string, total = '1.000') => `
fordelinger:
  - id: f
    titel: Fordelingen
    beloeb: { fast: "${total}" }
    noegle: ${noegle}
    modtagere: [Aalborg, { kommune: Hjørring, fra: 2024-07 }, Læsø, Morsø]
    afrunding: { metode: ${metode}${metode === 'restmodtager' ? ', restmodtager: Aalborg' : ''} }
`;
const byCount = '{ optaelling: { fil: antal.csv, kolonne: antal } }';
const files = { 'antal.csv': 'modtager;antal\nAalborg;700\nHjørring;400\nLæsø;31\nMorsø;62\n' };

function audit(
  change: (allocation: AllocationResult) => AllocationResult,
  metode = 'stoerste-rest',
  noegle = byCount,
) {
  const input = schemeOf(ordning(metode, noegle), (read) => read, files);
  const result = calculateScheme(input);
  const tampered = { ...result, allocations: result.allocations.map(change) };
  return discrepanciesIn(input, tampered).map(({ message }) => message);
}

/** The fordeling with one row changed. */
const row =
  (name: string, change: (row: AllocationRow) => Partial<AllocationRow>) =>
  (allocation: AllocationResult): AllocationResult => ({
    ...allocation,
    rows: allocation.rows.map((each) => (each.recipient.name === name ? { ...each, ...change(each) } : each)),
  });
const more = (value: Rational, by = one) => add(value, by);

describe('the audit of a fordeling', () => {
  it.each<RoundingMethod>([
    'hver-for-sig',
    'rund-op',
    'rund-ned',
    'stoerste-rest',
    'restmodtager',
    'kumulativ',
    'dhondt',
    'sainte-lague',
    'adams',
    'dean',
    'huntington-hill',
  ])('finds nothing in what is right, by %s', (metode) => {
    expect(audit((allocation) => allocation, metode)).toEqual([]);
  });

  it('sees a wrong weight, though all that follows from it fits', () => {
    const found = audit((allocation) => ({
      ...row('Aalborg', ({ weight }) => ({ weight: { ...weight, value: more(weight.value) } }))(allocation),
    }));
    expect(found).toContain(
      'Fordelingen: vægten for Aalborg er 701, holdt mod det, nøglen og filerne giver: 700',
    );
  });

  it('sees a membership of a month too many', () => {
    const found = audit(row('Hjørring', ({ weight }) => ({ weight: { ...weight, value: rational(233n) } })));
    expect(found).toContain(
      'Fordelingen: vægten for Hjørring er 233, holdt mod det, nøglen og filerne giver: 200',
    );
  });

  it.each<[string, (allocation: AllocationResult) => AllocationResult, RegExp]>([
    [
      'a wrong andel',
      row('Læsø', ({ share }) => ({ share: multiply(share, rational(2n)) })),
      /andelen for Læsø/,
    ],
    [
      'a wrong exact amount',
      row('Læsø', ({ exact }) => ({ exact: more(exact) })),
      /det nøjagtige beløb for Læsø/,
    ],
    [
      'an amount that has moved',
      row('Læsø', ({ amount }) => ({ amount: more(amount) })),
      /summen af beløbene/,
    ],
    ['a twin', (of) => ({ ...of, rows: [...of.rows, ...of.rows.slice(0, 1)] }), /mere end én række/],
    ['a missing row', (of) => ({ ...of, rows: of.rows.slice(1) }), /rækkerne er ikke ordningens modtagere/],
    ['rows in another order', (of) => ({ ...of, rows: of.rows.toReversed() }), /rækkerne er ikke ordningens/],
    ['a wrong total', (of) => ({ ...of, total: { ...of.total, value: rational(999n) } }), /totalen er 999/],
    ['a wrong whole', (of) => ({ ...of, whole: more(of.whole) }), /det, vægtene er dele af/],
    ['a wrong sum of weights', (of) => ({ ...of, weightSum: more(of.weightSum) }), /summen af vægtene/],
    ['a wrong sum of amounts', (of) => ({ ...of, amountSum: more(of.amountSum) }), /summen af beløbene/],
    ['a wrong residual', (of) => ({ ...of, residual: one }), /afrundingsdifferencen/],
  ])('sees %s', (_, change, message) => {
    expect(audit(change).join('\n')).toMatch(message);
  });

  it.each<[string, string, RegExp]>([
    ['hver-for-sig', 'Læsø', /beløbet for Læsø er \d+, holdt mod det nøjagtige, afrundet/],
    ['rund-op', 'Læsø', /beløbet for Læsø er ikke det nøjagtige, rundet op/],
    ['rund-ned', 'Læsø', /beløbet for Læsø er ikke det nøjagtige, rundet ned/],
    ['restmodtager', 'Læsø', /beløbet for Læsø er \d+, holdt mod det nøjagtige, afrundet/],
    ['kumulativ', 'Læsø', /summen til og med Læsø/],
    ['stoerste-rest', 'Læsø', /største rester/],
    ['dhondt', 'Aalborg', /mindre vægt har fået mere/],
  ])('sees that %s gave a unit to the wrong one, though the sum fits', (metode, name, message) => {
    const moved = (allocation: AllocationResult): AllocationResult => ({
      ...allocation,
      rows: allocation.rows.map((each) => {
        const by = rational(metode === 'dhondt' ? -600n : 1n);
        if (each.recipient.name === name) return { ...each, amount: add(each.amount, by) };
        return each.recipient.name === 'Morsø' ? { ...each, amount: subtract(each.amount, by) } : each;
      }),
    });
    expect(audit(moved, metode).join('\n')).toMatch(message);
  });

  it('sees an amount that is no whole number of steps', () => {
    const half = row('Læsø', ({ amount }) => ({ amount: add(amount, rational(1n, 2n)) }));
    expect(audit(half).join('\n')).toMatch(/Læsø har et beløb, der ikke er hele afrundingstrin/);
  });

  it('sees a residual that is larger than rounding explains', () => {
    const found = audit(
      (of) => ({
        ...row('Aalborg', ({ amount }) => ({ amount: subtract(amount, rational(3n)) }))(of),
        amountSum: subtract(of.amountSum, rational(3n)),
        residual: add(of.residual, rational(3n)),
      }),
      'hver-for-sig',
    );
    expect(found.join('\n')).toMatch(/afrundingsdifferencen er større, end afrundingen kan forklare/);
  });

  it('sees percentages that miss the whole without a finding that says so', () => {
    const noegle = '{ procenter: { vaerdier: { Aalborg: 40, Hjørring: 20, Læsø: 20, Morsø: 10 } } }';
    const found = audit((of) => ({ ...of, findings: [] }), 'hver-for-sig', noegle);
    expect(found).toEqual(['Fordelingen: andelene er ikke det hele, og det er ikke sagt i et fund']);
  });

  it('sees a bound that is broken', () => {
    const noegle = `{ graenser: { noegle: ${byCount}, loft: { procent: 80 } } }`;
    const found = audit(
      row('Aalborg', () => ({ share: rational(81n, 100n) })),
      'stoerste-rest',
      noegle,
    );
    expect(found).toContain('Fordelingen: andelen for Aalborg er uden for sit gulv eller loft');
  });
});
