import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasColumn } from '../../model/heading.ts';
import type { InputFile, Origin } from '../../model/origin.ts';
import { columnsOfChoice, type LineChoice } from '../../model/scheme/line-filter.ts';
import { didYouMean } from '../reading/suggest.ts';

/** What reads lines of a file: the columns it names, and where it does so. */
export interface ColumnReader extends LineChoice {
  readonly columns: readonly string[];
  readonly origin: Origin;
}

/** Each column that the ordning names and the file has not, once, with the one that may have been meant. */
export function refuseAbsentColumns(
  { source, columns }: { readonly source: InputFile; readonly columns: readonly string[] },
  readers: readonly ColumnReader[],
  problems: Diagnostic[],
): void {
  // A file without columns has been reported as what it is.
  if (columns.length === 0) return;
  const told = new Set<string>();
  for (const reader of readers) {
    for (const column of [...reader.columns, ...columnsOfChoice(reader)]) {
      if (hasColumn(columns, column) || told.size === told.add(column).size) continue;
      problems.push({
        code: 'BUDGET-KOLONNE',
        severity: 'fejl',
        message: `${source.file} har ingen kolonne "${column}"`,
        place: reader.origin,
        advice: `Kolonnerne er: ${columns.join(', ')}.${didYouMean(column, columns)}`,
      });
    }
  }
}
