import { expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import type { LineFilter } from '../../../../src/model/scheme/line-filter.ts';

/** What is said of a budget, a use of which picks lines by these filters. */
function said(...wheres: (readonly (readonly [string, readonly string[]])[])[]) {
  const problems: Diagnostic[] = [];
  const text = [
    'afdeling;post;beloeb',
    'Pleje;Løn;100',
    'Pleje;Mad;20',
    'Pleje i alt;;120',
    'Køkken;Løn;7',
    'Køkken;Mad;3',
    'Køkken i alt;;10',
    'I alt;;130',
  ].join('\n');
  const choices = wheres.map((where) => ({ where: new Map(where) as LineFilter, leaves: 'resten' as const }));
  readBudget({ file: 'b.csv', sha256: '', text }, new Set(['beloeb']), problems, { choices });
  return problems.map(({ code, severity, place }) => `${severity} ${code} ${place?.line}`);
}
const by = (...texts: string[]) => [['afdeling', texts]] as const;

it('refuses a total that hvor picks with lines that it sums, all of them or some', () => {
  expect(said(by('Pleje', 'Pleje i alt'))).toEqual(['fejl TOTALRAEKKE-MULIG 4']);
  expect(
    said([
      ['afdeling', ['Pleje', 'Pleje i alt']],
      ['post', ['Løn', '']],
    ]),
  ).toEqual(['fejl TOTALRAEKKE-MULIG 4']);
  expect(said(by('Køkken', 'I alt'))).toEqual(['fejl TOTALRAEKKE-MULIG 8']);
  expect(said(by('Køkken i alt', 'I alt'))).toEqual(['fejl TOTALRAEKKE-MULIG 8']);
});

it('says nothing where totals are picked alone, with lines of others, or by another use than their lines', () => {
  expect(said(by('Pleje i alt'))).toEqual([]);
  expect(said(by('Pleje i alt', 'Køkken'))).toEqual([]);
  expect(said(by('Pleje i alt', 'Køkken i alt'))).toEqual([]);
  expect(said(by('Pleje i alt'), by('Pleje'))).toEqual([]);
});
