import { describe, expect, it } from 'vitest';
import { named } from '../support/named-amounts.ts';
import { vis } from '../support/rational.ts';
import { amountsOf, calculated, fordeling } from '../support/scheme-text.ts';
import { problemsOf } from '../support/tariffs.ts';

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
