import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import { inOne, writtenTable } from '../../../src/publish/format/cells.ts';
import {
  amounts,
  type Cell,
  type Column,
  counts,
  mixedAmounts,
  percents,
  rates,
  table,
  unlike,
  years,
} from '../../../src/publish/format/document.ts';
import { renderMarkdown } from '../../../src/publish/format/markdown.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';

/** A decimal as a number: `100.1`. */
function number(text: string) {
  const [whole = '', fraction = ''] = text.split('.');
  return rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
const written = (column: Column, ...cells: Cell[]) =>
  writtenTable(
    table(
      [column],
      cells.map((cell) => [cell]),
    ),
  ).rows.map(([cell]) => cell && inOne(cell));
const all = (column: Column, ...values: string[]) => written(column, ...values.map(number));

describe('the figures of a column', () => {
  it('have øre where one of them has', () => {
    expect(all(amounts('', 'kr.'), '2165217.6', '-0.3', '40')).toEqual(['2.165.217,60', '-0,30', '40,00']);
    expect(all(amounts('', 'kr. pr. borger'), '1.5')).toEqual(['1,50']);
  });

  it('have none where all are whole, however fine they could be', () => {
    expect(all(amounts('', 'kr.', { most: 4 }), '2165217', '0')).toEqual(['2.165.217', '0']);
  });

  it('are finer than øre only where that is asked for', () => {
    expect(all(amounts('', 'kr.'), '1.005', '2')).toEqual(['1,01', '2,00']);
    expect(all(amounts('', 'kr.', { most: 4 }), '1.005', '2')).toEqual(['1,005', '2,000']);
  });

  it('have one number of decimals in any unit, and no øre in larger ones', () => {
    expect(all(amounts('', 'mio. kr.'), '10.153', '1.5')).toEqual(['10,153', '1,500']);
    expect(all(amounts('', 'mio. kr.'), '1.5', '2')).toEqual(['1,5', '2,0']);
    expect(all(counts(''), '1', '1.2')).toEqual(['1,0', '1,2']);
  });

  it('are as exact in the total as in its parts', () => {
    const { rows, foot } = writtenTable(
      table([amounts('', 'kr.', { most: 4 })], [[number('100')]], [[number('100.1')]]),
    );
    expect([...rows, ...foot].flat().map(inOne)).toEqual(['100,00', '100,10']);
  });

  it('have the decimals that each needs where they are unlike, or in units of their own', () => {
    expect(all(unlike(''), '1', '1.25')).toEqual(['1', '1,25']);
    const inUnits = [
      { value: number('1969030.3'), unit: 'kr.' },
      { value: number('196187'), unit: 'kr.' },
      { value: number('46.7'), unit: 'årsværk' },
      { value: number('22432'), unit: '1.000 kr.', mark: 'f' },
    ];
    expect(written(mixedAmounts(''), ...inUnits)).toEqual([
      '1.969.030,30 kr.',
      '196.187,00 kr.',
      '46,7 årsværk',
      '22.432 (1.000 kr.) f',
    ]);
  });

  it('are rates as they were given', () => {
    expect(all(rates(''), '0.0214', '0.03')).toEqual(['2,14 %', '3,00 %']);
    expect(all(rates(''), '0.048')).toEqual(['4,8 %']);
    expect(written(counts(''), rational(1n, 3n))).toEqual(['0,3333']);
  });

  it('are shares with the decimals that were chosen, and years without groups', () => {
    expect(all(percents('', 1), '0.17977')).toEqual(['18,0 %']);
    expect(all(years(''), '2024')).toEqual(['2024']);
  });

  it('leave words and nothing as they are', () => {
    expect(written(amounts('', 'kr.'), 'forventet', undefined, '')).toEqual(['forventet', '', '']);
  });
});

describe('a table', () => {
  const page = [
    table(
      ['Post', mixedAmounts('Beløb'), amounts('Beløb', '1.000 kr.')],
      [
        ['A', { value: number('5'), unit: 'kr.' }, number('1.5')],
        ['B', { value: number('46.75'), unit: 'årsværk' }, number('-2')],
      ],
    ),
  ];

  it('has its figures under each other, and its units too', () => {
    expect(renderText(page, noScreen).split('\n')).toEqual([
      'Post           Beløb   Beløb (1.000 kr.)',
      'A          5 kr.                     1,5',
      'B      46,75 årsværk                -2,0',
      '',
    ]);
  });

  it('has the same figures in Markdown', () => {
    expect(renderMarkdown(page).split('\n').slice(2, 4)).toEqual([
      '| A | 5 kr. | 1,5 |',
      '| B | 46,75 årsværk | -2,0 |',
    ]);
  });
});
