import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, FordelError } from '../../../src/model/diagnostic.ts';
import { type AnyRow, readRows } from '../../support/extracts.ts';
import { readNaively } from '../../support/naive-extract.ts';

const anyOf = (...texts: string[]) => fc.constantFrom(...texts);
/** Mostly what is right, now and then what is not. */
const mostly = (right: fc.Arbitrary<string>, wrong: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });

const columns = {
  OMRÅDE: mostly(
    anyOf(
      'Aalborg',
      '851',
      '851 Aalborg',
      'Læsø',
      'Ærø',
      'Hele landet',
      'Region Nordjylland',
      '"Rebild"',
      ' Morsø',
    ),
    anyOf('Alborg', '', '851 Rebild', '"Rebild;x"'),
  ),
  kommunekode: mostly(anyOf('851', '0851', '825', '773'), anyOf('999', '')),
  KØN: mostly(anyOf('I alt', 'Mænd', 'Kvinder', '1', 'Men'), anyOf('andet', '')),
  ALDER: mostly(anyOf('I alt', '0 år', '17 år', '17', '0-17', '100 år og derover'), anyOf('unge', '17-0')),
  CIVILSTAND: mostly(anyOf('I alt', 'U', 'Gift/separeret', 'Enke/enkemand'), anyOf('Forlovet')),
  TID: mostly(anyOf('2023K2', '2023Q2', '2023K3', '2023M05'), anyOf('2023K5', '')),
  INDHOLD: mostly(
    anyOf('0', '7', '12', '1234', '12345', '5.822.763', '"17"', ' 3'),
    anyOf('5,5', '..', '', '-1', '33.076.5'),
  ),
  HERKOMST: mostly(anyOf('I alt'), anyOf('Danmark', '"a\nb"')),
  kilde: anyOf('FOLK1A', 'FOLK1AM', 'x "y"', ''),
};
type Name = keyof typeof columns;
const names = Object.keys(columns) as Name[];

const table = fc
  .record({
    header: fc.shuffledSubarray(names, { minLength: 3 }).map((chosen) => {
      // Nearly always what every extract has.
      const needed = (['OMRÅDE', 'TID', 'INDHOLD'] as const).filter((name) => !chosen.includes(name));
      return [...chosen, ...(chosen.length > 3 ? needed : [])];
    }),
    delimiter: anyOf(';', ';', '\t', ','),
    lineEnd: anyOf('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    ends: fc.boolean(),
    latin: fc.boolean(),
  })
  .chain((shape) =>
    fc
      .array(
        fc.oneof(
          { weight: 20, arbitrary: fc.tuple(...shape.header.map((name) => columns[name])) },
          { weight: 1, arbitrary: fc.array(anyOf('Aalborg', '7', '2023K2'), { minLength: 1, maxLength: 9 }) },
          {
            weight: 1,
            arbitrary: fc.constantFrom([''], ['', ''], ['  '], Array<string>(shape.header.length).fill('')),
          },
        ),
        { maxLength: 12 },
      )
      .map((rows) => ({ ...shape, rows })),
  );
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function write({ header, rows, delimiter, lineEnd, bom, ends, latin }: Table): Buffer {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => (delimiter === ',' && cell.includes(',') ? `"${cell}"` : cell)).join(delimiter),
  );
  const text = lines.join(lineEnd) + (ends ? lineEnd : '');
  return latin ? Buffer.from(text, 'latin1') : Buffer.from(`${bom ? '\ufeff' : ''}${text}`);
}

const outcome = (work: () => { rows: readonly AnyRow[]; problems: readonly Diagnostic[] }) => {
  try {
    const { rows, problems } = work();
    return { rows, problems: sorted(problems.map(withoutCommand)) };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return { rows: [], problems: error.diagnostics };
  }
};
/** What `fordel import` can do about it is its own. */
const withoutCommand = (problem: Diagnostic) => ({
  ...problem,
  advice: problem.advice?.replace(/, eller vælg en: .*/, '.'),
});
const text = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
const sorted = <T>(items: readonly T[]) => [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1));

describe('readCountRows, against a reader by csv-parse that holds the whole file', () => {
  it('finds the same rows and the same problems, in pieces of any size', () => {
    fc.assert(
      fc.property(table, fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant(1e6)), (input, chunk) => {
        const bytes = write(input);
        const expected = outcome(() => readNaively(bytes));
        const found = outcome(() => readRows(bytes, { chunk }));
        const misplaced = expected.problems.find(({ code }) => code === 'CSV-CITAT');
        // Of a file with a misplaced quote csv-parse gives nothing; the stream says what comes before it, too, and does
        // not read on to it in a file of another kind.
        if (misplaced === undefined) expect(found.problems).toEqual(expected.problems);
        else if (!found.problems.some(({ code }) => code === 'CSV-KOLONNE')) {
          expect(found.problems).toContainEqual(misplaced);
        }
        if (expected.problems.length === 0) expect(found.rows).toEqual(expected.rows);
      }),
      { numRuns: 1000 },
    );
  });
});
