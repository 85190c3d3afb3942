import type { XlsxSheet } from '../xlsx.ts';

/** A workbook that is wrong or doubtful in one way: what is said of it, or the total where it is read. */
export interface BrokenWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says?: string;
  readonly place?: string;
  readonly total?: string;
  readonly budget?: string;
}

export const head = ['post', 'beloeb'];
export const wages = ['Løn', { n: '1037.54' }];
export const rent = ['Husleje', { n: '462.46' }];
export const sound = [head, wages, rent];
export const of = (rows: NonNullable<XlsxSheet['rows']>, more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Ark1',
  rows,
  ...more,
});
export const formula = (inner: string) => ({ xml: `<c r="@"><f>SUM(B2:B3)</f>${inner}</c>` });
export const compound = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    Buffer.from(name, 'utf16le'),
  ]);
export const chart: XlsxSheet = { name: 'Diagram1', type: 'chartsheet' };
