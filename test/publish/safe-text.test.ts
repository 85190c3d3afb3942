import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { reconciliationCsv } from '../../src/publish/reconciliation.ts';
import { fileName, safeText } from '../../src/publish/safe-text.ts';
import { batchOf, charge, group } from '../support/invoicing.ts';

describe('names in files that a spreadsheet opens', () => {
  it.each(['=1+1', '+45', '-2', '@SUM(A1)', '\tx'])('%j is no formula', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it('leaves ordinary names alone', () => expect(safeText('Læsø A/S')).toBe('Læsø A/S'));

  it('keeps negative amounts as numbers beside a neutralised name', () => {
    const evil = { key: '=cmd', municipalityCode: null, memberCodes: [], name: '=cmd|x!A1' };
    const batch = batchOf([group([{ ...charge('101', -5n), recipient: evil }])]);
    const row = reconciliationCsv(batch).split('\r\n')[1] ?? '';
    expect(row).toContain(";'=cmd|x!A1;");
    expect(row).toContain(';-5;');
    expect(batch.documents[0]?.net).toEqual(rational(5n));
  });
});

describe('fileName', () => {
  it.each([
    ['Læsø', 'laesoe'],
    ['Århus Å', 'aarhus-aa'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Frederikshavn/Læsø', 'frederikshavn-laesoe'],
    ['Café "Ü"', 'cafe-u'],
  ])('%s becomes %s', (text, name) => expect(fileName(text)).toBe(name));
});
