import { describe, expect, it } from 'vitest';
import { cellsOf, memoOf, outline, tablesOf } from '../../support/memo.ts';

describe('table with tabs', () => {
  it('has a head of several rows, down to the first figures', () => {
    const memo = memoOf(
      'Poster\tBudget 2023\t\tBudget 2024\t\n\tUdgifter i kr.\tIndtægter i kr.\tUdgifter i kr.\tIndtægter i kr.\nIndbetalt\t\t1.690.518,25 ¹\t\t5\nLøn\t7\t\t8\t\n',
    );
    expect(tablesOf(memo).map(({ headRows, doubt }) => [headRows, doubt])).toEqual([[2, undefined]]);
  });

  it('has years, units and the numbers of its columns in the head, but no row with a label', () => {
    const heads = (text: string) => tablesOf(memoOf(text)).map(({ headRows }) => headRows);
    expect(heads('Kommune\t2023\t2024\n\t1.000 kr.\tpct.\nLæsø\t5\t6\n')).toEqual([2]);
    expect(heads('Navn\tAndel\tTal\tPris\n1\t2\t3\t4\nLæsø\t5\t6\t7\n')).toEqual([2]);
    expect(heads('Kommune\tMatch\nKommunerne\t\nLæsø\t1980\nMorsø\t5\n')).toEqual([1]);
    expect(heads('Kommune\tMatch\nAKA\tKommer 2. kvartal 2024\nHK\t30\n')).toEqual([1]);
    expect(heads('Løn\t500\nHusleje\t20\n')).toEqual([0]);
  });

  it('keeps the name of a group of rows that has no tab, and drops rules where a page ended', () => {
    expect(outline(memoOf('Post\tKr.\nLøn\t5\nUdgifter\nHusleje\t7\n--\t--\nI alt\t12\n'))).toEqual([
      'tabel 1: Post|Kr. / Løn|5 / Udgifter| / Husleje|7 / I alt|12',
    ]);
  });

  it('is doubtful in the rows that are longer or shorter than the others', () => {
    const [table] = tablesOf(memoOf('Navn\tA\tB\nX\t1\t2\nY\t3\nZ\t5\t6\nI alt\t6\t11\t17\n'));
    expect(table?.doubt).toBe('række 3, 5 har et andet antal felter end de 3, tabellen ellers har');
    expect(table?.doubtRows).toEqual([2, 4]);
  });

  it('is doubtful as a whole where its head does not fit', () => {
    const [table] = tablesOf(memoOf('A\tB\nX\t1\t2\nY\t3\t4\nZ\t5\t6\n'));
    expect(table?.doubt).toContain('række 1 har');
    expect(table?.doubtRows).toBe(undefined);
  });

  it('is doubtful in the few rows that reach beyond its head, and not where all do', () => {
    const doubts = (text: string) => tablesOf(memoOf(text)).map(({ doubtRows }) => doubtRows);
    expect(doubts('Navn\tA\tI alt\t\nX\t1\t1\t\nY\t2\t2\t\nZ\t\t3\t3\nI alt\t3\t3\t\n')).toEqual([[3]]);
    expect(doubts('Navn\tBudget\t\nX\t1\t2\nY\t3\t4\n')).toEqual([undefined]);
  });

  it('is not doubtful for empty cells at the end of rows', () => {
    const doubts = (text: string) => tablesOf(memoOf(text)).map(({ doubt }) => doubt);
    expect(doubts('Navn\tA\tB\nGruppe\nX\t1\t2\nY\t3\t4\t\t\n')).toEqual([undefined]);
  });
});

describe('table with bars', () => {
  it('has escaped bars, mark-up and empty cells', () => {
    const memo = memoOf(
      '| Navn | *Tal* | Pct. |\n|---|--:|--:|\n| a\\|b | **5** | |\n| `c` &amp; d |  | 2,5&nbsp;% |\n',
      'notat.md',
    );
    expect(outline(memo)).toEqual(['tabel 1: Navn|Tal|Pct. / a|b|5| / c & d||2,5\u00a0%']);
    expect(tablesOf(memo)[0]?.doubt).toBe(undefined);
  });
});

