import { describe, expect, it } from 'vitest';
import { checkedMemos, foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('a price times a count', () => {
  const head = 'Ydelse|Pris i kr.|Antal|Beløb i kr.';

  it.each<[string, string, string[]]>([
    [
      'in columns',
      memoTable(head, 'Tilsyn|635|40|25.400', 'Godkendelse|672|35|23.520'),
      ['holder 25.400: 635 × 40 = 25.400 kr.', 'holder 23.520: 672 × 35 = 23.520 kr.'],
    ],
    [
      'in columns, the amount in 1.000 kr.',
      memoTable('Ydelse|Antal|Pris i kr.|Beløb i 1.000 kr.', 'Tilsyn|40|635|25', 'Godkendelse|350|672|235'),
      ['holder 25: 40 × 635 = 25,4 (1.000 kr.)', 'holder 235: 350 × 672 = 235,2 (1.000 kr.)'],
    ],
    [
      'in rows',
      memoTable('|Nord|Syd', 'Antal timer|40|35', 'Timepris i kr.|635|672', 'Beløb i kr.|25.400|23.520'),
      ['holder 25.400: 40 × 635 = 25.400 kr.', 'holder 23.520: 35 × 672 = 23.520 kr.'],
    ],
  ])('is the amount %s', (_, text, relations) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-PRODUKT')).toEqual(relations);
  });

  it('is told where most lines hold and one does not', () => {
    const text = memoTable(head, 'Tilsyn|635|40|25.400', 'Godkendelse|672|35|25.320', 'Klager|500|12|6.000');
    expect(foundIn(text)).toEqual(['fejl NOTAT-PRODUKT 4: 25.320 ≠ 23.520 kr.']);
    // A price in whole kroner may be half a krone more or less.
    expect(checkedMemos([text]).failing.map(({ message }) => message)).toEqual([
      'Godkendelse, Beløb i kr.: der står 25.320, men 672 × 35 er mellem 23.502,5 og 23.537,5 kr., så afrundede som de er',
    ]);
  });

  it('is not seen in a line alone, or where one of the two is 1', () => {
    const alone = memoTable(head, 'Tilsyn|635|40|25.400');
    const once = memoTable(head, 'Tilsyn|635|1|635', 'Godkendelse|672|1|672');
    expect([alone, once].flatMap((text) => relationsIn(text, 'NOTAT-PRODUKT'))).toEqual([]);
  });
});
