import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../../../src/model/diagnostic.ts';

/** What is said of the columns of totals in a table. */
function said(table: string, read = 'I alt'): string[] {
  const problems: Diagnostic[] = [];
  const text = table.replaceAll(' / ', '\n');
  readBudget({ file: 'b.csv', sha256: '', text }, new Set([read]), problems);
  return problems
    .filter(({ code }) => code === 'TOTALKOLONNE')
    .map(({ severity, place, message }) => `${severity} ${place?.line}:${place?.column} ${message}`);
}

describe('a column of totals', () => {
  it.each([
    [
      'the columns before it',
      'post;a;b;I alt / Løn;1;2;3 / El;4;5;9 / Vand;4;4;9',
      'er 9, men "a" til "b" summer til 8',
    ],
    [
      'the columns after it',
      'post;I alt;a;b / Løn;3;1;2 / El;9;4;5 / Vand;9;4;4',
      'er 9, men "a" til "b" summer til 8',
    ],
    [
      'and not the number of an account',
      'post;konto;a;b;I alt / Løn;17;1;2;3 / El;18;4;5;9 / Vand;19;4;4;9',
      'er 9, men "a" til "b" summer til 8',
    ],
    [
      'with empty cells',
      'post;a;b;I alt / Løn;1;;1 / El;4;5;9 / Vand;;4;9',
      'er 9, men "a" til "b" summer til 4',
    ],
    [
      'all the quarters, whatever the rows say',
      'post;1. kvt.;2. kvt.;3. kvt.;4. kvt.;I alt / Løn;1;1;1;1;5',
      'er 5, men "1. kvt." til "4. kvt." summer til 4',
    ],
  ])('is held against %s', (_, table, message) => {
    const [only, ...others] = said(table);
    expect(only).toContain(message);
    expect(only).toMatch(/^fejl /);
    expect(others).toEqual([]);
  });

  it('is doubted where it is not read, and said once however many rows are wrong', () => {
    const table = 'post;a;b;I alt / Løn;1;2;3 / El;4;5;9 / Ho;4;5;9 / Vand;4;4;9 / Gas;1;1;9';
    expect(said(table, 'a')).toEqual([
      'advarsel 5:10 kolonnen "I alt" er 9, men "a" til "b" summer til 8, og så er det 1 række til',
    ]);
    expect(said(table)[0]).toMatch(/^fejl /);
  });

  it('is a note where each figure is rounded by itself', () => {
    const table = 'post;a;b;I alt / Løn;100;200;300 / El;41,1;51,2;92,3 / Vand;41,1;42,2;83,4';
    expect(said(table)).toEqual(['note 4:16 kolonnen "I alt" er 83,4, men "a" til "b" summer til 83,3']);
  });

  it.each([
    ['adds up in each row', 'post;a;b;I alt / Løn;1;2;3 / El;4;5;9'],
    ['sums no columns in most rows', 'post;a;b;I alt / Løn;1;2;3 / El;4;5;90 / Vand;4;4;80'],
    ['has a text beside it', 'post;a;note;I alt / Løn;1;x;3 / El;4;y;9'],
    ['has only months of a part of the year', 'post;jan;feb;Året / Løn;1;2;30 / El;4;5;90'],
  ])('is not asked about where it %s', (_, table) => {
    expect(said(table, table.includes('Året') ? 'Året' : 'I alt')).toEqual([]);
  });
});
