import type { InputFile } from '../../model/origin.ts';
import {
  type Extract,
  type ExtractRow,
  everybody,
  type PopulationGroup,
  type UnstatedRows,
} from '../../model/statbank/extract.ts';

/** An extract as a page carries it: a row takes a dozen characters. */
interface PackedExtract {
  readonly source: InputFile;
  readonly rows: number;
  readonly unstated: UnstatedRows;
  readonly dates: readonly string[];
  readonly headcounts: readonly PackedDate[];
}

interface PackedDate {
  readonly date: string;
  readonly groups: readonly PopulationGroup[];
  /**
   * A line a kommune: its code, and four whole numbers a row: the group's place in `groups`, the count, how many lines further down the
   * file than the row before, and the column.
   */
  readonly rows: string;
}

/** @param codes the areas whose rows are kept. */
export function packExtract(
  { source, rows, unstated, dates, headcounts }: Extract,
  codes: ReadonlySet<string>,
): PackedExtract {
  return {
    source,
    rows,
    unstated,
    dates,
    headcounts: [...headcounts].map(([date, { groups, rowsOf }]) => ({
      date,
      groups,
      rows: packedRows(groups, rowsOf, codes),
    })),
  };
}

function packedRows(
  groups: readonly PopulationGroup[],
  rowsOf: (code: string) => readonly ExtractRow[] | undefined,
  codes: ReadonlySet<string>,
): string {
  const places = new Map(groups.map((group, place) => [groupKey(group), place]));
  let before = 0;
  return [...codes]
    .flatMap((code) => {
      const rows = rowsOf(code);
      if (rows === undefined) return [];
      const numbers = rows.map((row) => {
        const { line, column } = row.origin;
        const down = line - before;
        before = line;
        return `${places.get(groupKey(row))} ${row.count} ${down} ${column}`;
      });
      return [[code, ...numbers].join(' ')];
    })
    .join('\n');
}

function groupKey({ sex, ages, civilStatus }: PopulationGroup): string {
  return [sex, ages === 'alle' ? ages : `${ages.from}-${ages.to}`, civilStatus].join(' ');
}

/** The same extract again, with the rows that were kept. */
export function unpackExtract({ source, rows, unstated, dates, headcounts }: PackedExtract): Extract {
  return {
    source,
    rows,
    unstated,
    dates,
    headcounts: new Map(
      headcounts.map(({ date, groups, rows: packed }) => {
        let byCode: ReadonlyMap<string, readonly ExtractRow[]> | undefined;
        const rowsOf = (code: string) => {
          byCode ??= unpackedRows(packed, groups, source.file);
          return byCode.get(code);
        };
        return [date, { groups, rowsOf }];
      }),
    ),
  };
}

function unpackedRows(
  packed: string,
  groups: readonly PopulationGroup[],
  file: string,
): Map<string, ExtractRow[]> {
  let line = 0;
  const lines = packed === '' ? [] : packed.split('\n');
  return new Map(
    lines.map((text) => {
      const [code = '', ...numbers] = text.split(' ');
      const rows: ExtractRow[] = [];
      for (let at = 0; at < numbers.length; at += 4) {
        const [group, count = '0', down, column] = numbers.slice(at, at + 4);
        line += Number(down);
        rows.push({
          ...(groups[Number(group)] ?? everybody),
          count: BigInt(count),
          origin: { file, line, column: Number(column) },
        });
      }
      return [code, rows];
    }),
  );
}
