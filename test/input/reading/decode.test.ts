import { describe, expect, it } from 'vitest';
import { decode, type Encoding } from '../../../src/input/reading/decode.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
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
    expect(decode(utf16('Læsø\t1'), 'x.txt')).toBe('Læsø\t1');
    expect(decode(utf16('Læsø\t1').swap16(), 'x.txt')).toBe('Læsø\t1');
  });

  it.each([
    ['tabel', /CSV UTF-8/, /Gem den som CSV/],
    ['notat', /Gem notatet igen som UTF-8/, /Et notat er en fil i \.docx/],
    ['ordning', /Gem ordningen igen som UTF-8/, /En ordning er en tekstfil/],
    ['skabelon', /Gem skabelonen igen som UTF-8/, /En skabelon er en tekstfil/],
    ['e-faktura', /En e-faktura er UTF-8/, /Angiv selve e-fakturaen/],
  ] as const)('advises of a %s what helps', (kind, again, other) => {
    const advice = (of: Uint8Array) => {
      try {
        return decode(of, 'x', undefined, kind);
      } catch (error) {
        return error instanceof FordelError ? error.diagnostics[0]?.advice : error;
      }
    };
    for (const text of [bytes('a;b\r\nL\xc3\xa6s\x81;1'), utf16('Læsø er en kommune').subarray(2)])
      expect(advice(text)).toMatch(again);
    for (const file of [bytes('PK\x03\x04'), bytes('a\0\0\0b')]) expect(advice(file)).toMatch(other);
  });

  it.each([
    ['bytes that are neither', bytes('a;b\r\nL\xc3\xa6s\x81;1')],
    ['UTF-8 with a Windows-1252 letter in it', Buffer.concat([utf8('Læsø;1\nHiller'), bytes('\xf8d;2')])],
    ['what begins as UTF-16 and is not', bytes([0xff, 0xfe, 0x41])],
    ['a character that was lost before', utf8('L\ufffdsø;1')],
    ['a control character', utf8('Læsø\u0001;1')],
    ['the same in Windows-1252', bytes('L\xe6s\xf8\x1b;1')],
    ['an escape sequence in UTF-16', utf16('A\u001b[31m;2')],
    ['the same in UTF-16 the other way round', utf16('A\u001b[31m;2').swap16()],
    ['a NUL in UTF-16', utf16('A\u0000;2')],
    ['a control character above ASCII', utf8('A\u009b31m;2')],
    ['a byte that Windows-1252 does not have, declared to be it', bytes('A\x9d;2'), 'windows-1252'],
  ] as const)('refuses %s', (_, input, declared?: Encoding) => {
    expect(() => decode(input, 'x.csv', declared)).toThrow('FIL-TEGN');
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

  it('takes a letter and its accent for the letter with it, as they look the same', () => {
    expect(decode(utf8('Cafe\u0301;A\u030alborg'), 'x.csv')).toBe('Café;Ålborg');
    expect(decode(utf8('Cafe\u0301'), 'x.xml', undefined, 'e-faktura')).toBe('Cafe\u0301');
  });

  it('lets an e-invoice have what XML may have, and no more', () => {
    const family = '👩\u200d👧 \u0085';
    expect(decode(utf8(family), 'x.xml', undefined, 'e-faktura')).toBe(family);
    expect(() => decode(utf8(family), 'x.csv')).toThrow('U+200D');
    expect(() => decode(utf8('a\u001b'), 'x.xml', undefined, 'e-faktura')).toThrow('U+001B');
  });

  it('names UTF-16 without its mark for what it is', () => {
    const unmarked = Buffer.from('navn;antal\nLæsø;1\n', 'utf16le');
    expect(() => decode(unmarked, 'x.csv')).toThrow('UTF-16 uden det mærke');
    expect(() => decode(Buffer.from(unmarked).swap16(), 'x.csv')).toThrow('UTF-16 uden det mærke');
    expect(() => decode(bytes('a\0\0b\0c;1'), 'x.csv')).toThrow('ikke en tekstfil');
  });

  it('names a workbook for what it is', () => {
    expect(() => decode(bytes('PK\x03\x04\x00\x00'), 'x.xlsx')).toThrow('Excel');
    expect(() => decode(bytes('a\x00b'), 'x.dat')).toThrow('FIL-BINAER');
  });
});

