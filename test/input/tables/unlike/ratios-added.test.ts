import { expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import { namesChange, namesRatio, ratiosAdded } from '../../../../src/input/tables/unlike/ratios-added.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import type { LineFilter } from '../../../../src/model/scheme/line-filter.ts';
import { calculated } from '../../../support/scheme-text.ts';

it.each([
  'Gennemsnit',
  'Gns. pr. kommune',
  'Median',
  'Middelværdi',
  'Gennemsnitlig udgift',
  'Pris pr. plads',
  'Nettoudgift pr. borger',
  'Udgifter i alt pr. borger',
  'Kr. pr. indbygger',
  'Enhedspris',
  'Stigning i pct.',
  'Ændring 2025 i %',
  'Pct.',
  'Andel',
  'Andel i %',
  'Antal årsværk',
  'Årsværk',
])('%s is no amount', (label) => expect(namesRatio(label)).toBe(true));

it.each([
  'Gennemsnitsløn',
  'Snitblomster',
  'Mediankirken',
  'Løn pr. måned',
  'Udgift',
  'Udgifter til prøver',
  'Procentregulering',
  'Takster',
  'Opsparing i 2026',
  'Andel af fællesudgifter',
  'Antalsregulering',
])('%s may be an amount', (label) => expect(namesRatio(label)).toBe(false));

it.each([
  'Ændring ift. 2025',
  'Afvigelse',
  'Forskel',
  'Budget 2025',
  'Regnskab 2024',
  'Vedtaget budget 2025',
])('%s among lines is doubted', (label) => {
  expect(refused(`Løn;100\nDrift;50\n${label};7`)).toMatchObject([
    { code: 'HVOR-NOEGLETAL', severity: 'advarsel', place: { line: 4 } },
  ]);
});

it.each(['Ændring i lejemål', 'Stigningstaxameter', 'Budgetkonsulent', 'Faldsikring'])(
  '%s may be a line',
  (label) => expect(namesChange(label)).toBe(false),
);

it('lets a budget be made of the one before and its changes, and doubts two of them', () => {
  expect(refused('Budget 2025;1400\nPL-fremskrivning;30\nÆndring;70')).toEqual([]);
  expect(refused('Budget 2025;1400\nBudget 2026;1500')).toMatchObject([{ severity: 'advarsel' }]);
  expect(refused('Budget 2025;1400')).toEqual([]);
  expect(refused('Budget 2025;1400\nLøn;1000\nDrift;500')).toMatchObject([{ severity: 'advarsel' }]);
});

/** What is refused of lines `post;beloeb` that are summed. */
function refused(rows: string, choice: { where?: LineFilter; leaves?: LineFilter } = {}) {
  const problems: Diagnostic[] = [];
  const text = `post;beloeb\n${rows}\n`;
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set(['beloeb']), problems);
  return ratiosAdded(budget, { column: 'beloeb', where: new Map(), ...choice }, problems);
}

it('refuses one among amounts, and says how it is left out', () => {
  const [problem] = refused('Løn;100\nDrift;50\nGennemsnit;75');
  expect(problem).toMatchObject({ code: 'HVOR-NOEGLETAL', severity: 'fejl', place: { line: 4, column: 1 } });
  expect(problem?.advice).toContain('udelad: { post: ["Gennemsnit"] }');
});

it('asks nothing where the ordning leaves it out or picks it, or all are such', () => {
  const rows = 'Løn;100\nNote;7\nGennemsnit;75';
  const by = (...texts: string[]) => new Map([['post', texts]]);
  expect(refused(rows, { leaves: by('Gennemsnit') })).toEqual([]);
  expect(refused(rows, { where: by('Løn', 'Gennemsnit') })).toEqual([]);
  // What leaves out another line says nothing of this one.
  expect(refused(rows, { leaves: by('Note') })).toHaveLength(1);
  expect(refused('Pris pr. plads;100\nPris pr. borger;50')).toEqual([]);
  expect(refused('Løn;100\nGennemsnit;0')).toEqual([]);
});

it('refuses them in a table that sums all its lines, and in none that only shows them', () => {
  const told = (more: string) =>
    calculated(
      `budgetter: [{ id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K }]${more} }]\n`,
      { 'b.csv': 'post;beloeb\nLøn;1000\nDrift;500\nGennemsnit;750\n' },
    ).budgets[0]?.rows.length;
  expect(() => told(', summer: [{ post: Alt }]')).toThrow(/nøgletal/);
  expect(told('')).toBe(3);
});
