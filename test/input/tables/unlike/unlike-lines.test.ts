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

it('refuses income that is added to expenditure, until hvor or a minus says what is meant', () => {
  expect(said('70')).toEqual(['HVOR-RETNING 3']);
  expect(said('-70')).toEqual([]);
  expect(said('70', [['type', ['udgift', 'indtægt']]])).toEqual([]);
  expect(said('70', [['type', ['udgift']]])).toEqual([]);
});