describe('letters that were lost before', () => {
  const names = [
    'Læsø',
    'Ærø',
    'Ø-samarbejdet',
    'Ålborg',
    'Hillerød',
    'Brædstrup',
    'Faaborg-Midtfyn é',
    'Jørgen Müller',
    'Samsø',
    'Storegades Allé',
  ];
  const code = (text: string, table: Readonly<Record<string, number>>) =>
    Buffer.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)));
  // Node's own decoder reads these bytes as ISO-8859-1 in some of the versions we run on.
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const windows1252 = (from: Buffer) =>
    Array.from(from, (byte) => upper[byte - 0x80] ?? String.fromCharCode(byte)).join('');
  const oem = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f, é: 0x82, ü: 0x81 };

  it.each(names)('are found in %s, decoded twice', (name) => {
    const once = windows1252(utf8(name));
    const twice = windows1252(utf8(once));
    const asLatin1 = utf8(name).toString('latin1');
    for (const text of [once, twice, asLatin1]) {
      expect(() => decode(utf8(`navn;antal\n${text};1`), 'x.csv')).toThrow('er omsat to gange');
      expect(() => decode(utf16(`navn;antal\n${text};1`), 'x.csv')).toThrow('er omsat to gange');
    }
  });

  it.each(names)('are found in %s, written in code page 850', (name) => {
    const bytesOf850 = code(`navn;antal\n${name};1\n`, oem);
    expect(() => decode(bytesOf850, 'x.csv')).toThrow('FIL-TEGN');
    const asWindows = windows1252(bytesOf850);
    expect(() => decode(utf8(asWindows), 'x.csv')).toThrow('FIL-TEGN');
  });

  it('are found in code page 850, where æ and Æ alone look like quotation marks', () => {
    for (const name of ['N‘stved', '‘ldrepleje', '’ldrepleje; 3', 'Br‘ndby']) {
      expect(() => decode(utf8(`navn;antal\n${name};1`), 'x.csv')).toThrow('DOS-tegnsæt');
    }
  });

  it.each([
    ['Br‘ndby', 3, 'så "æ" er blevet til "‘"'],
    ['Hj›rring', 3, 'så "ø" er blevet til "›"'],
    ['N†l', 2, 'så "å" er blevet til "†"'],
  ])('are named by the letter and its place in %s', (name, column, reason) => {
    expect(() => decode(utf8(`navn;antal\n${name};1`), 'x.csv')).toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({
            message: expect.stringContaining(reason),
            place: expect.objectContaining({ line: 2, column }),
          }),
        ],
      }),
    );
  });

  it('are found in code page 850 where a word ends with å', () => {
    for (const text of ['Renter p† l†n', 'ogs† til;1', 'sm†.;1'])
      expect(() => decode(utf8(`navn;antal\n${text}`), 'x.csv')).toThrow('så "å" er blevet til "†"');
  });

  it("are found in a Macintosh's character set", () => {
    expect(() => decode(bytes('navn;antal\nL\xbfn;1'), 'x.csv')).toThrow('Macintosh');
    expect(() => decode(bytes('navn;antal\nPl\xbeje;1'), 'x.csv')).toThrow('så "æ" er blevet til "¾"');
    expect(() => decode(utf8('navn;antal\nF¾lles;1'), 'x.csv')).toThrow('Macintosh');
  });

  it.each([
    'SÃO TOMÉ; Ångström; façade; Łódź; Þingeyri; Ødegård',
    'MANHÃ… – JOÃO – IRMÃ',
    'Âge d’or; Crêpe à la “maison”; D’ORSAY; l’été; d’Artagnan',
    'The ‘old’ key; rock ’n’ roll; ’s-Hertogenbosch; it’s; boys’ home; the ’68 plan',
    'Den ’gamle’ aftale; »citat« og „citat“ og ”citat”',
    'Menu › Filer; Hansen †; 25 °C; 1½ m²; § 5; µg; 1\u00a0234 €; A–B; osv…',
  ])('are not seen in %s', (text) => {
    expect(decode(utf8(text), 'x.csv')).toBe(text);
  });
});
