import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import { rational, zero } from '../../../src/model/exact/rational.ts';
import { batchLists, invoiceXmlFiles } from '../../../src/publish/batch/batch-files.ts';
import { reconciliationCsv } from '../../../src/publish/batch/reconciliation.ts';
import { renderCsv } from '../../../src/publish/format/csv.ts';
import { fileName, inShort } from '../../../src/publish/format/safe-text.ts';
import { calculationCsv } from '../../../src/publish/invoice/calculation-csv.ts';
import { batchOf, charge, group } from '../../support/invoicing.ts';
import { sizes, tariffOf, tilbud } from '../../support/tariffs.ts';

describe('names in files that a spreadsheet opens', () => {
  const cell = (text: string) =>
    (
      parse(renderCsv([text, 'b'], []), { bom: true, delimiter: ';', record_delimiter: '\r\n' }) as string[][]
    )[0]?.[0];

  it.each(['=1+1', '+45', '-2+3', '-x', '--', '@SUM(A1)', '\tx', '\nx', '\rx', '＝1+1'])(
    '%j is no formula',
    (text) => expect(cell(text)).toBe(`'${text}`),
  );

  it.each(['Læsø A/S', '-2', '-1.234.567,89', '-2,3 %', '-', '1', ''])('%j is left alone', (text) =>
    expect(cell(text)).toBe(text),
  );

  it('keeps negative amounts as numbers beside a neutralised name', () => {
    const evil = { key: '=cmd', municipalityCode: null, memberCodes: [], name: '=cmd|x!A1' };
    const batch = batchOf([group([{ ...charge('101', -5n), recipient: evil }])]);
    const row = reconciliationCsv(batch).split('\r\n')[1] ?? '';
    expect(row).toContain(";'=cmd|x!A1;");
    expect(row).toContain(';-5;');
    expect(batch.documents[0]?.net).toEqual(rational(5n));
  });
});

describe('a batch in which every name is a formula', () => {
  const evil = '=HYPERLINK("http://example.org")';
  const recipient = { key: '851', municipalityCode: '851', memberCodes: ['851'], name: `@${evil}` };
  const provider = tilbud('851', `-${evil}`, 5, { recipient, correction: rational(-50n, 1n) });
  const groups = sizes.map((group) => ({ ...group, title: `+${evil}` }));
  const tariff = tariffOf('40.000,40', { title: evil, groups });
  const other = { key: '787', municipalityCode: '787', memberCodes: ['787'], name: '\t=1' };
  const allocation = group(
    [
      {
        ...charge('101', 7n),
        recipient: other,
        basis: [{ label: evil, value: zero, kind: 'kroner', source: evil }],
      },
    ],
    {
      title: evil,
      residualNote: evil,
    },
  );
  const excluded = [{ recipient: other, reason: evil, origin: { file: 'ordning.yaml', line: 1, column: 1 } }];
  const groupsCharged = [chargesOfTariff(tariff, [provider]), allocation];
  const batch = batchOf(groupsCharged, {});
  const leftOut = batchOf(groupsCharged, { excluded });

  it('has no cell that a spreadsheet would run, and no file with a name of its own making', () => {
    const lists = [batch, leftOut].flatMap((each) => batchLists(each, 'digest', 'peppol', '1', []));
    const contents = [
      ...lists.filter(({ path }) => path.endsWith('.csv')).map(({ content }) => String(content)),
      ...batch.documents.map((each) => calculationCsv(each, [])),
    ];
    expect(contents).toHaveLength(10);
    const cells = contents.flatMap((text) =>
      (parse(text, { bom: true, delimiter: ';' }) as string[][]).flat(),
    );
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(10);
    const run = cells.filter((cell) => /^[=+@\t\r\n]|^-(?!\d+(,\d+)?$)/.test(cell));
    expect(run).toEqual([]);
    expect(invoiceXmlFiles(batch, 'peppol').map(({ path }) => path)).toEqual([
      'fakturaer/24-0001-hyperlink-http-example-org.xml',
      'fakturaer/24-0002-1.xml',
    ]);
  });
});

describe('inShort', () => {
  it('keeps the beginning and the end of a long text, and says how much is between them', () => {
    expect(inShort('a'.repeat(1500))).toBe('a'.repeat(1500));
    const short = inShort(`${'a'.repeat(50_000)}b`);
    expect(short).toMatch(/^a{1000} … \(48701 tegn udeladt\) … a{299}b$/);
  });
});

describe('fileName', () => {
  it('is short enough for any file system', () => {
    expect(fileName('Æ'.repeat(300))).toBe('ae'.repeat(30));
    expect(fileName(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });

  it.each([
    ['Læsø', 'laesoe'],
    ['Århus Å', 'aarhus-aa'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Frederikshavn/Læsø', 'frederikshavn-laesoe'],
    ['Café "Ü"', 'cafe-u'],
  ])('%s becomes %s', (text, name) => expect(fileName(text)).toBe(name));
});
