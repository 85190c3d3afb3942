import { expect, it } from 'vitest';
import { seldomTotalIn, totalWordIn } from '../../../src/model/tables/total-words.ts';

it.each([
  ['I alt', 'total'],
  ['Udgifter i alt 2026', 'total'],
  ['Udgifter i alt, kr.', 'total'],
  ['Udgifter i alt (1+2)', 'total'],
  ['Udgifter i alt ekskl. moms', 'total'],
  ['Udgifter i\u00a0alt', 'total'],
  ['Udgifter i\nalt', 'total'],
  ['Hovedtotal 2026', 'total'],
  ['Totaludgift', 'total'],
  ['Bruttoudgifter', 'total'],
  ['Årets resultat', 'total'],
  ['Samlede udgifter', 'total'],
  ['Netto', 'total'],
  ['Σ', 'total'],
  ['∑ drift', 'maybe'],
  ['Tot.', 'total'],
  ['Tot. udgifter', 'total'],
  ['Grand Total', 'total'],
  ['Heri vikarer', 'part'],
  ['Heris løn', undefined],
  ['Toten', undefined],
  ['Transport', undefined],
  ['Summa', 'total'],
  ['Samlet indsats', 'maybe'],
  ['Totalbudget', 'maybe'],
  ['Totalrenovering', undefined],
  ['Resultat før renter', 'maybe'],
  ['Vikarer (heraf)', 'part'],
  ['Løn, heraf vikarer', undefined],
  ['3 årsværk i alt', 'maybe'],
  ['1.2 Pleje i alt', 'total'],
  ['- heraf vikarer', 'part'],
  ['herunder vikarer', 'part'],
  ['Heraf-projektet', undefined],
  ['Nettolønsordning', undefined],
  ['Nettopriser', undefined],
  ['Budget 2026', undefined],
])('%j is %s', (label, kind) => {
  expect(totalWordIn(label)?.kind).toBe(kind);
});

it.each([
  'Transport',
  'Overført fra forrige side',
  'Til fordeling',
  'Udgift i alt til fordeling',
  'Løn inkl. moms',
])('%s may be a total, but only by its figures', (label) =>
  expect(seldomTotalIn(label)).toMatchObject({ kind: 'maybe', isExact: true }),
);

it.each(['Transportudgifter', 'Overførte midler', 'Fordeling', 'Løn ekskl. moms', 'Moms'])(
  '%s is a line',
  (label) => expect(seldomTotalIn(label)).toBe(undefined),
);
