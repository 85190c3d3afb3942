import { describe, expect, it } from 'vitest';
import { checkedMemos, foundIn } from '../../../support/checked-memo.ts';

const ordninger = ['socialtilsyn-nord-2024'];
const table = (...rows: readonly string[]) =>
  ['| Kommune | 0-17-årige | Andel | Beløb i kr. |', '|---|---:|---:|---:|', ...rows].join('\n');
const silkeborg = '| Silkeborg | 21.872 | 18,0 % | 3.443.644 |';
const laesoe = '| Læsø | 218 | 0,2 % | 34.323 |';
const rebild = '| Rebild | 7.317 | 6,0 % | 1.152.027 |';

describe('a table of what an ordning computes', () => {
  it('is found figure by figure', () => {
    const { bound, notStated } = checkedMemos([table(silkeborg, laesoe, rebild)], ordninger);
    expect(bound.size).toBe(9);
    const missing = notStated.map(({ title }) => title);
    expect(missing).toContain('Objektiv finansiering, Aalborg, beløb');
    expect(missing).not.toContain('Objektiv finansiering, Rebild, beløb');
  });

  it.each([
    [
      'a krone',
      silkeborg.replace('3.443.644', '3.443.645'),
      'fejl NOTAT-ORDNING 3: 3.443.645 ≠ 3.443.644 kr.',
    ],
    ['a child', silkeborg.replace('21.872', '21.878'), 'fejl NOTAT-ORDNING 3: 21.878 ≠ 21.872'],
  ])('is wrong by %s', (_, wrong, found) => {
    expect(foundIn(table(wrong, laesoe, rebild), ordninger)).toContain(found);
  });

  it.each([
    ['another', '19,0 %', 'fejl NOTAT-ORDNING 3: 19,0 % ≠ 17,977 %'],
    ['cut off', '17,9 %', 'advarsel NOTAT-ORDNING 3: 17,9 % ≠ 17,977 %'],
  ])('has a share that is %s', (_, share, found) => {
    const shares = {
      Silkeborg: share,
      Brønderslev: '6,4 %',
      Frederikshavn: '8,2 %',
      Jammerbugt: '6,2 %',
      Læsø: '0,2 %',
      Rebild: '6,0 %',
    };
    const rows = Object.entries(shares).map(([name, text]) => `| ${name} | ${text} |`);
    expect(foundIn(['| Kommune | Andel |', '|---|---:|', ...rows].join('\n'), ordninger)).toEqual([found]);
  });

  it('is none where most lines are of another year', () => {
    const lastYear = table(
      '| Silkeborg | 21.502 | 17,8 % | 3.274.133 |',
      '| Læsø | 225 | 0,2 % | 34.261 |',
      '| Rebild | 7.265 | 6,0 % | 1.106.250 |',
    );
    expect(foundIn(lastYear, ordninger)).toEqual([]);
  });
});

describe('a figure in a sentence', () => {
  it.each([
    ['the amount', 'Plejefamilieafdelingen koster 19.156.058 kr.', []],
    ['the amount in mio.', 'Den koster 19,2 mio. kr.', []],
    [
      'a slip of what is named',
      'Silkeborg betaler 3.443.664 kr.',
      ['fejl NOTAT-ORDNING 1: 3.443.664 kr. ≠ 3.443.644 kr.'],
    ],
    [
      'a slip of what is not, too long to be one by chance',
      'Der betales 3.443.664 kr.',
      ['advarsel NOTAT-ORDNING 1: 3.443.664 kr. ≠ 3.443.644 kr.'],
    ],
    [
      'a slip of what has a word of it',
      'Et beløb er på 34.333 kr.',
      ['advarsel NOTAT-ORDNING 1: 34.333 kr. ≠ 34.323 kr.'],
    ],
    ['a short slip', 'Der betales 34.333 kr.', ['note NOTAT-ORDNING 1: 34.333 kr. ≠ 34.323 kr.']],
    [
      'a slip of a count that has no unit',
      'Kommunerne har 121.768.',
      ['note NOTAT-ORDNING 1: 121.768 ≠ 121.668'],
    ],
    ['a figure of nothing', 'Der er 1.234 borgere.', []],
  ])('is %s', (_, sentence, found) => {
    expect(foundIn(sentence, ordninger)).toEqual(found);
  });
});

describe("what is not the ordning's", () => {
  it('is a total of more lines than it has, and a line of another name', () => {
    const more = table(
      silkeborg,
      laesoe,
      rebild,
      '| Andre | 500 | 4,0 % | 100.000 |',
      '| I alt | 29.907 | | 4.729.994 |',
    );
    expect(foundIn(more, ordninger).filter((line) => line.includes('ORDNING'))).toEqual([]);
  });

  it('is the line of a year that no head names alone', () => {
    const memo = (head: string) =>
      `| Nøgletal | ${head} |
|---|---:|
| Gennemsnitspris pr. plejefamilie | 20.146 |
| Årsværk | 46,7 |
| Møder | 4 |`;
    expect(foundIn(memo('2024 i kr.'), ordninger)).toEqual(['fejl NOTAT-ORDNING 3: 20.146 ≠ 20.164 kr.']);
    expect(foundIn(memo('2023 (i 2024-priser)'), ordninger)).toEqual([]);
  });

  it('is a number in the name of a line, of which a digit is another', () => {
    const memo =
      '| Ydelse | Takst |\n|---|---:|\n| Timepris | 672 |\n| Tilsyn, 14 timer | 8.736 |\n| Nygodkendelse, 36 timer | 24.192 |';
    expect(foundIn(memo, ordninger)).toContain('fejl NOTAT-ORDNING 4: 14 timer ≠ 13 timer');
  });

  it("is a line whose name only holds the ordning's in brackets: that is bound", () => {
    const memo =
      '| Gruppe | Takst |\n|---|---:|\n| Takstgruppe 1 (1-7 pladser) | 43.853 |\n| Takstgruppe 2 (8-24 pladser) | 52.622 |\n| Takstgruppe 3 (25-49 pladser) | 87.703 |';
    expect(foundIn(memo, ordninger)).toContain('fejl NOTAT-ORDNING 3: 43.853 ≠ 43.852 kr.');
  });
});
