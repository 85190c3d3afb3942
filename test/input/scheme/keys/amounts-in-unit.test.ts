import { describe, expect, it } from 'vitest';
import { amountsOf, calculated, fordeling } from '../../../support/scheme-text.ts';
import { problemsOf } from '../../../support/tariffs.ts';

const amounts = (key: string, text: string, enhed = 'kr.') =>
  amountsOf(
    calculated(`fordelinger:\n${fordeling('f', 'noegle: sum', { enhed, noegle: key })}`, { 'b.csv': text }),
    'f',
  );
const told = (key: string, text: string, enhed?: string) =>
  problemsOf(() => amounts(key, text, enhed)).map(
    ({ code, message, place, advice }) => `${code} ${place?.line} ${message} ${advice}`,
  );
const file = (column: string, more = '') => `beloeb: { fil: b.csv, kolonne: "${column}"${more} }`;

describe('amounts for each recipient in a file of another unit', () => {
  const inHeading = 'modtager;Beløb (1.000 kr.)\nRebild;100\nThisted;200,5\n';
  const inColumn = 'modtager;beloeb;enhed\nRebild;100;1.000 kr.\nThisted;200,5;1.000 kr.\n';
  const inTitle = 'Bidrag 2024 (1.000 kr.);\nmodtager;beloeb\nRebild;100\nThisted;200,5\n';
  const underHead = 'modtager;beloeb\n;1.000 kr.\nRebild;100\nThisted;200,5\n';

  it.each([
    ['Beløb (1.000 kr.)', inHeading],
    ['beloeb', inColumn],
    ['beloeb', inTitle],
    ['beloeb', underHead],
  ])('are refused where the ordning does not say it, and converted where it does: %s', (column, text) => {
    const [first, ...others] = told(file(column), text);
    expect(first).toMatch(/^ENHED /);
    expect(first).toContain('1.000 kr.');
    expect(others).toEqual([]);
    expect(amounts(file(column, ', enhed: 1.000 kr.'), text)).toEqual(['100.000', '200.500']);
    expect(amounts(file(column), text, '1.000 kr.')).toEqual(['100', '200,5']);
  });

  it('bound what a kommune pays in the unit of the fordeling', () => {
    const key = (more: string) =>
      `graenser: { noegle: { procenter: { vaerdier: { Rebild: 1, Thisted: 99 } } }, gulv: { ${file('Beløb (1.000 kr.)', more)} } }`;
    const run = (more: string) =>
      amountsOf(
        calculated(`fordelinger:\n${fordeling('f', 'fast: 500000', { noegle: key(more) })}`, {
          'b.csv': inHeading,
        }),
        'f',
      );
    expect(problemsOf(() => run('')).map(({ code }) => code)).toEqual(['ENHED']);
    expect(run(', enhed: 1.000 kr.')).toEqual(['100.000', '400.000']);
  });

  it('are refused where they cannot be converted', () => {
    const [first] = told(file('antal', ', enhed: pladser'), 'modtager;antal\nRebild;1\nThisted;2\n');
    expect(first).toContain('filens beløb er i pladser, men fordelingen er i kr.');
  });
});
