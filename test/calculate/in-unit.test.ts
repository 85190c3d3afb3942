import { describe, expect, it } from 'vitest';
import { vis } from '../support/rational.ts';
import { amountsOf, calculated, fordeling } from '../support/scheme-text.ts';
import { problemsOf } from '../support/tariffs.ts';

const named = [
  'beloeb:',
  '  - { id: drift, titel: Drift, enhed: mio. kr., beloeb: { fast: "1,5" } }',
  '  - { id: leje, titel: Leje, enhed: t.kr., beloeb: { fast: 250 } }',
  '  - { id: oerer, titel: Gebyr, enhed: øre, beloeb: { fast: 150 } }',
  '  - { id: pladser, titel: Pladser, enhed: pladser, beloeb: { fast: 40 } }',
  '  - { id: borgere, titel: Borgere, enhed: borgere, beloeb: { fast: 1500 } }',
  '  - { id: sats, titel: Sats, enhed: kr. pr. borger, beloeb: { fast: "4.615" } }',
  '  - { id: procent, titel: Overhead, enhed: "%", beloeb: { fast: 5 } }',
  'fordelinger:',
  '',
].join('\n');
const totalOf = (amount: string, enhed = 'kr.') => {
  const { allocations } = calculated(named + fordeling('f', amount, { enhed }));
  return vis(allocations[0]?.total.value ?? { numerator: -1n, denominator: 1n });
};
const refused = (amount: string, enhed = 'kr.') =>
  problemsOf(() => calculated(named + fordeling('f', amount, { enhed }))).map(
    ({ code, message, place }) => `${code} ${place?.line} ${message}`,
  );

describe('an amount in another unit than the place where it stands', () => {
  it.each([
    ['beloeb: drift', 'kr.', '1.500.000'],
    ['beloeb: drift', '1.000 kr.', '1.500'],
    ['beloeb: oerer', 'kr.', '1,5'],
    ['minus: { beloeb: leje }', 'kr.', '-250.000'],
    ['sum: [{ beloeb: drift }, { beloeb: leje }, { fast: 7 }]', 'kr.', '1.750.007'],
    ['sum: [{ beloeb: drift }, { minus: { beloeb: leje } }]', 'mio. kr.', '1,25'],
    ['fast: "1,5", enhed: mio. kr.', 'kr.', '1.500.000'],
    ['sum: [{ fast: 1, enhed: t.kr. }, { fast: 1 }]', 'kr.', '1.001'],
    ['afrundet: { af: { beloeb: drift } }', 'mio. kr.', '2'],
    ['afrundet: { af: { beloeb: drift }, til: 1000 }', 'kr.', '1.500.000'],
    [
      'fremskrevet: { af: { beloeb: leje }, fra: 2023, til: 2024, satser: [4], tillaeg_for: { "2024": 1000 } }',
      'kr.',
      '261.040',
    ],
  ])('is converted: %s in %s is %s', (amount, unit, total) => expect(totalOf(amount, unit)).toBe(total));

  it.each([
    [
      'gange: [{ sum: [{ gange: [{ beloeb: sats }, { fast: 30 }] }, { fast: 550 }] }, { beloeb: procent }]',
      'kr.',
      '6.950',
    ],
    [
      'gange: [{ afrundet: { af: { gange: [{ beloeb: sats }, { fast: 3 }] }, til: 1000 } }, { beloeb: procent }]',
      'kr.',
      '700',
    ],
    [
      'gange: [{ minus: { gange: [{ beloeb: sats }, { fast: 200 }] } }, { beloeb: procent }]',
      '1.000 kr.',
      '-46,15',
    ],
    ['gange: [{ sum: [{ gange: [{ beloeb: sats }, { fast: 3 }] }] }, { fast: 2 }]', 'kr.', '27.690'],
  ])('takes a plain number within a factor for what the rate is of: %s in %s is %s', (amount, unit, total) =>
    expect(totalOf(amount, unit)).toBe(total),
  );

  it('is converted from a fordeling to the next', () => {
    const result = calculated(
      `fordelinger:\n${fordeling('led', 'fast: 900', { enhed: '1.000 kr.', modtagere: 'Aalborg, Rebild, Thisted' })}${fordeling('del', 'fordelt: { fordeling: led, til: Aalborg }')}${fordeling('alt', 'fordelt: { fordeling: led }', { enhed: 'mio. kr.' })}`,
    );
    expect(amountsOf(result, 'del')).toEqual(['150.000', '150.000']);
    expect(amountsOf(result, 'alt')).toEqual(['0,45', '0,45']);
  });

  it('says so in its derivation', () => {
    const { allocations } = calculated(named + fordeling('f', 'beloeb: drift'));
    const derivation = allocations[0]?.total.derivation;
    expect(derivation?.operation).toBe('omregnet');
    expect(derivation?.operands.map(({ label }) => label)).toEqual(['1,5 mio. kr. = 1.500.000 kr.']);
  });

  it.each([
    ['beloeb: pladser', 'kr.', 'beløbet er i pladser, men her regnes i kr.'],
    ['beloeb: drift', 'pladser', 'beløbet er i mio. kr., men her regnes i pladser'],
    ['fast: 3, enhed: pladser', 'kr.', 'beløbet er i pladser, men her regnes i kr.'],
    [
      'sum: [{ fast: 1 }, { minus: { beloeb: borgere } }]',
      'pladser',
      'beløbet er i borgere, men her regnes i pladser',
    ],
    ['beloeb: procent', 'kr.', 'beløbet er i %, men her regnes i kr.'],
    ['beloeb: sats', 'kr.', 'beløbet er i kr. pr. borger, men her regnes i kr.'],
  ])('is refused where it cannot be: %s in %s', (amount, unit, message) => {
    expect(refused(amount, unit)).toEqual([expect.stringContaining(`ENHED 14 ${message}`)]);
  });

  it.each(['mio', '1,000 kr.', 'kroner i 1000', 'Mill.'])(
    'is told of as money that is misspelt: %s',
    (unit) => {
      const [problem] = problemsOf(() =>
        calculated(named + fordeling('f', 'beloeb: drift', { enhed: unit })),
      );
      expect(problem?.advice).toBe(
        `"${unit}" kendes ikke som penge. Skriv enheden som i fordel hjaelp enheder.`,
      );
    },
  );

  it('is refused for every part of a sum at once', () => {
    expect(refused('sum: [{ beloeb: pladser }, { beloeb: leje }, { beloeb: borgere }]')).toHaveLength(2);
  });
});

