import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readCircles } from '../../../src/input/tables/circle-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const register = readMunicipalityRegister(new SourceReader());

function read(text: string) {
  const problems: Diagnostic[] = [];
  const rows = readCircles({ file: 'k.csv', sha256: '', text }, register, problems).map(
    ({ circle, recipient, from, to }) => [circle, recipient.name, from, to],
  );
  return { rows, problems: problems.map(({ code, message }) => `${code} ${message}`) };
}

describe('a file of circles', () => {
  it('has a kommune a row, with months or without', () => {
    expect(read('kreds;kommune;fra;til;kilde\nk;Aalborg;2020-01;;x\nk;851;;2024-06;y\n')).toEqual({
      rows: [
        ['k', 'Aalborg', '2020-01-01', undefined],
        ['k', 'Aalborg', undefined, '2024-06-30'],
      ],
      problems: [],
    });
    expect(read('kreds;kommune\nk;Aalborg\n').rows).toEqual([['k', 'Aalborg', undefined, undefined]]);
  });

  it('has days as a membership has them', () => {
    expect(
      read('kreds;kommune;fra;til\nk;Aalborg;15.07.2024;2024-09-30\nk;Læsø;15/7 2024;2024-09\n'),
    ).toEqual({
      rows: [
        ['k', 'Aalborg', '2024-07-15', '2024-09-30'],
        ['k', 'Læsø', '2024-07-15', '2024-09-30'],
      ],
      problems: [],
    });
  });

  it('has months or days, in their order', () => {
    expect(read('kreds;kommune;fra;til\nk;Aalborg;2020;\nk;Læsø;2024-07;2024-06\n').problems).toEqual([
      'KREDS "2020" er hverken en måned eller en dag',
      'KREDS Læsø slutter i kredsen, før den begynder',
    ]);
    expect(read('kreds;kommune\nk;Alborg\n').problems[0]).toMatch(/^KOMMUNE-UKENDT/);
    expect(read('kreds;fra\nk;2020-01\n').problems).toEqual(['CSV-KOLONNE kolonnen "kommune" mangler']);
  });
});
