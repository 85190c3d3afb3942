import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const pleje = 'afdeling;post;beloeb\nPleje;Løn;100\npleje;Drift;50\n;Rest;25\n';

/** The account of each file as `used/rows`, the reasons of the rest, and what is said of it. */
function accountOf(blocks: string, files: Readonly<Record<string, string>>) {
  const { accounts, warnings } = calculated(blocks, files);
  return {
    accounts: accounts.map(({ used, rows, unused }) => [
      `${used}/${rows}`,
      ...unused.map(({ line, reason }) => `${line} ${reason}`),
    ]),
    warnings: warnings.map(
      ({ code, message }) => `${code}: ${message.replace(/\S*(budget|antal)\.csv/, 'FIL')}`,
    ),
  };
}
const budget = (csv: string, ...choices: string[]) =>
  accountOf(
    `fordelinger:\n${choices.map((choice, index) => fordeling(`f${index}`, `budget: { fil: budget.csv, kolonne: beloeb${choice} }`)).join('')}`,
    { 'budget.csv': csv },
  );
const counts = (csv: string, choice = '') =>
  accountOf(
    `fordelinger:\n${fordeling('f', 'fast: 100', { noegle: `optaelling: { fil: antal.csv, kolonne: antal${choice} }` })}`,
    { 'antal.csv': csv },
  );

describe('the account of an extract', () => {
  const dates = (file: string, text: string) =>
    accountOf(
      `fordelinger:\n${['2023K1', '2023K2'].map((date, at) => fordeling(`f${at}`, 'fast: 100', { noegle: `befolkning: { fil: ${file}, tidspunkt: ${date} }` })).join('')}`,
      { [file]: text },
    ).accounts;

  it.each([
    [
      'a line for each',
      'antal.csv',
      'kommune;tidspunkt;antal\nRebild;2023K1;1\nThisted;2023K1;2\nRebild;2023K2;3\nThisted;2023K2;4\n',
    ],
    ['a column for each date', 'antal.csv', 'kommune;2023K1;2023K2\nRebild;1;3\nThisted;2;4\n'],
    [
      'all on one line',
      'antal.json',
      '{"class":"dataset","id":["OMRÅDE","Tid"],"size":[2,2],"dimension":{"OMRÅDE":{"category":{"index":["840","787"]}},"Tid":{"category":{"index":["2023K1","2023K2"]}}},"value":[1,3,2,4]}',
    ],
  ])('counts each figure once: %s', (_, file, text) => {
    expect(dates(file, text)).toEqual([['4/4']]);
  });
});

describe('the account of other files', () => {
  const values = (csv: string, choice = '') =>
    accountOf(
      `fordelinger:\n${fordeling('f', 'fast: 100', { noegle: `procenter: { fil: v.csv, kolonne: pct${choice} }` })}`,
      { 'v.csv': csv },
    );

  it('has the rows of values by recipient, less totals, and those that hvor leaves', () => {
    expect(values('modtager;pct\nRebild;60\nThisted;40\nI alt;100\n')).toEqual({
      accounts: [['2/3', '4 totalraekke']],
      warnings: [],
    });
    const years = 'aar;modtager;pct\n2023;Rebild;50\n2024;Rebild;60\n2024;Thisted;40\n';
    expect(values(years, ', hvor: { aar: 2024 }')).toEqual({
      accounts: [['2/3', '2 andet-aar']],
      warnings: [],
    });
    const kinds = 'slags;modtager;pct\nny;Rebild;60\nny;Thisted;40\nNy;Rebild;1\n';
    expect(values(kinds, ', hvor: { slags: ny }').warnings).toEqual([
      'HVOR-NAER: kun slags "ny" er regnet med: 1 linje har slags "Ny"',
    ]);
  });

  it('has the rows of a published table, of which headings have no figure and another fordeling may be unchecked', () => {
    const published =
      'fordeling;modtager;beloeb\nf;Region Nordjylland;\nf;Rebild;50\nf;Thisted;50\ng;Rebild;1\n';
    const { accounts, warnings } = accountOf(
      `fordelinger:\n${fordeling('f', 'fast: 100')}${fordeling('g', 'fast: 2')}facit: [{ fordeling: f, fil: f.csv }]\n`,
      { 'f.csv': published },
    );
    expect(accounts).toEqual([['2/4', '2 uden-tal', '5 ubrugt']]);
    expect(warnings).toEqual([
      expect.stringMatching(/^LINJE-UBRUGT: 1 linje i .*f\.csv bruges ikke .*: linje 5$/),
    ]);
  });
});