describe('a product', () => {
  const udgift = 'gange: [{ beloeb: sats }, { beloeb: borgere }]';
  const regnet = 'gange: [{ fast: 4615 }, { beloeb: borgere }]';
  it.each([
    ['gange: [{ beloeb: leje }, { fast: "0,5" }]', 'kr.', '125.000'],
    ['gange: [{ fast: "0,5" }, { beloeb: leje }]', '1.000 kr.', '125'],
    ['gange: [{ beloeb: sats }, { beloeb: borgere }]', 'kr.', '6.922.500'],
    ['gange: [{ beloeb: sats }, { beloeb: borgere }]', 'mio. kr.', '6,9225'],
    ['gange: [{ fast: 4615 }, { beloeb: borgere }]', 'kr.', '6.922.500'],
    ['gange: [{ fast: "1,2" }, { beloeb: pladser }]', 'pladser', '48'],
    ['gange: [{ beloeb: leje }, { beloeb: procent }]', 'kr.', '12.500'],
    ['gange: [{ sum: [{ beloeb: leje }, { fast: 50 }] }, { fast: 2 }]', 'kr.', '500.100'],
    ['gange: [{ beloeb: procent }, { fast: 2 }]', '%', '10'],
    ['gange: [{ gange: [{ fast: 4615 }, { beloeb: borgere }] }, { beloeb: procent }]', 'kr.', '346.125'],
    ['gange: [{ fast: "0,9" }, { fast: 450 }]', 'pladser', '405'],
    [`gange: [{ sum: [{ ${udgift} }, { fast: 1 }] }, { fast: 2 }]`, '1.000 kr.', '13.847'],
    [`gange: [{ afrundet: { af: { ${udgift} }, til: 10 } }, { fast: 2 }]`, '1.000 kr.', '13.840'],
    [`gange: [{ sum: [{ ${regnet} }, { ${udgift} }] }, { beloeb: procent }]`, 'kr.', '692.250'],
  ])('%s in %s is %s', (amount, unit, total) => {
    expect(totalOf(amount, unit)).toBe(total);
  });

  it('counts the rest of a percentage as a percentage', () => {
    const rest = 'sum: [{ fast: 100 }, { minus: { beloeb: procent } }]';
    expect(totalOf(`gange: [{ beloeb: leje }, { ${rest} }]`)).toBe('237.500');
  });

  it.each([
    ['gange: [{ beloeb: drift }, { beloeb: leje }]', 'kr.', 'her ganges penge med penge'],
    ['gange: [{ beloeb: pladser }, { beloeb: borgere }]', 'kr.', 'pladser × borgere giver ikke kr.'],
    ['gange: [{ beloeb: drift }, { fast: 2 }]', 'pladser', 'giver ikke pladser'],
    ['gange: [{ beloeb: leje }, { beloeb: pladser }]', 'pladser', 'giver ikke pladser'],
    ['gange: [{ beloeb: sats }, { beloeb: procent }]', 'kr.', 'giver ikke kr.'],
    ['gange: [{ beloeb: procent }, { beloeb: procent }]', 'kr.', 'her regnes i kr.'],
  ])('%s in %s is refused', (amount, unit, message) => {
    expect(refused(amount, unit)).toEqual([expect.stringContaining(message)]);
  });
});

