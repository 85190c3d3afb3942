import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const code = 'NOTAT-RETNING';

describe('a way that a sentence says', () => {
  it.each([
    ['Antallet er steget fra 405 til 469 pladser.', ['469 pladser: 469 > 405']],
    ['Forbruget er faldet fra 930 i 2023 til 860 i 2024.', ['860: 860 < 930']],
    [
      'Andelen er steget fra 34 pct. i 2020 til 40 pct. i 2021 og 52 pct. i 2022.',
      ['40 pct.: 40 > 34', '52 pct.: 52 > 40'],
    ],
    [
      'Væksten er 1,25 % de seneste 10 år, og den er lavere end i resten af landet, hvor den er ca. 2 %.',
      ['1,25 %: 1,25 < 2'],
    ],
    ['I 2021 var overbelægningen på 15,4 pct. I 2022 faldt den til 2,5 pct.', ['2,5 pct.: 2,5 < 15,4']],
    ['Der nedsættes, så der er 405 pladser mod 450 tidligere.', ['405 pladser: 405 < 450']],
    ['Udgifterne er steget fra 1,2 mio. kr. til 1,2 mio. kr.', ['1,2 mio. kr.: 1,2 = 1,2']],
  ])('%s', (text, relations) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual(relations.map((each) => `holder ${each}`));
  });

  it.each([
    ['Antallet er steget fra 40 til 35 pladser.', ['fejl NOTAT-RETNING 1: 35 pladser ≠ mere end 40']],
    ['Antallet er steget fra 40 til 40 pladser.', ['fejl NOTAT-RETNING 1: 40 pladser ≠ mere end 40']],
    ['Antallet er steget fra ca. 400 til 390 pladser.', ['note NOTAT-RETNING 1: 390 pladser ≠ mere end 400']],
    [
      'Andelen er 8 pct., hvilket er højere end de 10 pct. i 2022.',
      ['fejl NOTAT-RETNING 1: 8 pct. ≠ mere end 10 pct.'],
    ],
    ['Stigningen aftager fra 5 % til 3 %.', []],
    ['Underskuddet er steget fra -5 mio. kr. til -8 mio. kr.', []],
    ['Antallet er steget, og ventetiden er nedbragt fra 40 til 35 uger.', []],
    ['En stigning i prisen gav et udsving fra 40 til 35 kr.', []],
    ['Andelen på 8 pct. er lavere end landsgennemsnittet, og målet er 6 pct.', []],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe('the way of a line of a table', () => {
  const budget = memoTable('|Budget 2023 i kr.|Budget 2024 i kr.', 'Tilsyn|34.741.043|36.061.167');
  const counts = memoTable('|2023|2024', 'Tilbud|252|251', 'Tilbud, nye|6|7', 'Sager|70|60');

  it('is the one that the sentence says', () => {
    const text = `Det er en stigning på 1.320.124 kr.\n\n${budget}`;
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual([
      'holder 1.320.124 kr.: Tilsyn er steget: 34.741.043 til 36.061.167',
    ]);
  });

  it.each([
    ['Det er et fald på 1.320.124 kr.', budget, ['fejl NOTAT-RETNING 1: 1.320.124 kr. ≠ steget']],
    ['Der er en stigning i sager på 10 sager.', counts, ['note NOTAT-RETNING 1: 10 sager ≠ faldet']],
  ])('%s', (text, table, found) => {
    expect(foundIn(`${text}\n\n${table}`)).toEqual(found);
  });

  it('is none where lines of one name together are unchanged', () => {
    const text = `Antallet af tilbud er uændret.\n\n${counts}`;
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual(['holder 7: Tilbud + Tilbud, nye er uændret: 252 + 6 = 251 + 7']);
  });
});

describe('a figure that is followed over paragraphs', () => {
  const decided = (first: string, second: string) =>
    `Der blev vedtaget en dimensionering på ${first} studerende.\n\nDet blev besluttet ${second} studerende.`;

  it.each([
    ['517', 'at øge antallet med 20 pct. til en dimensionering på 620', []],
    ['517', 'at fastholde en dimensionering på 517', []],
    ['517', 'at fastholde en dimensionering på 581', []],
    [
      '517',
      'at fastholde en dimensionering på 527',
      ['note NOTAT-RETNING 3: 527 studerende ≠ det samme som 517 studerende'],
    ],
    [
      '517',
      'at øge antallet til en dimensionering på 492',
      ['note NOTAT-RETNING 3: 492 studerende ≠ mere end 517 studerende'],
    ],
    [
      '517',
      'at øge antallet med 20 pct. til en dimensionering på 720',
      ['note NOTAT-AENDRING 3: 20 pct. ≠ 39,26 %'],
    ],
  ])('from %s, %s', (first, second, found) => {
    expect(foundIn(decided(first, second))).toEqual(found);
  });
});
