import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

function said(table: string, ...read: string[]): string[] {
  const problems: Diagnostic[] = [];
  const text = table.replaceAll(' / ', '\n');
  readBudget({ file: 'b.csv', sha256: '', text }, new Set(read), problems);
  return problems.map(
    ({ code, severity, place, message }) => `${severity} ${code} ${place?.line} ${message}`,
  );
}

describe('a file with debet and kredit in a column each', () => {
  const empty = 'konto;Debet;Kredit / Løn;100; / Tilskud;;50';

  it('of which one is read has its empty cells for the true reason', () => {
    expect(said(empty, 'debet')).toEqual([
      'fejl TAL-TOM 3 feltet er tomt, for linjens beløb står i "Kredit"',
    ]);
    expect(said(empty, 'kredit')).toEqual([
      'fejl TAL-TOM 2 feltet er tomt, for linjens beløb står i "Debet"',
    ]);
    expect(said('konto;debet;note / Løn;100; / Tilskud;;x', 'debet')).toEqual([
      'fejl TAL-TOM 3 feltet er tomt',
    ]);
  });

  it('of which one is read is doubted where the other has amounts', () => {
    const filled = 'konto;debet;kredit / Løn;100;0 / Tilskud;0;50 / Salg;0;7,5';
    expect(said(filled, 'debet')).toEqual([
      'advarsel TVIVL-FORTEGN 3 kolonnen "debet" læses, men "kredit" ikke, og den har beløb på 57,50 i alt',
    ]);
    expect(said(filled, 'debet', 'kredit')).toEqual([]);
    expect(said('konto;debet;kredit / Løn;100;0 / El;7; ', 'debet')).toEqual([]);
  });
});
