import { describe, expect, it } from 'vitest';
import { calculated } from '../../support/scheme-text.ts';
import { xlsx } from '../../support/xlsx.ts';

const budget = 'afdeling;post;beloeb;2025\nIT;Licenser;300.000;1\nStab;Løn;100.000;1\nIT;Drift;50.000;1\n';
const all = 'budget: { fil: b.csv, kolonne: beloeb }';
const it_ = 'budget: { fil: b.csv, kolonne: beloeb, hvor: { afdeling: IT } }';
const rest =
  'noegle: { lige: {} }, modtagere: [Rebild, Thisted], afrunding: { metode: stoerste-rest, til: "0,01" }';
const invoicing = (charged: string) => `fakturering:
  udsteder: { navn: B, cvr: "29189501", vej: V, nummer: "1", postnr: "9700", by: B, kontakt: { navn: Ø } }
  betaling: { konto: { reg: "1234", nr: "0001234567" } }
  frist: 30
  moms: { kategori: O, begrundelse: Bidrag, bekraeftet_af: J }
  numre: { faktura: { praefiks: D-, cifre: 4 }, kreditnota: { praefiks: K-, cifre: 4 } }
  debitorer: d.csv
${charged}`;

function doubts(amounts: readonly string[], more = '', file: string | Uint8Array = budget): string[] {
  const plans = amounts.map(
    (amount, at) => `  - { id: f${at}, titel: F${at}, beloeb: { ${amount} }, ${rest} }`,
  );
  const shared = plans.length === 0 ? '' : `fordelinger:\n${plans.join('\n')}\n`;
  return calculated(`${more}${shared}`, {
    [typeof file === 'string' ? 'b.csv' : 'b.xlsx']: file,
    'd.csv': 'modtager\n',
  })
    .warnings.filter(({ code }) => code === 'LINJE-TO-GANGE' || code === 'RAEKKE-DUBLET')
    .map(({ message }) => message.replaceAll(/\S*\/(?=\w\.(?:csv|xlsx))/g, ''));
}

describe('lines of a budget that are used twice', () => {
  it('in one amount are doubted, and named', () => {
    const said = 'linje 2 og 4 i b.csv er regnet med to gange i "F0"';
    expect(doubts([`sum: [{ ${all} }, { ${it_} }]`])).toEqual([said]);
    const indexed = `fremskrevet: { af: { ${it_} }, fra: 2025, til: 2026, satser: ["2,9"] }`;
    expect(doubts([`sum: [{ ${all} }, { ${indexed} }]`])).toEqual([said]);
  });

  it.each([
    ['one is less by the other', `sum: [{ ${all} }, { minus: { ${it_} } }]`],
    ['another column is read', `sum: [{ ${all} }, { budget: { fil: b.csv, kolonne: "2025" } }]`],
    ['a part of it is taken', `sum: [{ ${all} }, { gange: [{ ${it_} }, { fast: "0,1" }] }]`],
    ['they are left out', `sum: [{ ${all.replace(' }', ', udelad: { afdeling: [IT] } }')} }, { ${it_} }]`],
  ])('are not where %s', (_, amount) => {
    expect(doubts([amount])).toEqual([]);
  });

  it('by two fordelinger are doubted where both are charged', () => {
    expect(doubts([all, it_])).toEqual([]);
    expect(doubts([all, it_], invoicing(''))).toEqual([
      'linje 2 og 4 i b.csv opkræves både i "F0" og i "F1"',
    ]);
    expect(doubts([all, it_], invoicing('  opkraeves: [f0]\n'))).toEqual([]);
    const less = `sum: [{ ${all} }, { minus: { ${it_} } }]`;
    expect(doubts([less, it_], invoicing(''))).toEqual([]);
  });

  it('by a fordeling and a takst that is to bring them in are doubted, unless its income is taken off', () => {
    const group = '{ id: g, titel: G, faktor: 1, antal: { fast: 10 } }';
    const takst = (id: string) =>
      `  - { id: ${id}, titel: ${id}, behov: { ${it_} }, afrunding: { til: 1 }, grupper: [${group}] }\n`;
    const said = 'linje 2 og 4 i b.csv deles i "F0" og er også i behovet for "t"';
    const tariff = `takster:\n${takst('t')}`;
    expect(doubts([all], tariff)).toEqual([said]);
    expect(doubts([all], tariff + invoicing(''))).toEqual([said]);
    expect(doubts([`sum: [{ ${all} }, { minus: { fast: 350000 } }]`], tariff)).toEqual([]);
    expect(doubts([all], tariff, `${budget}Alle;Takster;-340.000;1\n`)).toEqual([]);
    expect(doubts([all], tariff, `${budget}Alle;Refusion;-20.000;1\n`)).toEqual([said]);
    expect(doubts([all.replace(' }', ', udelad: { afdeling: [IT] } }')], tariff)).toEqual([]);
    expect(doubts([], `${tariff}${takst('u')}`)).toEqual([
      'linje 2 og 4 i b.csv er med i behovet både for "t" og for "u"',
    ]);
  });

  it('are doubted as a named amount where both share it', () => {
    const named = 'beloeb:\n  - { id: a, titel: Ramme, beloeb: { fast: 1000 } }\n';
    expect(doubts(['beloeb: a', 'beloeb: a'], named + invoicing(''))).toEqual([
      'beløbet "Ramme" opkræves både i "F0" og i "F1"',
    ]);
    const half = 'gange: [{ beloeb: a }, { fast: "0,5" }]';
    expect(doubts([half, half], named + invoicing(''))).toEqual([]);
  });
});

