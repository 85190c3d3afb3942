import { describe, expect, it } from 'vitest';
import { fordeling, schemeOf } from '../../../support/scheme-text.ts';

/** The amounts of a published table, as printed, each with the unit that the table says. */
function printed(facit: string): string[] {
  const text = `fordelinger:\n${fordeling('f', 'fast: 1500000')}facit: [{ fordeling: f, fil: facit.csv }]\n`;
  return schemeOf(
    text,
    ({ published }) =>
      published.flatMap(({ table }) =>
        table.rows.flatMap(({ figures }) => {
          const figure = new Map<string, { text: string; said?: { unit: string } | undefined }>(figures).get(
            'beloeb',
          );
          return figure === undefined ? [] : [`${figure.text} ${figure.said?.unit ?? ''}`];
        }),
      ),
    { 'facit.csv': facit.replaceAll(' / ', '\n') },
  );
}

describe('a published table whose heading has a unit', () => {
  const rows = (unit: string) => `modtager;${unit} / Rebild;750 / Thisted;750`;

  it('is read as one without, in that unit', () => {
    expect(printed(rows('beloeb'))).toEqual(['750 ', '750 ']);
    expect(printed(rows('Beløb (kr.)'))).toEqual(['750 kr.', '750 kr.']);
    expect(printed(rows('Beløb (1.000 kr.)'))).toEqual(['750 1.000 kr.', '750 1.000 kr.']);
    expect(() => printed(rows('Bidrag (kr.)'))).toThrow(/kolonnen "Bidrag \(kr.\)" kendes ikke/);
  });
});
