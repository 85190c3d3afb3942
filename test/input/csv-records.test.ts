import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords, StrayQuote } from '../../src/input/csv-records.ts';

const read = (text: string) => [...readRecords(text, ';', 'x.csv')];
const texts = (text: string) => read(text).map((record) => record.map((field) => field.text));

describe('readRecords', () => {
  it('reads what csv-parse reads, and refuses what it refuses', () => {
    const piece = fc.constantFrom('a', 'æ', ' ', ';', '"', '""', '\n', '1', '"b;c"', '"d\ne"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const filled = (records: string[][]) =>
          records.filter((record) => record.some((field) => field !== ''));
        let theirs: string[][] | undefined;
        try {
          theirs = parse(text, { delimiter: ';', record_delimiter: '\n', relax_column_count: true });
        } catch {}
        if (theirs === undefined) expect(() => texts(text)).toThrow(StrayQuote);
        else expect(filled(texts(text))).toEqual(filled(theirs.map((fields) => fields.map((f) => f.trim()))));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives each field the place of its text', () => {
    const [first, second, third] = read('a; b;"c"\n"d\n;""e";f\ng');
    expect(first?.map(({ origin }) => [origin.line, origin.column])).toEqual([
      [1, 1],
      [1, 4],
      [1, 7],
    ]);
    expect(second?.map(({ text, origin }) => [text, origin.line, origin.column])).toEqual([
      ['d\n;"e', 2, 2],
      ['f', 2, 10],
    ]);
    expect(third?.[0]?.origin).toEqual({ file: 'x.csv', line: 4, column: 1 });
  });

  it.each([
    ['a;b"c', 3],
    ['"a"b', 2],
    ['x\n"a;b', 2],
    ['a; "b"', 3],
  ])('says where the stray quote of %j is', (text, at) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ at }));
  });
});