describe('cells of a workbook that are read in two ways', () => {
  const rows = budget
    .split('\n')
    .map((line) =>
      line.split(';').map((text) => (/^[\d.]+$/.test(text) ? { n: text.replaceAll('.', '') } : text)),
    );
  const file = xlsx([{ name: 'År', rows: rows.filter(([first]) => first !== '') }]);
  const of = (choice: string) => `budget: { fil: b.xlsx, ${choice}kolonne: beloeb }`;
  const [first, sheet, area, upper] = [
    of(''),
    of('ark: År, '),
    of('omraade: "A1:D4", '),
    of('omraade: "A1:D3", '),
  ];

  it.each([
    ['without a sheet and with it', first, sheet, '2-4 i b.xlsx År'],
    ['with a sheet and with an area', sheet, area, '2-4 i b.xlsx År'],
    ['with areas that have rows in common', area, upper, '2-3 i b.xlsx År (A1:D4)'],
  ])('are doubted %s', (_, one, other, lines) => {
    expect(doubts([`sum: [{ ${one} }, { ${other} }]`], '', file)).toEqual([
      `linje ${lines} er regnet med to gange i "F0"`,
    ]);
    expect(doubts([one, other], invoicing(''), file)).toEqual([
      `linje ${lines} opkræves både i "F0" og i "F1"`,
    ]);
    expect(doubts([`sum: [{ ${one} }, { minus: { ${other} } }]`], '', file)).toEqual([]);
  });

  it('are doubted where their parts come to more than all', () => {
    const part = (amount: string, share: string) => `gange: [{ ${amount} }, { fast: "${share}" }]`;
    expect(doubts([part(first, '0,6'), part(sheet, '0,5')], invoicing(''), file)).toEqual([
      '"beloeb" i b.xlsx År opkræves med 110 %: 60 % i "F0", 50 % i "F1"',
    ]);
  });
});

describe('what is split between fordelinger', () => {
  const of = (part: string) => `gange: [{ ${it_} }, { fast: ${part} }]`;

  it('is doubted where the parts are more than all of it, and both are charged', () => {
    const said = '"beloeb" i b.csv, afdeling IT opkræves med 110 %: 60 % i "F0", 50 % i "F1"';
    expect(doubts([of('"0,6"'), of('"0,5"')], invoicing(''))).toEqual([said]);
    expect(doubts([of('60, enhed: "%"'), of('50, enhed: "%"')], invoicing(''))).toEqual([said]);
    expect(doubts([of('"0,6"'), of('"0,5"')])).toEqual([]);
    expect(doubts([of('"0,6"'), of('"0,5"')], invoicing('  opkraeves: [f0]\n'))).toEqual([]);
    expect(doubts([of('"0,6"'), of('"0,4"')], invoicing(''))).toEqual([]);
    // Overhead on top of what is charged whole.
    expect(doubts([it_, of('"0,1"')], invoicing(''))).toEqual([]);
  });
});

describe('two rows of a budget that are the same in every cell', () => {
  it('are doubted once a file, where they count', () => {
    const file = 'post;beloeb;2025\nHusleje;100;1\nEl;5;1\nHusleje;100;1\nTom;0;1\nTom;0;1\n';
    expect(doubts([all], '', file)).toEqual([
      '1 række i b.csv er en anden række én gang til: linje 4 er linje 2',
    ]);
    expect(
      doubts(['budget: { fil: b.csv, kolonne: beloeb, hvor: { post: El }, udelad: resten }'], '', file),
    ).toEqual([]);
    expect(doubts([all], '', 'post;bilag;beloeb\nHusleje;1;100\nHusleje;2;100\n')).toEqual([]);
  });
});
