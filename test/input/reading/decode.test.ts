import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/input/reading/decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('decode', () => {
  it('reads UTF-8 with and without BOM', () => {
    expect(decode(utf8('Hillerød;1'), 'x.csv')).toBe('Hillerød;1');
    expect(decode(utf8('\ufeffHillerød;1'), 'x.csv')).toBe('Hillerød;1');
  });

  it('reads Windows-1252 and ISO-8859-1 without being told', () => {
    expect(decode(bytes('Hiller\xf8d;\xc6r\xf8;K\xf8benhavn'), 'x.csv')).toBe('Hillerød;Ærø;København');
    expect(decode(bytes('1\xa0234;\x80 \x96 \xa7'), 'x.csv')).toBe('1\u00a0234;€ – §');
  });

  it('reads what is declared, and refuses what is not that', () => {
    expect(decode(bytes('\xd8'), 'x.csv', 'windows-1252')).toBe('Ø');
    expect(() => decode(bytes('\xd8'), 'x.csv', 'utf-8')).toThrow('FIL-TEGN');
  });

  it('reads UTF-16 with a BOM, as Excel saves "Unicode-tekst"', () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Læsø\t1', 'utf16le')]);
    expect(decode(text, 'x.txt')).toBe('Læsø\t1');
  });

  it.each([
    ['bytes that are neither', bytes('a;b\r\nL\xc3\xa6s\x81;1')],
    ['UTF-8 with a Windows-1252 letter in it', Buffer.concat([utf8('Læsø;1\nHiller'), bytes('\xf8d;2')])],
    ['what begins as UTF-16 and is not', bytes([0xff, 0xfe, 0x41])],
    ['a character that was lost before', utf8('L\ufffdsø;1')],
    ['a control character', utf8('Læsø\u0001;1')],
    ['the same in Windows-1252', bytes('L\xe6s\xf8\x1b;1')],
  ])('refuses %s', (_, input) => {
    expect(() => decode(input, 'x.csv')).toThrow('FIL-TEGN');
  });

  it('says where the doubtful character is', () => {
    const input = Buffer.concat([utf8('Læsø;1\nHiller'), bytes('\xf8d;2')]);
    expect(() => decode(input, 'x.csv')).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ place: expect.objectContaining({ line: 1 }) })],
      }),
    );
  });

  it('takes tabs, line ends and letters of any script for text', () => {
    expect(decode(utf8('a\tb\r\nŁ😀;1'), 'x.csv')).toBe('a\tb\r\nŁ😀;1');
  });

  it('names a workbook for what it is', () => {
    expect(() => decode(bytes('PK\x03\x04\x00\x00'), 'x.xlsx')).toThrow('Excel');
    expect(() => decode(bytes('a\x00b'), 'x.dat')).toThrow('FIL-BINAER');
  });
});
