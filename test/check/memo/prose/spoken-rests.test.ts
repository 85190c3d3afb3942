import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';

describe('the rest of a whole', () => {
  it.each([
    [
      'after a part, in the sentence after the whole',
      'Overskuddet er 290.000 kr. Heraf overføres 200.000 kr., mens resten, 90.000 kr., betales tilbage.',
      'holder 290.000 kr.: 200.000 + 90.000 = 290.000 kr.',
    ],
    [
      'without the word for it',
      'Overskuddet er 290.000 kr. Heraf overføres 200.000 kr., mens 90.000 kr. betales tilbage.',
      'holder 290.000 kr.: 200.000 + 90.000 = 290.000 kr.',
    ],
    [
      'in a sentence of its own',
      'Budgettet er 48,3 mio. kr., hvoraf 12,4 mio. kr. er løn og 21,9 mio. kr. tilskud. Resten, 14,0 mio. kr., er drift.',
      'holder 48,3 mio. kr.: 12,4 + 21,9 + 14,0 = 48,3 mio. kr.',
    ],
  ])('%s', (_, text, held) => {
    expect(relationsIn(text, 'NOTAT-HERAF')).toContain(held);
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    [
      'is wrong',
      'Budgettet er 48 mio. kr., hvoraf 12 mio. kr. er løn. Resten, 30 mio. kr., er drift.',
      ['fejl NOTAT-HERAF 1: 48 mio. kr. ≠ 42 mio. kr.'],
    ],
    [
      'may be wrong, where not all parts are named',
      'Budgettet er 48 mio. kr., hvoraf bl.a. 12 mio. kr. er løn. Resten, 30 mio. kr., er drift.',
      ['note NOTAT-HERAF 1: 48 mio. kr. ≠ 42 mio. kr.'],
    ],
    [
      'is not told, and there may be more parts',
      'Overskuddet er 290.000 kr. Heraf overføres 200.000 kr., mens 50.000 kr. betales tilbage.',
      [],
    ],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe('the percentages of parts', () => {
  it.each([
    ['are right', 'Der er 112 ansatte, heraf 84 pædagoger (75 pct.) og 28 øvrige (25 pct.).', []],
    [
      'are wrong beside one that is right',
      'Der er 112 ansatte, heraf 84 pædagoger (75 pct.) og 28 øvrige (35 pct.).',
      ['fejl NOTAT-ANDEL 1: 35 pct. ≠ 25 %'],
    ],
    [
      'may be of something else',
      'Der er 112 ansatte, heraf 84 pædagoger (3 pct.).',
      ['note NOTAT-ANDEL 1: 3 pct. ≠ 75 %'],
    ],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
