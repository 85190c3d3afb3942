import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('a total', () => {
  it('of a column of sager is no money, also under a title in kr.', () => {
    const text = `Udgifter (kr.)\n\n${memoTable('Kommune|Sager|Udgift', 'Nord|15|700', 'Syd|25|250', 'I alt|41|950')}`;
    expect(foundIn(text)).toEqual(['fejl NOTAT-SUM 7: 41 ≠ 40']);
  });

  it.each<[string, string, string[]]>([
    [
      'at the foot',
      memoTable('Post|Beløb i kr.', 'Løn|700', 'Husleje|250', 'I alt|950'),
      ['holder 950: 700 + 250 = 950 kr.'],
    ],
    [
      'at the head',
      memoTable('Post|Beløb i kr.', 'I alt|950', 'Løn|700', 'Husleje|250'),
      ['holder 950: 250 + 700 = 950 kr.'],
    ],
    [
      'at the head, with an average at the foot',
      memoTable('Kommune|Udgift i kr.', 'I alt|900', 'Nord|300', 'Syd|600', 'Gennemsnit pr. kommune|450'),
      ['holder 900: 600 + 300 = 900 kr.'],
    ],
    [
      'of subtotals',
      memoTable(
        'Post|Kr.',
        'Løn|700',
        'Kurser|50',
        'Personale i alt|750',
        'Husleje|250',
        'Strøm|40',
        'Lokaler i alt|290',
        'I alt|1.040',
      ),
      [
        'holder 750: 700 + 50 = 750 kr.',
        'holder 290: 250 + 40 = 290 kr.',
        'holder 1.040: 750 + 290 = 1.040 kr.',
      ],
    ],
    [
      'of heads with their groups below them, and a sentence in a cell of numbers',
      memoTable(
        'Part|Måltal',
        'Kommuner|120',
        'Nord (25 %)|30',
        'Syd (75 %)|90',
        'Skoler|45',
        'Øst|45',
        'Vest|Følger i 3. kvartal 2025',
        'I alt|165',
      ),
      ['holder 165: 120 + 45 = 165', 'holder 120: 30 + 90 = 120', 'holder 45: 45 = 45'],
    ],
    [
      'of a task that is called as a change is',
      memoTable('Opgave|Kr.', 'Godkendelser og ændringer|700', 'Tilsyn|250', 'I alt|950'),
      ['holder 950: 700 + 250 = 950 kr.'],
    ],
    [
      'without a change that is none of its parts',
      memoTable('Post|Kr.', 'Løn|700', 'Stigning|20', 'Husleje|250', 'I alt|950'),
      ['holder 950: 700 + 250 = 950 kr.'],
    ],
    [
      'without what is said to be part of a line',
      memoTable('Post|Kr.', 'Løn|700', 'heraf vikarer|90', 'Husleje|250', 'I alt|950'),
      ['holder 950: 700 + 250 = 950 kr.'],
    ],
    [
      'with footnote marks on its figures',
      memoTable('Post|Kr.', 'Løn|700²', 'Husleje|250', 'I alt|950³'),
      ['holder 950: 700 + 250 = 950 kr.'],
    ],
    [
      'of a row',
      memoTable('Sted|Praktik|Job|I alt', 'Nord|12|30|42', 'Syd|8|21|29'),
      ['holder 42: 12 + 30 = 42', 'holder 29: 8 + 21 = 29'],
    ],
    [
      'in the first column',
      memoTable('|Samlet|Nord|Syd', 'Match|42|12|30', 'Forløb|29|8|21'),
      ['holder 42: 30 + 12 = 42', 'holder 29: 21 + 8 = 29'],
    ],
    [
      'of sides that take turns',
      memoTable(
        'Post|Udgifter i kr.|Indtægter i kr.',
        'Bidrag||900',
        'Overført||50',
        'Løn|700|',
        'Drift|230|',
        'I alt|930|950',
      ),
      ['holder 930: 700 + 230 = 930 kr.', 'holder 950: 900 + 50 = 950 kr.'],
    ],
  ])('%s is the sum of its parts', (_, text, relations) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-SUM')).toEqual(relations);
  });

  it.each<[string, string, string[]]>([
    [
      'is another',
      memoTable('Emne|Antal', 'Jura|48', 'Teknik|135', 'Salg|226', 'Hovedtotal|709'),
      ['fejl NOTAT-SUM 6: 709 ≠ 409'],
    ],
    [
      'is the head of a group',
      memoTable(
        'Part|Måltal',
        'Kommuner|120',
        'Nord|30',
        'Syd|95',
        'Skoler|75',
        'Øst|45',
        'Vest|30',
        'I alt|195',
      ),
      ['fejl NOTAT-SUM 3: 120 ≠ 125'],
    ],
    [
      'holds in the other column',
      memoTable('Post|2024 i kr.|2025 i kr.', 'Løn|700|720', 'Drift|250|260', 'I alt|950|990'),
      ['fejl NOTAT-SUM 5: 990 ≠ 980 kr.'],
    ],
    [
      'is a krone off what is each rightly rounded',
      memoTable('Post|Kr.', 'Løn|700', 'Drift|250', 'Møder|33', 'I alt|984'),
      ['advarsel NOTAT-SUM 6: 984 ≠ 983 kr.'],
    ],
    [
      'is the head of a group, and the total is right',
      memoTable('Part|Mål', 'Byer|150', 'Nord|30', 'Syd|90', 'Skoler|75', 'Øst|45', 'Vest|30', 'I alt|195'),
      ['fejl NOTAT-SUM 3: 150 ≠ 120'],
    ],
    [
      'is of groups that all hold',
      memoTable('Part|Mål', 'Byer|120', 'Nord|30', 'Syd|90', 'Skoler|75', 'Øst|45', 'Vest|30', 'I alt|196'),
      ['fejl NOTAT-SUM 9: 196 ≠ 195'],
    ],
    [
      'is of small numbers, of which one is by chance the sum of those below it',
      memoTable('Sted|Sager', 'Nord|8', 'Syd|3', 'Øst|5', 'Vest|6', 'Midt|9', 'I alt|28'),
      ['fejl NOTAT-SUM 8: 28 ≠ 31'],
    ],
    [
      'opens a row of parts and is a digit off',
      memoTable('|Samlet|Nord|Syd|Øst|Vest', 'Match|140|30|25|45|30', 'Forløb|29||||'),
      ['fejl NOTAT-SUM 3: 140 ≠ 130'],
    ],
    [
      'opens a row of something else',
      memoTable('|Samlet|Nye|Ventende|Afviste|Andre', 'Sager|140|30|25|22|9'),
      [],
    ],
    [
      'is one off what is counted',
      memoTable('Post|Antal', 'Match|70', 'Forløb|25', 'I alt|96'),
      ['fejl NOTAT-SUM 5: 96 ≠ 95'],
    ],
  ])('is told where it %s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it.each<[string, string]>([
    [
      'a percentage of each that the foot has the average of',
      memoTable('Kommune|Mål|Opfyldt', 'A|40|90 %', 'B|60|110 %', 'I alt|100|100 %'),
    ],
    ['growth', memoTable('Post|Kr.|Vækst', 'Løn|700|3 %', 'Drift|250|1 %', 'I alt|950|2,5 %')],
    ['a price', memoTable('Ydelse|Antal|Pris i kr.', 'Tilsyn|40|635', 'Klage|12|500', 'I alt|52|604')],
    ['an age', memoTable('Hold|Elever|Gns. alder', 'A|14|22', 'B|16|30', 'I alt|30|26')],
    [
      'columns that add up by chance in one of three',
      memoTable('Sted|A|B|C', 'Nord|2|41|60', 'Syd|3|38|51', 'I alt|5|60|99'),
    ],
    ['what is left of two others', memoTable('|Kr.', 'Bidrag|900', 'Løn|870', 'Netto|30')],
  ])('is not asked of %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('that holds in its row and in its column but for one lost cell is told once', () => {
    const text = memoTable(
      'Sted|Praktik|Job|I alt',
      'Nord|12||42',
      'Syd|8|21|29',
      'Øst|5|6|11',
      'I alt|25|57|82',
    );
    expect(foundIn(text)).toHaveLength(1);
  });
});

