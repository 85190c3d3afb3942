import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../../src/input/memo/figures/numbers-of.ts';
import { readNumbers } from '../../../../src/input/memo/figures/read-numbers.ts';
import { formatExact } from '../../../../src/model/exact/format.ts';
import type { Block, MemoTable } from '../../../../src/model/memo/memo.ts';
import { memoByHand, tableOf, textOf } from '../../../support/memo-by-hand.ts';

/** The grid of the table of a memo: kind, value and unit of each cell that is a number. */
function gridOf(table: MemoTable, ...above: readonly (Block | string)[]): string[][] {
  const { grids } = readNumbers(memoByHand(...above, table));
  return (grids.get(table) ?? []).map((row) =>
    row.map((figure) =>
      figure === undefined
        ? ''
        : `${figure.kind} ${formatExact(figure.value, 4)} ${figure.unit}${figure.reading === undefined ? '' : ' ?'}`.trim(),
    ),
  );
}

describe('the grid of a table', () => {
  it('names classes in its labels, and keeps the kinds of columns apart', () => {
    const table = tableOf(
      1,
      ['', 'År 2024', 'Ændring i pct.', 'Løntilskud'],
      ['Takstgruppe 1 (1-7 pladser)', '43.852', '2,3', '11'],
      ['Takstgruppe 4 (+50 pladser)', '131.555', '−2,3', '2'],
    );
    const { mentions } = numbersOf(memoByHand('Udvikling i takster pr. tilbud:', table));
    expect(mentions.map(({ what, text }) => `${what} ${text}`)).toEqual([
      'aar 2024',
      'navn Takstgruppe 1',
      'klasse 1-7',
      'navn Takstgruppe 4',
      'klasse +50',
    ]);
    expect(gridOf(table, 'Udvikling i takster pr. tilbud:').slice(1)).toEqual([
      ['', 'penge 43.852 kr.', 'procent 2,3 %', 'penge 11 kr.'],
      ['', 'penge 131.555 kr.', 'procent -2,3 %', 'penge 2 kr.'],
    ]);
  });

  it('has a number that begins with a nought, but for names of rows and longer numbers of accounts', () => {
    const table = tableOf(1, ['Konto', 'Budget', 'Fra'], ['050', '090', '00123'], ['I alt', '90', '']);
    expect(gridOf(table)[1]).toEqual(['', 'penge 90 kr. ?', '']);
  });

  it('counts in a column named after money, where most of its neighbours count and none has more than three digits', () => {
    const head = ['Kommune', 'Projekt', 'Praktik', 'Pris eller løn', 'Andet', 'Total'];
    const counts = tableOf(1, head, ['Nord', '12', '1', '4', '', '17'], ['Syd', '', '43', '2', '7', '52']);
    expect(gridOf(counts)[1]).toEqual(['', 'antal 12', 'antal 1', 'antal 4', '', 'antal 17']);
    const said = tableOf(1, head.with(3, 'Pris i kr.'), ['Nord', '12', '1', '4', '', '17']);
    expect(gridOf(said)[1]?.[3]).toBe('penge 4 kr.');
    const money = tableOf(
      1,
      head,
      ['Nord', '12', '1', '4.000', '', '17'],
      ['Syd', '', '43', '2.500', '7', '50'],
    );
    expect(gridOf(money)[1]?.[3]).toBe('penge 4.000 kr.');
    expect(gridOf(counts, 'Udgifter i kr.')[1]?.[1]).toBe('penge 12 kr.');
  });

  it('takes a lone year of a column for a year, unless the head says what it counts', () => {
    const table = tableOf(1, ['', 'Status', 'Antal elever'], ['Start', '2023', '2023'], ['Slut', 'Åben', '']);
    expect(gridOf(table, 'Oversigt over finansiering')[1]).toEqual(['', '', 'antal 2.023']);
  });

  it('takes an empty head from the column before it, for income beside expenditure', () => {
    const table = tableOf(1, ['Poster', 'Budget 2023', '', 'Antal', ''], ['I alt', '10', '20', '30', '40']);
    expect(gridOf(table)[1]).toEqual(['', 'penge 10 kr.', 'penge 20 kr.', 'antal 30', 'antal 40']);
  });

  it('takes the unit of the head of each column', () => {
    const table = tableOf(
      1,
      ['', 'Samlet antal 0-17 årige', 'Andel', 'Finansiering pr. kommune i 2023 (i 2024 priser)'],
      ['I alt', '121.100', '100,0%', '18.440.030'],
      ['Læsø', '225', '0,2', '34.261'],
    );
    expect(gridOf(table)).toEqual([
      ['', '', '', ''],
      ['', 'antal 121.100', 'procent 100 %', 'penge 18.440.030 kr.'],
      ['', 'antal 225', 'procent 0,2 %', 'penge 34.261 kr.'],
    ]);
  });

  it('takes thousands, and a cell that says another unit says how it is read', () => {
    const table = tableOf(1, ['Kommune', '1.000 kr.'], ['Læsø', '53'], ['I alt', '17,645 mio.']);
    expect(gridOf(table)).toEqual([
      ['', ''],
      ['', 'penge 53.000 1.000 kr.'],
      ['', 'penge 17.645.000 mio. kr. ?'],
    ]);
  });

  it('takes the units of a row below the head, a defective one with its reading', () => {
    const table = tableOf(
      1,
      ['', 'År 2023', 'År 2024'],
      ['', 'i . kr.', 'i kr.'],
      ['Samlet', '34.741.043', '36.061.167'],
    );
    expect(gridOf(table)[2]).toEqual(['', 'penge 34.741.043 kr. ?', 'penge 36.061.167 kr.']);
  });

  it('takes the words of money of a title, but not those of the name of a year', () => {
    const table = tableOf(1, ['', 'År 2023', 'År 2024'], ['Tilbud', '252', '251']);
    expect(gridOf(table, 'Udviklingen i budgettet fra Budget 2023 til Budget 2024:')[1]).toEqual([
      '',
      'penge 252 kr.',
      'penge 251 kr.',
    ]);
    expect(gridOf(table, 'Udvikling i opgaver fra Budget 2023 til Budget 2024:')[1]).toEqual([
      '',
      'antal 252',
      'antal 251',
    ]);
  });

  it('takes the unit that a row says for itself', () => {
    const table = tableOf(1, ['', 'År 2023', 'År 2024'], ['Nygodkendelser – timepris i kr.', '635', '672']);
    expect(gridOf(table)[1]).toEqual(['', 'penge 635 kr.', 'penge 672 kr.']);
  });

  it('keeps a figure of a label out of the grid, and the years of a column', () => {
    const table = tableOf(
      1,
      ['Partner', 'Måltal', 'År'],
      ['Læsø (11%***)', '55', '2024'],
      ['AKA', 'Kommer 2. kvartal 2024', '2025'],
    );
    const { figures, grids } = readNumbers(memoByHand(table));
    expect(figures.map(({ text }) => text)).toEqual(['11%', '55']);
    expect(grids.get(table)?.map((row) => row.map((cell) => cell?.text ?? ''))).toEqual([
      ['', '', ''],
      ['', '55', ''],
      ['', '', ''],
    ]);
  });

  it('sees past marks of notes and hedges, and not past a sentence', () => {
    const table = tableOf(
      1,
      ['Poster', 'Budget 2023', '', 'Regnskab 2023'],
      ['Overskud', '571.490⁴', '1.690.518,25 ¹', 'ca. 2.000**'],
      ['Bidrag', '(1.234)', '-5', 'i alt 10 af dem'],
    );
    expect(gridOf(table).slice(1)).toEqual([
      ['', 'penge 571.490 kr.', 'penge 1.690.518,25 kr.', 'penge 2.000 kr.'],
      ['', 'penge -1.234 kr. ?', 'penge -5 kr.', ''],
    ]);
  });

  it('reads the last number of a line of contents as that of a page', () => {
    const { mentions, figures } = numbersOf(memoByHand(textOf('indhold', '2.2 Velfærd 12')));
    expect(figures).toEqual([]);
    expect(mentions.map(({ what, text }) => `${what} ${text}`)).toEqual(['liste 2.2', 'side 12']);
  });
});
