import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const budget = 'afdeling;post;beloeb\nPleje;Løn;1000\nPleje;El;200\nAdministration;Løn;400\n';
const warned = (amount: string, files: Record<string, string>) =>
  calculated(`fordelinger:\n${fordeling('f', amount)}`, files).warnings.map(
    ({ code, message }) => `${code} ${message}`,
  );

describe('a text that hvor or udelad names and no line has', () => {
  it.each([
    ['udelad: { afdeling: Administraton }', 'afdeling "Administraton", som udelad nævner'],
    ['udelad: { afdeling: administration }', 'afdeling "administration", som udelad nævner'],
    [
      'hvor: { afdeling: [Pleje, Administraton] }, udelad: resten',
      'afdeling "Administraton", som hvor nævner',
    ],
  ])('is told: %s', (choice, message) => {
    const amount = `budget: { fil: b.csv, kolonne: beloeb, ${choice} }`;
    expect(warned(amount, { 'b.csv': budget })).toContainEqual(
      expect.stringMatching(new RegExp(`^HVOR-INGEN .*b\\.csv har ${message}$`)),
    );
  });

  it('is not where each has a line', () => {
    const amount =
      'budget: { fil: b.csv, kolonne: beloeb, hvor: { afdeling: Pleje }, udelad: { afdeling: Administration } }';
    expect(warned(amount, { 'b.csv': budget })).toEqual([]);
  });
});

it('knows a text by og or &, whichever the file has', () => {
  const file = 'afdeling;post;beloeb\nBørn & Unge;Løn;1000\nBørn og Unge;El;200\n';
  const amount = 'budget: { fil: b.csv, kolonne: beloeb, hvor: { afdeling: Børn og Unge } }';
  expect(warned(amount, { 'b.csv': file })).toEqual([
    'HVOR-NAER kun afdeling "Børn og Unge" er regnet med: 1 linje har afdeling "Børn & Unge"',
  ]);
});

describe('a file that is read as a budget and as counts', () => {
  it('has one account by its lines, whatever each leaves out as totals', () => {
    const files = {
      'b.csv':
        'modtager;art;antal;beloeb\nSamlet set;a;30;9\nThisted;a;20;250\nRebild;a;10;500\nMorsø;b;5;77\n',
    };
    const { accounts } = calculated(
      `fordelinger:\n${fordeling('f', 'budget: { fil: b.csv, kolonne: beloeb, hvor: { modtager: Rebild } }', {
        noegle: 'optaelling: { fil: b.csv, kolonne: antal, hvor: { art: a } }',
      })}`,
      files,
    );
    expect(accounts.map(({ rows, used, unused }) => [rows, used, unused.map(({ line }) => line)])).toEqual([
      [4, 2, [2, 5]],
    ]);
  });
});

describe('udfyld: nedad below a row of totals', () => {
  it('has what that row names, but for its words', () => {
    const b = 'retning;post;beloeb\nIndtægter;Tilskud;500\nUdgifter;I alt;1500\n;Løn;1000\n;Husleje;500\n';
    const amount =
      'budget: { fil: b.csv, kolonne: beloeb, hvor: { retning: Udgifter }, udelad: resten, udfyld: nedad }';
    const { allocations } = calculated(`fordelinger:\n${fordeling('f', amount)}`, { 'b.csv': b });
    expect(allocations[0]?.total.value).toEqual({ numerator: 1500n, denominator: 1n });
  });
});

describe('a text that hvor misses by how its letters are written', () => {
  it('is told: Koersel for Kørsel', () => {
    const b = 'afdeling;beloeb\nKørsel;1000\nKoersel;400\n';
    const amount = 'budget: { fil: b.csv, kolonne: beloeb, hvor: { afdeling: Kørsel }, udelad: resten }';
    expect(warned(amount, { 'b.csv': b })).toContainEqual(expect.stringContaining('HVOR-NAER'));
  });

  it('is told where two columns miss at once', () => {
    const b =
      'afdeling;art;beloeb\nPleje;Løn;1000\npleje;løn;400\nPleje;Øvrig;50\nPLEJE;;7\n ;Løn;8\nSocial;løn;9\n';
    const amount =
      'budget: { fil: b.csv, kolonne: beloeb, hvor: { afdeling: Pleje, art: Løn }, udelad: resten }';
    expect(warned(amount, { 'b.csv': b })).toEqual([
      'HVOR-NAER kun afdeling "Pleje" og art "Løn" er regnet med: 1 linje har afdeling "pleje" og art "løn", 1 har afdeling "PLEJE" og ingen art',
      'HVOR-NAER kun afdeling "Pleje" er regnet med: 1 linje har ingen afdeling',
    ]);
  });

  it('is told where another part asks for the text, but takes no such line', () => {
    const b = 'afdeling;art;beloeb\nPleje;Løn;1000\npleje;Løn;400\npleje;Drift;50\n';
    const part = (where: string) =>
      `budget: { fil: b.csv, kolonne: beloeb, hvor: { ${where} }, udelad: resten }`;
    const { warnings } = calculated(
      `fordelinger:\n${fordeling('f', part('afdeling: Pleje, art: Løn'))}${fordeling('g', part('afdeling: pleje, art: Drift'))}`,
      { 'b.csv': b },
    );
    expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'HVOR-NAER kun afdeling "Pleje" er regnet med: 1 linje har afdeling "pleje"',
    ]);
  });
});

it('is not said of a text that only a row left out as a total has', () => {
  const b = 'post;beloeb\nLøn;300\nEl;700\nI alt;1000\n';
  const amount = 'budget: { fil: b.csv, kolonne: beloeb, udelad: { post: I alt } }';
  expect(warned(amount, { 'b.csv': b }).filter((each) => each.startsWith('HVOR-INGEN'))).toEqual([]);
});