describe('what else takes amounts', () => {
  const more = (blocks: string, files = {}) => calculated(named + fordeling('f', 'fast: 1') + blocks, files);
  const budget = (post: string, enhed = '') =>
    more(
      [
        'budgetter:',
        '  - id: b',
        '    titel: Budget',
        '    fil: b.csv',
        '    kolonne: beloeb',
        '    post: post',
        `    kolonner: [{ id: k, titel: K${enhed}, poster: [{ post: Ny, beloeb: { ${post} } }] }]`,
      ].join('\n'),
      { 'b.csv': 'post;beloeb\nDrift;300\n' },
    ).budgets[0]?.rows.map(({ cells }) => vis(cells.get('k')?.value ?? { numerator: -1n, denominator: 1n }));

  it('a budget table is in its own unit, its computed posts and its file too', () => {
    expect(budget('beloeb: leje')).toEqual(['250.000', '300']);
    expect(budget('beloeb: leje', ', enhed: t.kr.')).toEqual(['250.000', '300.000']);
    expect(problemsOf(() => budget('beloeb: pladser'))[0]?.code).toBe('ENHED');
  });

  it('a sum of budget lines is in the unit it says, else in that of its place', () => {
    const files = { 'b.csv': 'post;beloeb\nDrift;300\nLeje;20\n' };
    const sumOf = (enhed: string) =>
      amountsOf(
        calculated(
          `fordelinger:\n${fordeling('f', `budget: { fil: b.csv, kolonne: beloeb${enhed} }`)}`,
          files,
        ),
        'f',
      );
    expect(sumOf('')).toEqual(['160', '160']);
    expect(sumOf(', enhed: 1000 kr')).toEqual(['160.000', '160.000']);
    expect(problemsOf(() => sumOf(', enhed: pladser'))[0]?.code).toBe('ENHED');
  });

  it('a takst is in its unit, and its counts are no money', () => {
    const takst = (base: string, antal: string) =>
      `takster:\n  - { id: t, titel: T, ${base}, grupper: [{ id: g, titel: G, faktor: 1, antal: { ${antal} } }] }`;
    const [tariff] = more(takst('behov: { beloeb: leje }', 'beloeb: pladser')).tariffs;
    expect(vis(tariff?.groups[0]?.amount ?? { numerator: -1n, denominator: 1n })).toBe('6.250');
    expect(problemsOf(() => more(takst('behov: { beloeb: leje }', 'beloeb: drift')))[0]?.message).toContain(
      'her skal stå et antal, men beløbet er i mio. kr.',
    );
    expect(problemsOf(() => more(takst('grundtakst: { beloeb: pladser }', 'fast: 1')))[0]?.code).toBe(
      'ENHED',
    );
  });

  it.each([
    ['gange: [{ fast: 200 }, { beloeb: procent }]', '100'],
    ['sum: [{ gange: [{ fast: 200 }, { beloeb: procent }] }, { fast: 10 }]', '50'],
    ['gange: [{ sum: [{ gange: [{ fast: 200 }, { beloeb: procent }] }, { fast: 10 }] }, { fast: 2 }]', '25'],
    ['beloeb: procent', '20.000'],
  ])('a count of %s is the number that percentages stand for: each pays %s', (antal, takst) => {
    const [tariff] = more(
      `takster:\n  - { id: t, titel: T, behov: { fast: 1000 }, grupper: [{ id: g, titel: G, faktor: 1, antal: { ${antal} } }] }`,
    ).tariffs;
    expect(vis(tariff?.groups[0]?.amount ?? { numerator: -1n, denominator: 1n })).toBe(takst);
  });

  it('a frame and what counts against it are in its unit, a carry-over is in kr.', () => {
    const { frames } = more(
      'rammer:\n  - { id: r, titel: R, ramme: { beloeb: drift }, dele: [{ titel: D, beloeb: { beloeb: leje } }] }',
    );
    expect(frames.map(({ room }) => vis(room))).toEqual(['1.250.000']);
    const { carryOvers } = more(
      'overfoersler:\n  - { id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { beloeb: leje } }] }',
    );
    expect(carryOvers[0]?.years.map(({ result }) => vis(result.value))).toEqual(['250.000']);
  });

  it.each([
    ['', 'taeller: [{ beloeb: drift }], naevner: [{ beloeb: borgere }]', '1.000'],
    ['', 'taeller: [{ beloeb: drift }, { fast: 1500 }], naevner: [{ fast: 1500 }]', '1.001'],
    ['enhed: t.kr. pr. borger, ', 'taeller: [{ beloeb: drift }], naevner: [{ beloeb: borgere }]', '1'],
    ['enhed: 1.000 kr., ', 'taeller: [{ beloeb: drift }, { beloeb: leje }]', '1.750'],
    ['enhed: andel, ', 'taeller: [{ beloeb: drift }], naevner: [{ beloeb: leje }]', '6'],
    ['enhed: borgere pr. plads, ', 'taeller: [{ beloeb: borgere }], naevner: [{ beloeb: pladser }]', '38'],
    [
      'enhed: andel, ',
      'taeller: [{ gange: [{ fast: 200 }, { beloeb: procent }] }], naevner: [{ fast: 5 }]',
      '2',
    ],
    ['', 'taeller: [{ fast: 10 }], naevner: [{ beloeb: procent }]', '200'],
    ['enhed: "%", ', 'taeller: [{ fast: 20, enhed: ‰ }], naevner: [{ beloeb: procent }]', '40'],
  ])('a nøgletal %s%s is %s', (unit, quotient, value) => {
    const { keyFigures } = more(`noegletal:\n  - { id: n, titel: N, ${unit}${quotient} }`);
    expect(keyFigures.map((figure) => vis(figure.value))).toEqual([value]);
  });

  it.each([
    [
      'taeller: [{ beloeb: borgere }], naevner: [{ beloeb: pladser }]',
      'beløbet er i borgere, men her regnes i kr.',
    ],
    ['taeller: [{ beloeb: drift }], naevner: [{ beloeb: leje }]', '"N" er i kr., men deler med (1.000 kr.)'],
    ['taeller: [{ beloeb: drift }, { beloeb: pladser }], naevner: [{ fast: 1 }]', 'beløbet er i pladser'],
    ['taeller: [{ fordeling: f }], enhed: pladser', 'beløbet er i kr., men her regnes i pladser'],
  ])('a nøgletal %s is refused', (quotient, message) => {
    const problems = problemsOf(() => more(`noegletal:\n  - { id: n, titel: N, ${quotient} }`));
    expect(problems.map((problem) => `${problem.code} ${problem.message}`)).toEqual([
      expect.stringContaining(`ENHED ${message}`),
    ]);
  });

  it.each([
    ['procenter: { vaerdier: { Rebild: 60, Thisted: 40 } }', 'kr.'],
    ['procenter: { vaerdier: { Rebild: 60, Thisted: 40 } }', 'pladser'],
    ['lige: {}', 'mio. kr.'],
  ])('the weights of %s are no amount in %s', (noegle, enhed) => {
    const problems = problemsOf(() =>
      calculated(`fordelinger:\n${fordeling('f', 'noegle: sum', { noegle, enhed })}`),
    );
    expect(problems.map(({ code }) => code)).toEqual(['ENHED']);
  });
});