describe('table with bars that Markdown does not know', () => {
  it('has no line below its head, or has it below the second row', () => {
    expect(outline(memoOf('Før\n| Kommune | Kr. |\n| Læsø | 5 |\nEfter'))).toEqual([
      'afsnit: Før',
      'tabel 1: Kommune|Kr. / Læsø|5',
      'afsnit: Efter',
    ]);
    expect(outline(memoOf('| a | b |\n| c | d |\n|---|---|\n| x\\|y | **5** |\n'))).toEqual([
      'tabel 2: a|b / c|d / x|y|5',
    ]);
  });

  it('is a grid, whose rows may have several lines', () => {
    const grid = [
      '+------+-----+',
      '| Post | Kr. |',
      '+======+=====+',
      '| Løn  | 5   |',
      '| mv.  |     |',
      '+------+-----+',
      '| Leje | 7   |',
      '+------+-----+',
    ];
    expect(outline(memoOf(grid.join('\n')))).toEqual(['tabel 1: Post|Kr. / Løn mv.|5 / Leje|7']);
  });
});

describe('table with gaps alone', () => {
  it('has its columns where every row has a blank', () => {
    const text = [
      'Kommune            Antal      Kr.',
      'Udgifter i alt til det hele',
      'Brønderslev        7.775    1.224.137',
      'Læsø                          34.323',
      'I alt              7.993    1.258.460',
    ];
    expect(outline(memoOf(text.join('\n')))).toEqual([
      'tabel 1: Kommune|Antal|Kr. / Udgifter i alt til det hele|| / Brønderslev|7.775|1.224.137 / Læsø||34.323 / I alt|7.993|1.258.460',
    ]);
  });

  it('is doubtful where columns reach into each other, and none where only a few lines have gaps', () => {
    const [table] = tablesOf(memoOf('Anlæg      50    7\nEt langt navn    5    8\nI alt      55    15\n'));
    expect(table?.doubt).toContain('går ind over hinanden');
    expect(tablesOf(memoOf('Dato:    1. maj 2024\nSag:     17\n'))).toEqual([]);
    expect(outline(memoOf('-   Et punkt 1\n-   To punkter 2\n-   Tre 3\n'))[1]).toBe(
      'punkt 1 -: To punkter 2',
    );
  });
});

describe('table of HTML', () => {
  it('has cells that span columns and rows', () => {
    const memo = memoOf(
      '<!doctype html><table><caption>Tabel 1</caption><tr><th rowspan=2>Post<th colspan="2">Budget<tr><th>Ud<th>Ind<tr><td>Løn<td>5<td>7</table>',
      'notat.html',
    );
    expect(outline(memo)).toEqual(['afsnit: Tabel 1', 'tabel 2: Post|Budget|^ / ^|Ud|Ind / Løn|5|7']);
  });

  it('that stands in a cell is a table of its own, and makes the other doubtful', () => {
    const memo = memoOf('Navn\tTal\nX\tSe: <table><tr><th>A</th></tr> <tr><td>5</td></tr></table>\nY\t7\n');
    const [outer, inner] = tablesOf(memo);
    expect(cellsOf(inner ?? { rows: [], kind: 'tabel', number: 0, headRows: 0 })).toEqual([['A'], ['5']]);
    expect(outer?.doubt).toBe('en tabel står inde i en af dens celler');
    expect(memo.doubts).toMatchObject([{ code: 'NOTAT-USIKKER', severity: 'advarsel', place: { line: 1 } }]);
  });

  it('has in preformatted text each line for itself', () => {
    expect(outline(memoOf('<html><pre>Løn 5\n700 kr.</pre>5\n700', 'x.html'))).toEqual([
      'afsnit: Løn 5\n700 kr.',
      'afsnit: 5 700',
    ]);
  });

  it('goes on over blank lines in a text', () => {
    expect(outline(memoOf('Før\n<table>\n<tr><td>A</td>\n\n<td>5</td></tr>\n</table>\nEfter\n'))).toEqual([
      'afsnit: Før',
      'tabel 0: A|5',
      'afsnit: Efter',
    ]);
  });
});
