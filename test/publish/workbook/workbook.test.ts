import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import { amounts, counts, dates, names, table } from '../../../src/publish/format/document.ts';
import { documentWorkbook } from '../../../src/publish/workbook/document-workbook.ts';
import { cellsOf, partsOf, workbookOf } from '../../support/workbook.ts';

const sheetOf = (columns: Parameters<typeof table>[0], rows: Parameters<typeof table>[1]) =>
  documentWorkbook('Ark', [{ kind: 'overskrift', text: 'Titel' }, table(columns, rows)]);

describe('a workbook', () => {
  it('writes numbers with all their digits, and never by a binary float', () => {
    const written = cellsOf(
      sheetOf(
        [counts('Tal')],
        [[rational(12_345_678_901_234_567_890n, 100n)], [rational(1n, 10n)], [rational(1n, 3n)]],
      ),
    );
    expect(written.get('Ark!A3')?.value).toBe('123456789012345678.9');
    expect(written.get('Ark!A4')?.value).toBe('0.1');
    expect(written.get('Ark!A5')?.value).toBe('0.333333333333333');
  });

  it.each(['=1+1', '+45 12345678', '-5', '@SUM(A1)', '=cmd|calc', "'=1", '_x0041_', '<b>&'])(
    'keeps the text %s as text',
    (text) => {
      const workbook = sheetOf([names('Tekst')], [[text]]);
      const cell = cellsOf(workbook).get('Ark!A3');
      expect(cell?.formula).toBeUndefined();
      expect(cell?.value).toBeUndefined();
      const plain = cell?.text
        ?.replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
        .replaceAll('_x005F_', '_');
      expect(plain).toBe(text);
    },
  );

  it('writes a day as the number that spreadsheets have for it', () => {
    expect(cellsOf(sheetOf([dates('Dag')], [['2024-03-14']])).get('Ark!A3')?.value).toBe('45365');
  });

  it('is the same bytes each time, without a time or a name', () => {
    const [one, other] = ['socialtilsyn-nord-2024', 'socialtilsyn-nord-2024'].map(workbookOf);
    expect(one).toEqual(other);
    const { 'docProps/core.xml': core = '' } = partsOf(one ?? new Uint8Array());
    expect(core).toContain('<dc:creator>fordel</dc:creator>');
    expect(core).not.toMatch(/lastModifiedBy|created|modified/);
  });

  it('has A4, page numbers, a head that stays and one that is repeated', () => {
    const parts = partsOf(sheetOf([names('Navn'), amounts('Beløb', 'kr.')], [['A', rational(1n)]]));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('paperSize="9"');
    expect(sheet).toContain('Side &amp;P af &amp;N');
    expect(sheet).toContain('ySplit="2"');
    expect(parts['xl/workbook.xml']).toContain('Ark!$2:$2');
  });
});

describe('the workbook of an ordning', () => {
  const sheetsOf = (reference: string) =>
    [...(partsOf(workbookOf(reference))['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );

  it.each([
    ['telecare-nord-2023', ['Overblik', 'Inddata', 'Nøgle', 'Fordeling', 'Kontrol']],
    [
      'socialtilsyn-nord-2024',
      [
        'Overblik',
        'Inddata',
        'Beløb',
        'Nøgle',
        'Fordeling',
        'Takster',
        'Budget',
        'Overførsler',
        'Nøgletal',
        'Kontrol',
      ],
    ],
    [
      'sundhedssekretariat-2024',
      ['Overblik', 'Inddata', 'Beløb', 'Fremskrivning', 'Nøgle', 'Fordeling', 'Budget', 'Kontrol'],
    ],
  ])('of %s has the sheets that it has something for', (reference, sheets) => {
    expect(sheetsOf(reference)).toEqual(sheets);
  });

  it.each([
    ['Fordeling!E4', 'total_hjertesvigt*'],
    ['Fordeling!F4', 'I4+IF(L4&lt;=L15,1,0)'],
    ['Fordeling!L4', '1+SUMPRODUCT(--(J$4:J$14&gt;J4))+SUMPRODUCT((J$4:J$14=J4)*(K$4:K$14&lt;K4))'],
    ['Fordeling!H4', 'Kontrol!F'],
  ])('shows the largest remainders: %s is %s', (at, formula) => {
    expect(cellsOf(workbookOf('telecare-nord-2023')).get(at)?.formula).toContain(formula);
  });

  it('gives the named amounts names', () => {
    const { 'xl/workbook.xml': workbook } = partsOf(workbookOf('sundhedssekretariat-2024'));
    expect(workbook).toContain('<definedName name="beloeb_opkraevet_2024">');
    expect(workbook).toContain('<definedName name="total_opkraevning_2024">');
  });

  it('calls the counts of a takst by their group, in no unit of money', () => {
    const cells = cellsOf(workbookOf('data/skabeloner/takster/ordning.yaml'));
    const named = [...cells].filter(([at, { text }]) => /^Inddata!D/.test(at) && text?.includes('pladser'));
    const groups = ['1-7 pladser', '8-24 pladser', '25-49 pladser', '50 pladser og flere'];
    expect(named.map(([, { text }]) => text)).toEqual(
      groups.map((group) => `Takster pr. tilbud: ${group}, antal`),
    );
    const units = named.map(([at]) => cells.get(at.replace('!D', '!F'))?.text ?? '');
    expect(units).toEqual(['', '', '', '']);
  });

  it('has values, and says so, where a method or a key is no formula', () => {
    const bounded = cellsOf(workbookOf('fixtures/ordninger/graenser.yaml'));
    expect([...bounded.values()].some(({ text }) => text?.includes('Gulve og lofter'))).toBe(true);
  });
});