describe('the account of a budget', () => {
  it('is whole where every line is taken by something', () => {
    const csv = 'afdeling;beloeb\na;1\nb;2\n';
    expect(budget(csv, '')).toEqual({ accounts: [['2/2']], warnings: [] });
    expect(budget(csv, ', hvor: { afdeling: a }', ', hvor: { afdeling: b }')).toEqual({
      accounts: [['2/2']],
      warnings: [],
    });
  });

  it('names a line that nothing takes, until the ordning leaves it out', () => {
    const csv = 'afdeling;beloeb\na;1\nb;2\nc;3\n';
    expect(budget(csv, ', hvor: { afdeling: a }')).toEqual({
      accounts: [['1/3', '3 ubrugt', '4 ubrugt']],
      warnings: ['LINJE-UBRUGT: 2 linjer i FIL bruges ikke af noget i ordningen: linje 3, 4'],
    });
    expect(budget(csv, ', hvor: { afdeling: a }, udelad: resten')).toEqual({
      accounts: [['1/3', '3 udeladt', '4 udeladt']],
      warnings: [],
    });
    expect(budget(csv, ', hvor: { afdeling: a }, udelad: { afdeling: [b] }')).toEqual({
      accounts: [['1/3', '3 udeladt', '4 ubrugt']],
      warnings: ['LINJE-UBRUGT: 1 linje i FIL bruges ikke af noget i ordningen: linje 4'],
    });
  });

  it('lets lines of another year be', () => {
    const csv = 'aar;art;beloeb\n2023;løn;1\n2024;løn;2\n2024;drift;3\n';
    expect(budget(csv, ', hvor: { aar: 2024 }').warnings).toEqual([]);
    expect(budget(csv, ', hvor: { aar: 2024, art: løn }')).toEqual({
      accounts: [['1/3', '2 andet-aar', '4 ubrugt']],
      warnings: ['LINJE-UBRUGT: 1 linje i FIL bruges ikke af noget i ordningen: linje 4'],
    });
  });
});

describe('lines that hvor misses by little', () => {
  it('are said, with the empty cells below a merged one', () => {
    const near = ['HVOR-NAER: kun afdeling "Pleje" er regnet med: 1 linje har afdeling "pleje", 1 har ingen'];
    expect(budget(pleje, ', hvor: { afdeling: Pleje }').warnings).toEqual(near);
    // Whoever leaves the rest out does not mean what is all but asked for.
    expect(budget(pleje, ', hvor: { afdeling: Pleje }, udelad: resten').warnings).toEqual(near);
    const hyphens = 'afdeling;beloeb\nPleje-familier;1\nPlejefamilier;2\n  pleje familier;3\n';
    expect(budget(hyphens, ', hvor: { afdeling: Plejefamilier }').warnings).toEqual([
      'HVOR-NAER: kun afdeling "Plejefamilier" er regnet med: 1 linje har afdeling "Pleje-familier", 1 har "pleje familier"',
    ]);
  });

  it('are no near misses where they are asked for, left out or filled in', () => {
    const all = ', hvor: { afdeling: [Pleje, pleje, ""] }';
    expect(budget(pleje, all)).toEqual({ accounts: [['3/3']], warnings: [] });
    expect(budget(pleje, ', hvor: { afdeling: Pleje }, udelad: { afdeling: [pleje, ""] }').warnings).toEqual(
      [],
    );
    expect(budget(pleje, ', hvor: { afdeling: [Pleje, pleje] }, udfyld: nedad')).toEqual({
      accounts: [['3/3']],
      warnings: [],
    });
  });
});

describe('the account of counts', () => {
  it('names another kommune among few, and rows that no key takes', () => {
    const csv = 'modtager;art;antal\nRebild;a;1\nThisted;a;2\nAalborg;a;3\nRebild;b;4\n';
    expect(counts(csv, ', hvor: { art: a }')).toEqual({
      accounts: [['2/4', '4 anden-modtager', '5 ubrugt']],
      warnings: [
        'LINJE-UBRUGT: 1 række i FIL er ikke en modtagers: Aalborg (3)',
        'LINJE-UBRUGT: 1 linje i FIL bruges ikke af noget i ordningen: linje 5',
      ],
    });
  });
});

describe('the account of an extract and of rates', () => {
  it('only counts what nobody asks for', () => {
    const extract =
      'OMRÅDE;TID;ALDER;INDHOLD\n840 Rebild;2024K1;0-17 år;10\n787 Thisted;2024K1;0-17 år;20\n787 Thisted;2023K1;0-17 år;20\n';
    const noegle = 'befolkning: { fil: folk.csv, tidspunkt: 2024K1, alder: 0-17 }';
    const { accounts, warnings } = accountOf(`fordelinger:\n${fordeling('f', 'fast: 100', { noegle })}`, {
      'folk.csv': extract,
    });
    expect({ accounts, warnings }).toEqual({ accounts: [['2/3']], warnings: [] });
  });
});

describe('a headcount without a row', () => {
  it('is said where the extract leaves its zeros out', () => {
    const csv = 'OMRÅDE;TID;ALDER;INDHOLD\n840 Rebild;2024K1;0 år;10\n787 Thisted;2024K1;1 år;20\n';
    const noegle = 'befolkning: { fil: folk.csv, tidspunkt: 2024K1, alder: 0, nulraekker: udeladt }';
    const { warnings } = accountOf(`fordelinger:\n${fordeling('f', 'fast: 100', { noegle })}`, {
      'folk.csv': csv,
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^UDTRAEK-NUL: Thisted har ingen rækker i .*tæller som nul$/),
    ]);
  });
});
