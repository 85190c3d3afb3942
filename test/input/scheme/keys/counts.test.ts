import { describe, expect, it } from 'vitest';
import { readKey } from '../../../support/read-key.ts';

describe('optaelling', () => {
  it('counts a column by the column modtager, and is called what the column is', () => {
    expect(readKey('optaelling: { fil: antal.csv, kolonne: sager }').key).toEqual({
      kind: 'optaelling',
      file: '/mappe/antal.csv',
      nameColumn: 'modtager',
      countColumn: 'sager',
      negativeIsZero: false,
      where: new Map(),
      label: 'sager',
      origin: { file: 'ordning.yaml', line: 10, column: 15 },
    });
  });

  it('takes a column off, picks rows, and names its source', () => {
    const { key } = readKey(
      'optaelling: { fil: a.csv, navn: kommune, kolonne: brugt, fratraek: budget, negativ: nul, hvor: { status: lukket }, betegnelse: merforbrug, kilde: aftale }',
    );
    expect(key).toMatchObject({
      nameColumn: 'kommune',
      minusColumn: 'budget',
      negativeIsZero: true,
      where: new Map([['status', ['lukket']]]),
      label: 'merforbrug',
      source: { id: 'aftale', document: 'Aftalen' },
    });
  });
});
