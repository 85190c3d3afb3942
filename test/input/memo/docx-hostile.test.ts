import { describe, expect, it } from 'vitest';
import { docx, namespaces, p, zipped } from '../../support/docx.ts';
import { documentOf } from '../../support/memo.ts';

describe('what is no document, or is made to fill a machine', () => {
  const refused = (bytes: Uint8Array, largest?: number) =>
    documentOf(bytes, largest).then(
      () => 'read',
      (error: Error) => error.message,
    );
  const whole = docx(p('505 kr.'));
  const document = (xml: string) =>
    zipped({ 'word/document.xml': xml.replace('<w:document>', `<w:document ${namespaces}>`) });

  it.each([
    ['cut short', whole.subarray(0, whole.length - 30), 'NOTAT-FIL filen er et zip-arkiv'],
    ['cut to its first bytes', whole.subarray(0, 10), 'NOTAT-FIL filen er et zip-arkiv'],
    [
      'of an older Word',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'NOTAT-FIL filen er et Word-dokument fra før 2007',
    ],
    ['a workbook', zipped({ 'xl/workbook.xml': '<x/>' }), 'NOTAT-FIL filen er en Excel-projektmappe'],
    ['an OpenDocument', zipped({ 'content.xml': '<x/>' }), 'NOTAT-FIL filen er et OpenDocument'],
    [
      'not closed',
      document('<w:document><w:body><w:p>'),
      'NOTAT-FIL filen er et Word-dokument, men er beskadiget',
    ],
    [
      'closed wrongly',
      document('<w:document><w:body></w:document></w:body>'),
      'NOTAT-FIL filen er et Word-dokument, men er beskadiget',
    ],
    [
      'with entities of its own',
      document(
        '<!DOCTYPE x [<!ENTITY a "1">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>',
      ),
      'NOTAT-FIL filen er et Word-dokument, men er beskadiget',
    ],
    [
      'nested without end',
      document(`<w:document>${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}</w:document>`),
      'NOTAT-FIL filen er et Word-dokument, men er beskadiget',
    ],
    [
      'not in UTF-8',
      zipped({ 'word/document.xml': '' }),
      'NOTAT-FIL filen er et Word-dokument, men er beskadiget',
    ],
  ])('%s', async (_, bytes, message) => expect(await refused(bytes)).toContain(message));

  it('changed in a single byte: its check sum tells', async () => {
    const name = new TextEncoder().encode('word/document.xml');
    const start = Buffer.from(whole).indexOf(Buffer.from(name)) + name.length;
    const changed = Uint8Array.from(whole, (byte, at) => (at === start + 20 ? byte ^ 1 : byte));
    expect(await refused(changed)).toMatch(/^NOTAT-FIL/);
  });

  it('unpacked to more than may be read', async () => {
    const bomb = document(`<w:document><w:body>${' '.repeat(3_000_000)}</w:body></w:document>`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refused(bomb, 1_000_000)).toMatch(/^FIL-STOR filen er over grænsen på 1 MB/);
    expect(await refused(bomb)).toBe('read');
  });
});
