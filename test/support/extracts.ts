import { readFileSync } from 'node:fs';
import type { Encoding } from '../../src/input/reading/decode.ts';
import { readMunicipalityRegister } from '../../src/input/reading/municipality-register.ts';
import type { OpenFile } from '../../src/input/reading/open-file.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import { readCountRows } from '../../src/input/statbank/count-rows.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Extract, ExtractRow } from '../../src/model/statbank/extract.ts';

export const register = readMunicipalityRegister(new SourceReader());

/** A row of an extract with what it belongs to. */
export type AnyRow = ExtractRow & { readonly municipalityCode: string | null; readonly date: string };

/** Bytes that come so many at a time. */
export function fileOf(bytes: Uint8Array, chunk = bytes.length, rereadable = true): OpenFile {
  let at = 0;
  return {
    source: { file: 'x.csv', sha256: '' },
    rereadable,
    isConverted: false,
    read(into, offset) {
      const part = bytes.subarray(at, at + Math.min(chunk, into.length - offset));
      into.set(part, offset);
      at += part.length;
      return part.length;
    },
    finish() {},
    close() {},
  };
}

interface Options {
  readonly chunk?: number;
  readonly encoding?: Encoding;
  readonly rereadable?: boolean;
  readonly totalsAt?: 'alle';
}

/** All rows of an extract, whatever is asked for, and all that is wrong with it. */
export function readRows(
  content: string | Uint8Array,
  { chunk, encoding, rereadable, totalsAt }: Options = {},
) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const rows: AnyRow[] = [];
  const { problems, lines } = readCountRows(
    () => fileOf(bytes, chunk, rereadable),
    { register, encoding, totalsAt },
    ({ coordinates, count, line, column }) => {
      rows.push({
        municipalityCode: coordinates.municipalityCode,
        date: coordinates.dates[coordinates.date] ?? '',
        ...coordinates.groupOf(coordinates.group),
        count: BigInt(count),
        origin: { file: 'x.csv', line, column },
      });
    },
  );
  return { rows, problems: problems as Diagnostic[], lines };
}

export const readRowsOf = (path: string) => readRows(readFileSync(path));

/** An extract of some rows, as if all of them had been asked for. */
export function extractOf(rows: readonly AnyRow[]): Extract {
  const dates = [...new Set(rows.map(({ date }) => date))];
  return {
    source: { file: 'udtraek.csv', sha256: '' },
    rows: rows.length,
    unstated: { rows: 0, first: [] },
    dates,
    headcounts: new Map(
      dates.map((date) => {
        const groups = rows.filter((row) => row.date === date);
        const rowsOf = (code: string) => {
          const own = groups.filter(({ municipalityCode }) => municipalityCode === code);
          return own.length === 0 ? undefined : own;
        };
        return [date, { groups, rowsOf }];
      }),
    ),
  };
}
