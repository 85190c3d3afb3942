import { countTableId } from '../../model/count-table.ts';
import { type Diagnostic, distinct } from '../../model/diagnostic.ts';
import { hasColumn } from '../../model/heading.ts';
import type { Origin } from '../../model/origin.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';

/** A column that a key reads of a file that has others beside it. */
interface ReadColumn {
  readonly column: string;
  readonly columns: readonly string[];
  readonly file: string;
  readonly origin: Origin;
}

/**
 * Keys and bounds that read the column of another year in a file that has the ordning's own: `Timer 2025` beside `Timer 2026`. A count may well be
 * of a year before, where the file has no other.
 */
export function keyYearDoubts({ scheme, counts, values }: SchemeInput): Diagnostic[] {
  const read = [
    ...circlesOf(scheme.allocations)
      .flatMap(({ key }) => keysIn(key))
      .flatMap((key): ReadColumn[] => {
        const table = key.kind === 'optaelling' ? counts.get(countTableId(key)) : undefined;
        if (key.kind !== 'optaelling' || table === undefined || key.minusColumn !== undefined) return [];
        return [
          {
            column: key.countColumn,
            columns: table.columns,
            file: table.source.file,
            origin: key.origin,
          },
        ];
      }),
    ...values.map(({ column, file, lines, choice }) => ({
      column,
      columns: [...(lines[0] ?? [])].map(([name]) => name),
      file,
      origin: choice.origin,
    })),
  ];
  return distinct(read.flatMap((each) => doubtOf(each, String(scheme.year))));
}

function doubtOf({ column, columns, file, origin }: ReadColumn, year: string): Diagnostic[] {
  const other = /(?<!\d)20\d\d(?!\d)/g;
  const own = column.replace(other, year);
  if (own === column || column.includes(year) || !hasColumn(columns, own)) return [];
  return [
    {
      code: 'TVIVL-AAR',
      severity: 'advarsel',
      message: `ordningen er for ${year}, men nøglen læser kolonnen "${column}" i ${file}`,
      place: origin,
      advice: `Mener du kolonne: "${own}", som filen også har? Er det rigtigt, så lad det stå.`,
    },
  ];
}
