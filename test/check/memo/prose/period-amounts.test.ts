import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';

describe('an amount that is told by two periods', () => {
  it.each([
    [
      'Lejen er 78.000 kr. om året, svarende til 6.500 kr. pr. måned.',
      'holder 6.500 kr. pr. måned: 78.000 : 12 = 6.500 kr. pr. måned',
    ],
    [
      'Lejen er 6.500 kr. om måneden, altså 78.000 kr. om året.',
      'holder 78.000 kr.: 6.500 x 12 = 78.000 kr.',
    ],
    [
      'Årsbidraget på 1.860.000 kr. opkræves kvartalsvis med 465.000 kr.',
      'holder 465.000 kr.: 1.860.000 : 4 = 465.000 kr.',
    ],
    [
      'Lejen er 9.000 kr. pr. kvartal, dvs. 18.000 kr. pr. halvår.',
      'holder 18.000 kr. pr. halvår: 9.000 x 4 : 2 = 18.000 kr. pr. halvår',
    ],
  ])('%s', (text, relation) => {
    expect(relationsIn(text, 'NOTAT-PRODUKT')).toEqual([relation]);
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    [
      'is another than it comes to',
      'Lejen er 6.500 kr. om måneden, altså 87.000 kr. om året.',
      ['fejl NOTAT-PRODUKT 1: 87.000 kr. ≠ 78.000 kr.'],
    ],
    [
      'is of something else in another clause',
      'Lejen er 78.000 kr. om året, og der betales 1.200 kr. pr. måned for varme.',
      [],
    ],
    [
      'is only put beside another',
      'Lejen er 78.000 kr. om året, 1.200 kr. pr. måned for varme ikke medregnet.',
      [],
    ],
    [
      'is by a thing that begins as a period',
      'Tilskuddet er 9.600 kr. pr. årselev, svarende til 900 kr. pr. måned.',
      [],
    ],
    ['has no period of its own', 'Lejen er 78.000 kr. om året, svarende til 6.500 kr. for hver.', []],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
