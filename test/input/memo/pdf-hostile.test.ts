import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { DrawnPdf, rawPdf, stream } from '../../support/drawn-pdf.ts';
import { documentOf, outline } from '../../support/memo.ts';

const refused = (bytes: Uint8Array, largest?: number) =>
  documentOf(bytes, largest).then(
    (memo) => outline(memo).join('\n'),
    (error: Error) => error.message,
  );
const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>';
const one = (content: Uint8Array, ...others: readonly (string | Uint8Array)[]) =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page,
    content,
    ...others,
  ]);

it('one that is cut short', async () => {
  const whole = await new DrawnPdf().lines(100, '505 kr.').bytes();
  expect(await refused(whole.subarray(0, whole.length - 200))).toBe(
    'NOTAT-FIL filen er en PDF, men er beskadiget eller ikke hel',
  );
});

it('one that only begins and ends as one', async () => {
  expect(await refused(Buffer.from('%PDF-1.4\nnothing\n%%EOF\n'))).toMatch(
    /^NOTAT-FIL filen er en PDF, men er beskadiget/,
  );
});

it('one that is locked; one that may only not be changed is read', async () => {
  const locked = new DrawnPdf({ userPassword: 'hemmelig', ownerPassword: 'x' }).lines(100, '505 kr.');
  expect(await refused(await locked.bytes())).toBe('NOTAT-FIL filen er beskyttet med adgangskode');
  const open = new DrawnPdf({ ownerPassword: 'x' }).lines(100, '505 kr.');
  expect(await refused(await open.bytes())).toBe('afsnit: 505 kr.');
});

it('one that unpacks to more than may be read', async () => {
  const bomb = one(stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(3_000_000, ' '))));
  expect(bomb.length).toBeLessThan(10_000);
  expect(await refused(bomb, 1_000_000)).toMatch(/^FIL-STOR filen er over grænsen på 1 MB/);
  expect(await refused(bomb)).toBe('');
  const twice = one(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(9)))));
  expect(await refused(twice)).toBe('NOTAT-FIL filen er pakket flere gange');
});

it('forms that draw forms that draw forms', async () => {
  const form = (next: number) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ${next} 0 R >> >>`,
      next === 0 ? '0 0 m 1 1 l S' : '/F Do '.repeat(30),
    );
  const bomb = one(stream('', '/F Do'), form(6), form(7), form(8), form(9), form(10), form(0));
  expect(await refused(bomb)).toBe('NOTAT-FIL en side tegner mere, end nogen side kan vise');
});

it('more streams than any memo has', async () => {
  const many = '1 0 obj << /Filter /FlateDecode >> stream\n'.repeat(60_000);
  expect(await refused(Buffer.from(`%PDF-1.4\n${many}%%EOF`))).toBe(
    'NOTAT-FIL filen har flere dele, end noget notat har',
  );
});
