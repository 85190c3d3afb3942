import { expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import { refuseUnlikeLines } from '../../../../src/input/tables/unlike/unlike-lines.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';

function said(income: string, where: [string, string[]][] = []) {
  const problems: Diagnostic[] = [];
  const text = `type;post;beloeb\nudgift;Løn;300\nindtægt;Salg;${income}\n`;
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set(['beloeb']), problems);
  refuseUnlikeLines(budget, [], [{ column: 'beloeb', where: new Map(where) }], problems);
  return problems.map(({ code, place }) => `${code} ${place?.line}`);
}

function refused(text: string, column = 'beloeb', where: [string, string[]][] = []) {
  const problems: Diagnostic[] = [];
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set([column]), problems);
  const choice = { column, where: new Map(where) };
  refuseUnlikeLines(budget, [{ ...choice, columns: [column] }], [choice], problems);
  return problems
    .filter(({ severity }) => severity === 'fejl')
    .map(({ code, place }) => `${code} ${place?.line}`);
}

it('refuses income that is added to expenditure, until hvor or a minus says what is meant', () => {
  expect(said('70')).toEqual(['HVOR-RETNING 3']);
  expect(said('-70')).toEqual([]);
  expect(said('70', [['type', ['udgift', 'indtægt']]])).toEqual([]);
  expect(said('70', [['type', ['udgift']]])).toEqual([]);
});

it.each([
  ['U', 'I'],
  ['d', 'k'],
  ['+', '-'],
  ['Udg.', 'Indt.'],
  ['Debet', 'Kredit'],
])('knows the sides as %s and %s', (spent, earned) => {
  const rows = (sign: string) => `${spent};Løn;300\n${earned};Salg;${sign}70\n`;
  expect(refused(`type;post;beloeb\n${rows('')}`)).toEqual(['HVOR-RETNING 3']);
  expect(refused(`type;post;beloeb\n${rows('-')}`)).toEqual([]);
  expect(refused(`type;post;beloeb\n${rows('')}X;Andet;5\n`)).toEqual([]);
});

it('refuses a sum of accumulated amounts over the times of a year', () => {
  const rows = 'jan;Løn;100\nfeb;Løn;200\n';
  expect(refused(`måned;post;beloeb akk.\n${rows}`, 'beloeb akk.')).toEqual(['HVOR-PERIODE 3']);
  expect(refused(`periode;post;ÅTD\n2026M01;Løn;100\n2026M02;Løn;200\n`, 'ÅTD')).toEqual(['HVOR-PERIODE 3']);
  expect(refused(`måned;post;beloeb\n${rows}`)).toEqual([]);
  expect(refused('måned;post;akkumuleret\nfeb;Løn;100\nfeb;Drift;200\n', 'akkumuleret')).toEqual([]);
  expect(refused(`måned;post;akkumuleret\n${rows}`, 'akkumuleret', [['måned', ['feb']]])).toEqual([]);
});
