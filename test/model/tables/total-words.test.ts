import { expect, it } from 'vitest';
import { totalWordIn } from '../../../src/model/tables/total-words.ts';

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
  ['Samlet indsats', 'maybe'],
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
