import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const code = 'NOTAT-AENDRING';

describe('a change in a sentence', () => {
  it.each([
    [
      'in percent',
      'Prisen stiger fra 700 kr. til 735 kr., svarende til 5 %.',
      'holder 5 %: (735 - 700) / 700 = 5 %',
    ],
    [
      'of a fall',
      'Antallet falder fra 50 til 40 pladser, eller 20 pct.',
      'holder 20 pct.: (50 - 40) / 50 = 20 %',
    ],
    [
      'in units',
      'Antallet falder fra 50 til 40 pladser, en nedgang på 10 pladser.',
      'holder 10 pladser: 50 - 40 = 10 pladser',
    ],
    [
      'before the two',
      'Der ventes en stigning på 10 % fra 500 kr. til 550 kr.',
      'holder 10 %: (550 - 500) / 500 = 10 %',
    ],
    [
      'with the later one first',
      'Optaget nedsættes med 10 pct., så der er 405 pladser mod 450 tidligere.',
      'holder 10 pct.: (450 - 405) / 450 = 10 %',
    ],
    [
      'in procentpoint',
      'Andelen er vokset fra 40 pct. til 44 pct., en stigning på 4 procentpoint.',
      'holder 4 procentpoint: 44 - 40 = 4 procentpoint',
    ],
    [
      'in percent of percent',
      'Andelen er vokset fra 40 pct. til 44 pct., svarende til 10 %.',
      'holder 10 %: (44 - 40) / 40 = 10 %',
    ],
    [
      'in percent that are points',
      'Andelen er vokset fra 40 pct. til 44 pct., en stigning på 4 pct.',
      'holder 4 pct.: 44 - 40 = 4 %',
    ],
    [
      'in the next sentence',
      'Lønnen stiger fra 200.000 kr. i 2023 til 210.000 kr. i 2024. Det er en stigning på 5 %.',
      'holder 5 %: (210.000 - 200.000) / 200.000 = 5 %',
    ],
  ])('%s is that of the two figures', (_, text, relation) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual([relation]);
  });

  it.each([
    [
      'that is wrong',
      'Prisen stiger fra 700 kr. til 735 kr., svarende til 7 %.',
      ['fejl NOTAT-AENDRING 1: 7 % ≠ 5 %'],
    ],
    [
      'that is cut off',
      'Prisen stiger fra 63.500 kr. til 67.200 kr., svarende til 5,9 %.',
      ['advarsel NOTAT-AENDRING 1: 5,9 % ≠ 5,827 %'],
    ],
    [
      'whose percentage is of the later figure',
      'Prisen stiger fra 600 kr. til 900 kr., svarende til 33,3 %.',
      ['fejl NOTAT-AENDRING 1: 33,3 % ≠ 50,0 %'],
    ],
    [
      'that is told after the change in units and what it is from',
      'Budgettet er 735 kr. i 2026, en stigning på 35 kr. fra 700 kr. i 2025, svarende til 7 %.',
      ['fejl NOTAT-AENDRING 1: 7 % ≠ 5 %'],
    ],
    [
      'that stands in parentheses after what it is from',
      'Antallet er 40 pladser, en nedgang på 10 pladser fra 50 pladser (25 %).',
      ['fejl NOTAT-AENDRING 1: 25 % ≠ 20 %'],
    ],
    [
      'that is right after what it is from',
      'Budgettet er 735 kr. i 2026, en stigning på 35 kr. fra 700 kr. i 2025, svarende til 5,0 %.',
      [],
    ],
    ['that may count others', 'Antallet stiger fra 3 til 5 kommuner eller 10 i alt.', []],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  it.each([
    ['a share of something else', 'Prisen varierer fra 10 til 12 kr., svarende til 3 % af budgettet.'],
    ['years', 'Udgiften stiger fra 2023 til 2024 med 5 %.'],
    ['figures of two kinds', 'Støtten stiger fra 10 kr. til 12 pladser, svarende til 20 %.'],
  ])('is not seen in %s', (_, text) => {
    expect(relationsIn(text, code)).toEqual([]);
  });
});

describe('a change in a sentence of a line of a table', () => {
  const counts = memoTable(
    '|År 2023|År 2024',
    'Plejefamilier|930|860',
    'Plejefamilier, nye|60|90',
    'Store ændringer|70|60',
  );
  const budget = memoTable(
    '|Budget 2023 i kr.|Budget 2024 i kr.',
    'Budget samlet|34.741.043|36.061.167',
    'Heraf Tilbudsafdelingen|16.301.013|16.905.109',
  );

  it.each([
    [
      'by its amount',
      'Det giver en stigning på 3,8 %, svarende til kr. 1.320.124.',
      budget,
      [
        'holder kr. 1.320.124: 36.061.167 - 34.741.043 = 1.320.124 kr.',
        'holder 3,8 %: (36.061.167 - 34.741.043) / 34.741.043 = 3,8 %',
      ],
    ],
    [
      'by its name',
      'For Tilbudsafdelingen er stigningen på 3,7 %.',
      budget,
      ['holder 3,7 %: (16.905.109 - 16.301.013) / 16.301.013 = 3,71 %'],
    ],
    [
      'by the name of what stands around it',
      'Der er sket en stigning i det samlede budget på 3,7 %.\n\nTilbudsafdelingen har flere store tilbud.',
      budget,
      ['holder 3,7 %: (16.905.109 - 16.301.013) / 16.301.013 = 3,71 %'],
    ],
    [
      'or of two lines of one name together',
      'På plejefamilieområdet ventes en nedgang på 40 plejefamilier.',
      counts,
      ['holder 40 plejefamilier: (930 + 60) - (860 + 90) = 40 plejefamilier'],
    ],
  ])('is found %s', (_, text, table, relations) => {
    expect(foundIn(`${text}\n\n${table}`)).toEqual([]);
    expect(relationsIn(`${text}\n\n${table}`, code).map((each) => each.replace('3,706', '3,71'))).toEqual(
      relations,
    );
  });

  it.each([
    [
      'cut off',
      'For store ændringer ventes en nedgang på 14,2 % eller 10 ansøgninger.',
      counts,
      ['advarsel NOTAT-AENDRING 1: 14,2 % ≠ 14,286 %'],
    ],
    [
      'wrong, where its amount proves the line',
      'Det giver en stigning på 3,9 %, svarende til kr. 1.320.124.',
      budget,
      ['fejl NOTAT-AENDRING 1: 3,9 % ≠ 3,8 %'],
    ],
    [
      'wrong by a digit of the amount, where its percentage and name prove the line',
      'For Tilbudsafdelingen er der en stigning på 3,7 % eller kr. 604.098.',
      budget,
      ['fejl NOTAT-AENDRING 1: kr. 604.098 ≠ 604.096 kr.'],
    ],
    [
      'a note, where the name alone tells the line',
      'For Tilbudsafdelingen er stigningen på 4,7 %.',
      budget,
      ['note NOTAT-AENDRING 1: 4,7 % ≠ 3,706 %'],
    ],
    [
      'a note, where its amount is of what the line counts',
      'På plejefamilieområdet ventes en nedgang på 41 plejefamilier.',
      counts,
      ['note NOTAT-AENDRING 1: 41 plejefamilier ≠ 40 plejefamilier'],
    ],
    [
      'wrong in its short amount, where its percentage and name tell the line',
      'For store ændringer ventes en nedgang på 14,3 % eller 11 ansøgninger.',
      counts,
      ['note NOTAT-AENDRING 1: 11 ansøgninger ≠ 10 ansøgninger'],
    ],
    [
      'a note of the only line of a table, though it is not named in full',
      'Timeprisen er steget med 6,8 %.',
      memoTable('|2023|2024', 'Tilsyn og godkendelse – timepris i kr.|635|672'),
      ['note NOTAT-AENDRING 1: 6,8 % ≠ 5,827 %'],
    ],
    ['not told, where no line is named in full', 'Budgettet får en stigning på 9,1 %.', budget, []],
    ['not told of an amount alone', 'Budget samlet har en omkostningsstigning på 150.000 kr.', budget, []],
  ])('is %s', (_, text, table, found) => {
    expect(foundIn(`${text}\n\n${table}`)).toEqual(found);
  });
});
