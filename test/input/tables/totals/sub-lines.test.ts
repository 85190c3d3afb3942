import { describe, expect, it } from 'vitest';
import { readTotals as read } from '../../../support/total-rows.ts';

/** Counts, where each row is somebody's, are asked about when they are counted. */
const named = { column: 'afd', isCounted: () => true };
const asked = 'fejl TOTALRAEKKE-MULIG 2';

describe('rows that sum those below them with more of the same label', () => {
  it.each([
    ['by number', 'post;antal / 1 Løn;30 / 1.1 Leder;10 / 1.2 Andre;20 / 2 El;5', '1 Løn'],
    ['by number with a dot', 'post;antal / 1. Løn;30 / 1.1. Leder;10 / 1.2. Andre;20 / 2. El;5', '1. Løn'],
    ['in two floors', 'post;antal / 1 A;30 / 1.1 B;10 / 1.1.1 C;4 / 1.1.2 D;6 / 1.2 E;20 / 2 El;5', '1 A'],
    ['by name', 'post;antal / Pleje;30 / Pleje, børn;10 / Pleje, voksne;20 / Social;5', 'Pleje'],
    ['by number and letter', 'nr;post;antal / 1;Løn;30 / 1a;Leder;10 / 1b;Andre;20 / 2;El;5', 'Løn'],
    ['by a letter alone', 'nr;post;antal / 1;Løn;30 / a;Leder;10 / b;Andre;20 / 2;El;5', 'Løn'],
    ['by a code', 'konto;post;antal / 538;Løn;30 / 53850;Leder;10 / 53852;Andre;20 / 645;El;5', 'Løn'],
    ['and nearly', 'post;antal / 1 Løn;302 / 1.1 Leder;100 / 1.2 Andre;200 / 2 El;5', '1 Løn'],
    ['beside it', 'post;detalje;antal / Løn;;30 / ;Leder;10 / ;Andre;20 / El;;5', 'Løn'],
    ['beside it, and nearly', 'post;detalje;antal / Løn;;298 / ;Leder;100 / ;Andre;200 / El;;5', 'Løn'],
    ['by spaces', 'post;antal / Løn;30 /   Leder;10 /   Andre;20 / El;5', 'Løn'],
    [
      'by spaces in a second column',
      'afd;post;antal / A;Løn;30 / A;  Leder;10 / A;  Andre;20 / B;El;5',
      'Løn',
    ],
    ['by a column of numbers', 'nr;post;antal / 1;Løn;30 / 1.1;Leder;10 / 1.2;Andre;20 / 2;El;5', 'Løn'],
  ])('are refused: %s', (_, table, name) => {
    expect(read(table)).toMatchObject({ said: asked, message: expect.stringContaining(`"${name}"`) });
    expect(read(table, { declared: [] }).said).toBe('');
    expect(read(table, { declared: [name] })).toMatchObject({ said: '' });
  });

  it('come to their lines once they are named', () => {
    const table = 'post;antal / 1 A;30 / 1.1 B;10 / 1.1.1 C;4 / 1.1.2 D;6 / 1.2 E;20 / 2 El;5';
    expect(read(table, { declared: ['1 A', '1.1 B'] })).toMatchObject({ sum: '35', said: '' });
  });

  it('are refused where they stand below', () => {
    expect(read('post;antal / Pleje - børn;10 / Pleje - voksne;20 / Pleje;30 / El;5').said).toBe(
      'fejl TOTALRAEKKE-MULIG 4',
    );
    expect(read('post;antal / 1.1 Leder;10 / 1.2 Andre;20 / 1 Løn;30 / 2 El;5').said).toBe(
      'fejl TOTALRAEKKE-MULIG 4',
    );
  });

  it.each([
    ['the word only begins alike', 'post;antal / Pleje;30 / Plejebørn;10 / Plejevoksne;20 / Social;5'],
    ['they come to something else', 'post;antal / 1 Løn;40 / 1.1 Leder;10 / 1.2 Andre;20 / 2 El;5'],
    ['a detail stands beside another', 'post;detalje;antal / Løn;;30 / El;Gade;10 / Vand;Hus;20 / IT;Net;7'],
    ['there is one of them', 'post;antal / 1 Løn;30 / 1.1 Leder;30 / 2 El;5'],
    ['a total counts them all', 'post;antal / 1 Løn;30 / 1.1 Leder;10 / 1.2 Andre;20 / I alt;60'],
  ])('are lines where %s', (_, table) => {
    expect(read(table).said).toBe('');
  });

  it('are refused where their name stands again beside each part', () => {
    expect(read('post;detalje;antal / Løn;;30 / Løn;Leder;10 / Løn;Andre;20 / El;;5').said).toBe(asked);
  });

  it('are refused although a total elsewhere adds up', () => {
    const table = 'afd;post;antal / A;x;1 / A;I alt;1 / B;1 Løn;30 / B;1.1 Leder;10 / B;1.2 Andre;20';
    expect(read(table).said).toBe('fejl TOTALRAEKKE-MULIG 4');
  });
});

describe('rows with a text that is the sum of the others wherever it stands', () => {
  it.each([
    ['without a text', ';'],
    ['with one', '0-17;'],
  ])('are refused: %s', (_, text) => {
    const table = `afd;alder;antal / A;${text}300 / B;${text}30 / A;0-5;100 / A;6-17;200 / B;0-5;10 / B;6-17;20 / C;18+;7`;
    expect(read(table).said).toBe(asked);
    expect(read(table, { named }).said).toBe('');
  });

  it('are lines where the figures are small, or one does not come to them', () => {
    const table = (first: number, last: number) =>
      `afd;type;antal / A;x;${first} / B;x;${last} / A;y;1 / A;z;2 / B;y;1 / B;z;1 / C;v;9`;
    expect(read(table(3, 2)).said).toBe('');
    expect(read(`${table(300, 2)} / A;w;297`).said).toBe('');
  });
});
