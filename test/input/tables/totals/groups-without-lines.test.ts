import { describe, expect, it } from 'vitest';
import { readTotals as read } from '../../../support/total-rows.ts';

describe('a total of a group without lines', () => {
  const rows = 'B;Løn;1000 / B;Drift;500';

  it.each([
    ['first, where another total is the same', `A;I alt;1500 / ${rows} / B;I alt;1500`, 2],
    ['last, where another total is the same', `${rows} / B;I alt;1500 / A;I alt;1500`, 5],
    ['alone', `${rows} / A;I alt;1500`, 4],
    ['with figures of its own', `${rows} / B;I alt;1500 / A;I alt;1700`, 5],
    ['under a merged cell', 'B;Løn;1000 / ;Drift;500 / ;I alt;1500 / A;I alt;1500', 5],
    ['outside the total of all', `${rows} / B;I alt;1500 / A;I alt;1500 / I alt;;1500`, 5],
  ])('is asked about: it stands %s', (_, table, line) => {
    expect(read(`afd;post;beloeb / ${table}`).said).toBe(`fejl TOTALRAEKKE-MULIG ${line}`);
  });

  it.each([
    [
      'is told of where its name is that of others',
      'B;I alt;1500 / A;I alt;1500',
      'I alt',
      /^advarsel .* 5$/,
    ],
    ['is known where it has a name of its own', 'A;A i alt;1500', 'A i alt', /^$/],
  ])('%s', (_, more, name, said) => {
    const found = read(`afd;post;beloeb / ${rows} / ${more}`, { declared: [name] });
    expect(found.sum).toBe('1.500');
    expect(found.said).toMatch(said);
  });

  it.each(['1500', '1700'])('is a line of %s where a total of all needs it', (own) => {
    const all = 1500 + Number(own);
    expect(read(`afd;post;beloeb / ${rows} / B;I alt;1500 / A;I alt;${own} / I alt;;${all}`)).toMatchObject({
      sum: `3.${all - 3000 || '000'}`,
      said: '',
    });
  });

  it.each([
    ['names the whole', 'afd;post;beloeb', 'B;Løn;1000 / C;Drift;500 / Hele centret;I alt;1500'],
    ['has a note', 'afd;post;se;beloeb', 'B;Løn;;1000 / B;Drift;;500 / B;I alt;bilag;1500'],
    ['has a code', 'konto;afd;post;beloeb', 'K1;B;Løn;1000 / K2;B;Drift;500 / K9;B;I alt;1500'],
    ['has its lines under it', 'afd;post;beloeb', 'B;I alt;1500 / ;Løn;1000 / ;Drift;500'],
  ])('is none where it %s', (_, head, table) => {
    expect(read(`${head} / ${table}`)).toMatchObject({ sum: '1.500', said: '' });
  });
});
