import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/input/reading/decode.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readCountRows } from '../../../src/input/statbank/count-rows.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { fileOf, readRows, register } from '../../support/extracts.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-udtraek-'));
const head = 'OMRÅDE;KØN;TID;INDHOLD\n';
const row = 'Læsø;Mænd;2023K2;5\n';
const latin = (text: string) => Buffer.from(text, 'latin1');

/** What is said of a file, as code, line and column. */
function said(content: string | Uint8Array): unknown[] {
  try {
    return readRows(content).problems.map(({ code, place }) => [code, place?.line, place?.column]);
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => [code, place?.line, place?.column]);
  }
}

function saidOfFile(bytes: Uint8Array, largest?: number) {
  const path = join(folder, 'udtraek.csv');
  writeFileSync(path, bytes);
  try {
    const rows: number[] = [];
    const { problems } = new SourceReader({ largest }).stream(path, (open) =>
      readCountRows(open, { register }, ({ count }) => rows.push(count)),
    );
    return { rows, codes: problems.map(({ code }) => code) };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return { rows: [], codes: error.diagnostics.map(({ code, message }) => `${code} ${message}`) };
  }
}

/** A file of so many bytes that is never there as a whole. */
function endless(start: string, piece: string, size: number) {
  const [first, repeated] = [Buffer.from(start), Buffer.from(piece.repeat(Math.ceil(1e5 / piece.length)))];
  let done = 0;
  return {
    ...fileOf(first),
    read(into: Buffer, offset: number) {
      const isFirst = done < first.length;
      const from = isFirst
        ? first.subarray(done)
        : repeated.subarray((done - first.length) % repeated.length);
      const length = done >= size ? 0 : from.copy(into, offset);
      done += length;
      return length;
    },
  };
}

describe('a file that is no extract, or no longer', () => {
  it.each([
    ['a NUL in a label', `${head}${row}Læ\0sø;Mænd;2023K2;5\n`, [['FIL-BINAER', undefined, undefined]]],
    [
      'a NUL at the end of a known label',
      `${head}${row}Læsø\0;Mænd;2023K2;5\n`,
      [['FIL-BINAER', undefined, undefined]],
    ],
    ['a NUL in a count', `${head}${row}Rebild;Mænd;2023K2;5\0\n`, [['FIL-BINAER', undefined, undefined]]],
    ['a control character', `${head}Læsø;M\u001bænd;2023K2;5\n`, [['FIL-TEGN', 2, 7]]],
    ['a quote that is never closed', `${head}${row}"Rebild;Mænd;2023K2;5\n`, [['CSV-CITAT', 3, 1]]],
    ['a quote in the middle of a field', `${head}Re"bild;Mænd;2023K2;5\n`, [['CSV-CITAT', 2, 3]]],
    ['a file cut in the middle of a row', `${head}${row}Rebild;Mæ`, [['CSV-KORT', 3, 8]]],
    [
      'a heading in the middle, of a file put after another',
      `${head}${row}\ufeff${head}`,
      [['FIL-TEGN', 3, 1]],
    ],
    ['only line ends', '\r\n\r\n', [['CSV-TOM', undefined, undefined]]],
    ['nothing', '', [['CSV-TOM', undefined, undefined]]],
  ])('%s', (_, text, expected) => {
    const found = said(text);
    expect(found).toHaveLength(expected.length);
    for (const fault of expected) expect(found).toContainEqual(fault);
  });

  it('tells a file that is cut in the middle of a letter', () => {
    const bytes = Buffer.from(`${head}${row}Læ`);
    expect(said(bytes.subarray(0, -1))).toEqual([['FIL-TEGN', 3, undefined]]);
  });

  it('tells UTF-8 and Windows-1252 in one file, whichever comes first', () => {
    expect(said(Buffer.concat([Buffer.from(head + row), latin('Ærø;Mænd;2023K2;5\n')]))).toEqual([
      ['FIL-TEGN', 3, 1],
    ]);
    expect(said(Buffer.concat([latin(head + row), Buffer.from('Ærø;Mænd;2023K2;5\n')]))).toEqual([
      ['FIL-TEGN', 3, 1],
    ]);
  });

  it.each([
    ['two BOMs', `\ufeff\ufeff${head}${row}`, 1, 1, 'U+FEFF'],
    ['a mark that turns the direction', `${head}Læ\u202esø;Mænd;2023K2;5\n`, 2, 3, 'U+202E'],
    ['a zero-width space', `${head}Læsø;Mænd;2023\u200bK2;5\n`, 2, 15, 'U+200B'],
    ['text decoded twice', `${head}LÃ¦sÃ¸;Mænd;2023K2;5\n`, 2, 2, 'omsat to gange'],
    ['a code page of DOS', 'kommune;tid;antal\nL‘s›;2023K2;5\n', 2, 2, 'DOS'],
    ['a letter that was lost', `${head}L\ufffdsø;Mænd;2023K2;5\n`, 2, 2, 'gået tabt'],
  ])('refuses %s as in any file', (_, text, line, column, said) => {
    const refused = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (error instanceof FordelError) return error.diagnostics;
      }
      throw new Error('not refused');
    };
    const found = refused(() => readRows(text));
    expect(found).toEqual(refused(() => decode(Buffer.from(text), 'x.csv')));
    expect(found[0]).toMatchObject({ code: 'FIL-TEGN', place: { line, column } });
    expect(found[0]?.message).toContain(said);
  });

  it('refuses what has more labels than any table', () => {
    const rows = Array.from({ length: 2001 }, (_, index) => `Region ${index};Mænd;2023K2;5\n`);
    expect(said(head + rows.join(''))).toEqual([['UDTRAEK-STORT', 2002, 1]]);
  });

  it('tells so many faults of a kind one by one, and then how many more', () => {
    const { problems, lines } = readRows(head + 'Alborg;Mænd;2023K2;5\n'.repeat(5000));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.times).toBe(4980);
    expect(problems.at(-1)?.message).toBe('fra linje 22 er der 4.980 fejl til af samme slags');
    expect(lines[20]).toBe('Alborg;Mænd;2023K2;5');
  });
});

