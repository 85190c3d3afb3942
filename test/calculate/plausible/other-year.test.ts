import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const csv = 'post;Budget 2023;Budget 2024;B23;beloeb\nLøn;100;110;100;100\n';

/** What is doubted of a fordeling in an ordning for 2024. */
function doubted(amount: string, files: Record<string, string> = { 'b.csv': csv }, more = '') {
  return calculated(`${more}fordelinger:\n${fordeling('drift', amount)}`, files).warnings.filter(
    ({ code }) => code === 'TVIVL-AAR',
  );
}

describe('a budget of another year than the ordning is for', () => {
  it('is told with the column of the right year beside it', () => {
    const [doubt] = doubted('budget: { fil: b.csv, kolonne: Budget 2023 }');
    expect(doubt?.message).toContain('"drift" er for 2024, men kolonnen "Budget 2023" i ');
    expect(doubt?.advice).toContain('Mener du kolonne: "Budget 2024", som filen også har?');
    expect(doubt?.advice).toContain('fra: 2023, til: 2024');
  });

  it.each([
    ['a short heading', 'budget: { fil: b.csv, kolonne: B23 }', csv],
    ['the column of years', 'budget: { fil: b.csv, kolonne: beloeb }', 'aar;post;beloeb\n2023;Løn;100\n'],
    ['a part of a sum', 'sum: [{ fast: 5 }, { budget: { fil: b.csv, kolonne: Budget 2023 } }]', csv],
    ['a share of it', 'gange: [{ fast: "0,5" }, { budget: { fil: b.csv, kolonne: Budget 2023 } }]', csv],
  ])('is known by %s', (_, amount, file) => expect(doubted(amount, { 'b.csv': file })).toHaveLength(1));

  it('is known by the name of the file where nothing else says a year', () => {
    const file = 'post;beloeb\nLøn;100\n';
    const of = (name: string) => doubted(`budget: { fil: ${name}, kolonne: beloeb }`, { [name]: file });
    expect(of('budget-2023.csv')).toHaveLength(1);
    expect(of('budget-2024.csv')).toEqual([]);
  });

  it('is followed through a named amount', () => {
    const named =
      'beloeb:\n  - { id: p, titel: P, beloeb: { budget: { fil: b.csv, kolonne: Budget 2023 } } }\n';
    expect(doubted('beloeb: p', { 'b.csv': csv }, named)).toHaveLength(1);
  });

  it('is right where it is converted from that year, and told where from another', () => {
    const from = (year: number, column: string) =>
      `fremskrevet: { af: { budget: { fil: b.csv, kolonne: "${column}" } }, fra: ${year}, til: 2024, satser: [${Array.from({ length: 2024 - year }, () => '"3,0"').join(', ')}] }`;
    expect(doubted(from(2023, 'Budget 2023'))).toEqual([]);
    const [doubt] = doubted(from(2022, 'Budget 2023'));
    expect(doubt?.message).toContain('"drift" fremskrives fra 2022, men kolonnen "Budget 2023"');
    expect(doubted(from(2023, 'Budget 2024'))).toHaveLength(1);
  });

  it('is no doubt where it is of the year, of accounts, or settled', () => {
    expect(doubted('budget: { fil: b.csv, kolonne: Budget 2024 }')).toEqual([]);
    const accounts = { 'b.csv': 'post;Regnskab 2023;Budget 2023\nLøn;100;90\n' };
    expect(doubted('budget: { fil: b.csv, kolonne: Regnskab 2023 }', accounts)).toEqual([]);
    const difference =
      'sum: [{ budget: { fil: b.csv, kolonne: Regnskab 2023 } }, { minus: { budget: { fil: b.csv, kolonne: Budget 2023 } } }]';
    expect(doubted(difference, accounts)).toEqual([]);
  });
});
