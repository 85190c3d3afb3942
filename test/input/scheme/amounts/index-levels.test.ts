import { expect, it } from 'vitest';
import { readScheme } from '../../../support/read-scheme.ts';
import { fordeling } from '../../../support/scheme-text.ts';

const told = (levels: string) =>
  readScheme(
    `ordning: r\ntitel: R\naar: 2026\nudsteder: E\nfordelinger:\n${fordeling('f', `fremskrevet: { af: { fast: 100 }, fra: 2024, til: 2026, indekstal: { ${levels} } }`)}`,
  ).problems.map(({ code, severity, message }) => `${severity} ${code} ${message}`);

it('doubts index numbers that fall or rise by much from one year to the next', () => {
  expect(told('2024: "105,6", 2025: "110,5", 2026: "108,2"')).toEqual([
    'advarsel TVIVL-PROCENT indekstallet falder fra 110,5 i 2025 til 108,2 i 2026: 2,1 %',
  ]);
  expect(told('2024: "105,6", 2025: "106,5", 2026: "126,5"')).toEqual([
    'advarsel TVIVL-PROCENT indekstallet stiger fra 106,5 i 2025 til 126,5 i 2026: 18,8 %',
  ]);
  expect(told('2024: 100, 2025: "100,2", 2026: "108,5"')).toEqual([]);
});