it('of a price per one of something is no sum, where it is what amount and count make it', () => {
  const memo = [
    '| Kommune | Indbyggere | Bidrag i kr. | Kr. pr. indbygger |',
    '|---|---:|---:|---:|',
    '| A | 1.000 | 268.000 | 268 |',
    '| B | 2.000 | 536.000 | 268 |',
    '| C | 3.000 | 804.000 | 268 |',
    '| I alt | 6.000 | 1.608.000 | 268 |',
  ].join('\n');
  expect(foundIn(memo)).toEqual([]);
});

describe('a figure that stands where a sum would', () => {
  it('is an average of prices per one of something, also where they are a row', () => {
    const across = memoTable(
      'Tilbud|Nord|Syd|I alt',
      'Pladser|10|8|18',
      'Udgift i kr.|9.125.000|8.760.000|17.885.000',
      'Udgift pr. plads|912.500|1.095.000|993.611',
    );
    const down = memoTable(
      'Tilbud|Pladser|Kr./plads',
      'Nord|10|912.500',
      'Syd|8|1.095.000',
      'I alt|18|993.611',
    );
    expect(foundIn(across)).toEqual([]);
    expect(foundIn(down)).toEqual([]);
  });

  it('is none where only another row is of prices', () => {
    const text = memoTable(
      'Post|Nord|Syd|I alt',
      'Løn|700|250|950',
      'Kurser|50|70|60',
      'Pris pr. døgn|5|7|6',
    );
    expect(foundIn(text)).toEqual(['fejl NOTAT-SUM 4: 60 ≠ 120']);
  });
});
