import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/input/reading/csv-table.ts';
import { amountsOf, readNumberCell } from '../../../src/input/reading/number-cell.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { formatExact } from '../../../src/model/exact/format.ts';

/** The amounts of a column, or the codes of what is wrong with them. */
function amounts(...texts: string[]): string[] {
  const problems: Diagnostic[] = [];
  const source = {
    file: 'x.csv',
    sha256: '',
    text: `post;beloeb\n${texts.map((text) => `p;${text}\n`).join('')}`,
  };
  const cells = readCsv(source, problems).rows.map((row) => row[1]);
  const parse = amountsOf(() => cells);
  return cells.map((cell) => {
    const number = cell && readNumberCell(cell, problems, parse);
    return number === undefined ? (problems.pop()?.code ?? '') : formatExact(number.value, 6);
  });
}

describe('the amounts of a column', () => {
  it.each([
    [
      ['4,812', '4,8'],
      ['4,812', '4,8'],
    ],
    [
      ['4,812', '0,25', '1.000'],
      ['4,812', '0,25', '1.000'],
    ],
    [
      ['62,5', '-1,234', '12'],
      ['62,5', '-1,234', '12'],
    ],
  ])('has decimals behind every comma where one can be nothing else: %j', (texts, expected) => {
    expect(amounts(...texts)).toEqual(expected);
  });

  it.each([
    [
      ['4,812', '17'],
      ['TAL-TVETYDIG', '17'],
    ],
    [
      ['4,812', '4,8', '4.8'],
      ['TAL-TVETYDIG', '4,8', 'TAL-TVETYDIG'],
    ],
    [
      ['4,812', '4,8', '1,234,567'],
      ['TAL-TVETYDIG', '4,8', 'TAL-TVETYDIG'],
    ],
  ])('has two readings where none tells, or one tells otherwise: %j', (texts, expected) => {
    expect(amounts(...texts)).toEqual(expected);
  });

  it('is zero where a dash has the white space of the accounting format, and not where it stands alone', () => {
    expect(amounts(' -   ', '-   ', ' -\u00a0\u00a0', '" -   "')).toEqual(['0', '0', '0', '0']);
    expect(amounts('-', ' - ', '..')).toEqual(['TAL-MANGLER', 'TAL-MANGLER', 'TAL-MANGLER']);
  });
});