describe('20 MB of the same, read in no time', () => {
  it.each([
    ['one line', head, 'x', ['CSV-LINJE']],
    ['one line of delimiters', head, ';', ['CSV-LINJE']],
    ['everything after a quote', `${head}"`, 'Læsø;Mænd;2023K2;5\n', ['CSV-CITAT']],
    ['blank rows', head, ' ;\n', []],
    ['the same row again and again', head, row, ['RAEKKE-DUBLET']],
    ['rows that are too short', head, 'Læsø\n', ['CSV-KORT']],
    ['rows that name no kommune', head, 'Alborg;Mænd;2023K2;5\n', ['KOMMUNE-UKENDT']],
  ])('%s', (_, start, piece, codes) => {
    const { problems } = readCountRows(
      () => ({ ...endless(start, piece, 2e7), rereadable: false }),
      { register },
      () => {},
    );
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(codes);
  });
});

describe('gzip', () => {
  const text = `${head}${row}Rebild;Mænd;2023K2;7\n`;

  it('is unpacked on the way, whatever the name of the file', () => {
    expect(saidOfFile(gzipSync(text))).toEqual({ rows: [5, 7], codes: [] });
    expect(
      saidOfFile(Buffer.concat([gzipSync(head + row), gzipSync('Rebild;Mænd;2023K2;7\n')])).rows,
    ).toEqual([5, 7]);
  });

  it('is refused where it is cut short or damaged', () => {
    const packed = gzipSync(text);
    expect(saidOfFile(packed.subarray(0, -9)).codes).toEqual([
      'FIL-PAKKET filen er pakket med gzip og er ikke hel',
    ]);
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 20, 30);
    expect(saidOfFile(damaged).codes).toEqual(['FIL-PAKKET filen er pakket med gzip og er beskadiget']);
    expect(saidOfFile(gzipSync(gzipSync(text))).codes[0]).toContain('FIL-');
  });

  it('is refused wherever a bit of it is another, or bytes follow it', () => {
    const packed = Buffer.concat([gzipSync(head + row), gzipSync('Rebild;Mænd;2023K2;7\n')]);
    for (let bit = 80; bit < 8 * packed.length; bit++) {
      const damaged = Buffer.from(packed);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = saidOfFile(damaged);
      // Of the second heading, some bits say nothing of what is packed.
      if (found.rows.join() !== '5,7') expect(found.codes.join()).toMatch(/^FIL-PAKKET/);
    }
    expect(saidOfFile(Buffer.concat([packed, Buffer.from('x')])).codes.join()).toMatch(/^FIL-PAKKET/);
  });

  it('counts unpacked bytes against the limit, too', () => {
    const packed = gzipSync(head + row.repeat(1000));
    expect(saidOfFile(packed, 10_000).codes).toEqual(['FIL-STOR filen er over grænsen på 0,01 MB']);
  });

  it('is refused where it unpacks to what would fill a machine', () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(head), Buffer.alloc(7e7, '\n')]), {
      level: constants.Z_BEST_COMPRESSION,
    });
    expect(saidOfFile(bomb).codes).toEqual(['FIL-PAKKET filen fylder over 200 gange mere pakket ud']);
  });

  it('holds Windows-1252 and UTF-16, too', () => {
    expect(saidOfFile(gzipSync(latin(text))).rows).toEqual([5, 7]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(saidOfFile(utf16).rows).toEqual([5, 7]);
    expect(saidOfFile(gzipSync(utf16)).rows).toEqual([5, 7]);
    expect(saidOfFile(utf16.subarray(0, -1)).codes[0]).toContain('FIL-TEGN');
    expect(saidOfFile(Buffer.from(utf16).swap16()).rows).toEqual([5, 7]);
  });
});
