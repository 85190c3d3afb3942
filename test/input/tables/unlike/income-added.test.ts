import { expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import { incomeAdded } from '../../../../src/input/tables/unlike/income-added.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import { calculated } from '../../../support/scheme-text.ts';

/** What is doubted of lines `post;beloeb` that are summed. */
function doubted(rows: string, where: [string, string[]][] = [], head = 'post;beloeb') {
  const problems: Diagnostic[] = [];
  const text = `${head}\n${rows}\n`;
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set(['beloeb']), problems);
  expect(problems).toEqual([]);
  return incomeAdded(budget, { column: 'beloeb', where: new Map(where) });
}

it('tells both wholes where income stands without a minus among expenditure', () => {
  // 1.200 + 400 + 100 + 50 = 1.750, and 1.200 + 400 - 100 - 50 = 1.450.
  const [doubt] = doubted('Løn;1.200\nHusleje;400\nStatstilskud;100\nTakstindtægter;50');
  expect(doubt).toMatchObject({ code: 'TVIVL-FORTEGN', severity: 'advarsel', place: { line: 4, column: 1 } });
  expect(doubt?.message).toMatch(/^"Statstilskud", "Takstindtægter" ser ud til at være indtægter /);
  expect(doubt?.advice).toMatch(/nu 1\.750 i alt; .* den 1\.450\./);
});

it.each([
  'Indtægter',
  'Refusion',
  'Statsrefusion',
  'Indtægter fra takster',
  'Lejeindtaegter',
  'Tilskud fra staten',
  'Brugerbetaling',
  'Betalinger fra andre kommuner',
  'Salg af ydelser',
])('takes %s for income', (post) => expect(doubted(`Løn;100\n${post};30`)).toHaveLength(1));

it.each([
  'Mindreindtægter',
  'Tilskud til foreninger',
  'Refusion til andre kommuner',
  'Løn efter refusion',
  'Tabte indtægter',
  'Udgifter til indtægtsdækket virksomhed',
  'Salg',
  'Tilskud',
])('takes %s for no income', (post) => expect(doubted(`Løn;100\n${post};30`)).toEqual([]));

it('doubts nothing where a minus, hvor or a column says what is meant, or all is income', () => {
  expect(doubted('Løn;100\nRefusion;-30')).toEqual([]);
  expect(doubted('Løn;-100\nRefusion;30')).toEqual([]);
  expect(doubted('Refusion;100\nTakstindtægter;30')).toEqual([]);
  expect(doubted('Løn;100\nRefusion;30', [['post', ['Løn', 'Refusion']]])).toEqual([]);
  expect(doubted('udgift;Løn;100\nudgift;Refusion;30', [], 'type;post;beloeb')).toEqual([]);
});

it('doubts a table that sums all its lines, and no table that says their sides or sums some of them', () => {
  const told = (more: string) =>
    calculated(
      `budgetter: [{ id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K }]${more} }]\n`,
      { 'b.csv': 'post;beloeb\nLøn;1000\nRefusion;300\n' },
    ).warnings.map(({ code }) => code);
  expect(told(', summer: [{ post: Alt }]')).toEqual(['TVIVL-FORTEGN']);
  expect(told(', summer: [{ post: Noget, poster: [Løn] }]')).toEqual([]);
  expect(told('')).toEqual([]);
});
