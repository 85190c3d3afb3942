import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../../src/input/memo/figures/numbers-of.ts';
import { memoByHand, tableOf } from '../../../support/memo-by-hand.ts';

const digit = /[\d²³¹⁰⁴-⁹₀-₉½¼¾⅓⅔]/;

/** What is wrong with the numbers of a text: a digit that is of none, or a character that is of two. */
function faultsOf(text: string, inCell: boolean): string[] {
  const { figures, mentions } = numbersOf(memoByHand(inCell ? tableOf(0, [text]) : text));
  const owners = new Array<number>(text.length).fill(0);
  for (const { where } of [...figures, ...mentions])
    for (let at = where.at; at < where.at + where.length; at++) owners[at] = (owners[at] ?? 0) + 1;
  return [...text].length === text.length
    ? [...text].flatMap((character, at) =>
        (owners[at] ?? 0) > 1 || (digit.test(character) && owners[at] !== 1) ? [`${at}: ${character}`] : [],
      )
    : [];
}

const piece = fc.constantFrom(
  ...[
    '1',
    '23',
    '456',
    '2023',
    '1.234',
    '0,5',
    '6.92',
    '½',
    '²',
    '⁴',
    '₂',
    '007',
    '12345678901234567890123456789012',
  ],
  ...[' ', '\u00a0', '\n', '.', ',', '-', '–', '/', ':', '(', ')', '%', '+', '*', '_', '@', '§', '‰'],
  ...[
    'kr.',
    'mio.',
    'pct',
    'ca.',
    'knap',
    'mellem',
    ' og ',
    ' til ',
    'stk. ',
    'nr. ',
    'side ',
    'juni',
    'kl. ',
    'år',
    'to',
    'tre',
  ],
  ...[
    'halvdelen',
    'kommuner',
    'Aalborg',
    'Mål ',
    'CO',
    'L',
    'GF',
    'tabel ',
    'Tlf. ',
    'www.',
    'https://',
    'ud af de ',
    'procent på ',
  ],
);

describe('each digit of a memo', () => {
  it('is of one figure or one mention, whatever stands round it', () => {
    const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, inCell) => {
        expect(faultsOf(text, inCell)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the time that numbers take', () => {
  const hostile = [
    ...[
      '1',
      '1 ',
      '1.',
      '1,',
      '1-',
      '1/',
      '1:',
      '1)',
      '(1',
      '§ 1 og ',
      '1.000.',
      '1 000 ',
      '½',
      '⁴',
      'a1',
      '1a',
      '1_',
      '@1',
      '/1',
    ],
    ...[
      'mellem 1 og ',
      'to ',
      'tre a',
      '1. A ',
      'tabel 1, ',
      '1 år ',
      'ca. ',
      'kr. ',
      '1 ud af de ',
      '1/2 ',
      '12-13 ',
      'a',
      ' ',
      '.',
    ],
  ];

  it.each(hostile)('grows no faster than a text of %j', (piece) => {
    const timeOf = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = process.cpuUsage().user;
      numbersOf(memoByHand(text));
      return (process.cpuUsage().user - start) / 1_000;
    };
    timeOf(1_500);
    const short = timeOf(1_500);
    // Eight times as much; sixty-four times the time, were it quadratic.
    expect(timeOf(12_000)).toBeLessThan(24 * short + 200);
  });

  it('grows no faster than a table is wide or long', () => {
    const row = (cells: number) => ['Læsø', ...new Array<string>(cells).fill('1.234')];
    const timeOf = (rows: number, columns: number) => {
      const table = tableOf(
        1,
        ['', ...new Array<string>(columns).fill('')],
        ...Array.from({ length: rows }, () => row(columns)),
      );
      const start = process.cpuUsage().user;
      numbersOf(memoByHand(table));
      return (process.cpuUsage().user - start) / 1_000;
    };
    timeOf(50, 10);
    expect(timeOf(400, 10)).toBeLessThan(24 * timeOf(50, 10) + 200);
    expect(timeOf(3, 1_600)).toBeLessThan(24 * timeOf(3, 200) + 200);
  });
});
