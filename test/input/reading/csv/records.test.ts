import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../../src/input/reading/csv/records.ts';

const read = (text: string) => readRecords(text, ';', 'x.csv');

describe('readRecords', () => {
  it('places every field where its text stands', () => {
    const field = fc.constantFrom('a', 'æø', ' b ', '', '1.000,5', '"c;d"', '"e ""f"""', '"g\nh"');
    const record = fc.array(field, { minLength: 1, maxLength: 5 }).map((fields) => fields.join(';'));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
        const lines = records.join('\n').split('\n');
        for (const { text, origin } of read(lines.join('\n')).flat()) {
          // A column is counted from where its record begins; a doubled quote stands for one.
          const rest = lines
            .slice(origin.line - 1)
            .join('\n')
            .slice(origin.column - 1);
          expect(rest.replaceAll('""', '"').startsWith(text.split('\n')[0] ?? '')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('places an empty field between tabs where it is', () => {
    const [record] = readRecords('a\t\tb', '\t', 'x.csv');
    expect(record?.map(({ origin }) => origin.column)).toEqual([1, 3, 4]);
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

  it('leaves out what holds nothing, however much of it there is, and counts its lines', () => {
    const records = read(`a;b${'\n'.repeat(1_000_000)};\n \n1;"x\ny"\n\n2;3`);
    expect(records.map((fields) => fields.map(({ text, origin }) => [text, origin.line]))).toEqual([
      [
        ['a', 1],
        ['b', 1],
      ],
      [
        ['1', 1_000_003],
        ['x\ny', 1_000_003],
      ],
      [
        ['2', 1_000_006],
        ['3', 1_000_006],
      ],
    ]);
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
