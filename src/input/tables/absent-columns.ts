import type { Diagnostic } from '../../model/diagnostic.ts';
import { kroner } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import { hasColumn, headingKey } from '../../model/heading.ts';
import type { InputFile, Origin } from '../../model/origin.ts';
import { columnsOfChoice, type LineChoice } from '../../model/scheme/line-filter.ts';
import { didYouMean } from '../reading/suggest.ts';
import { bothSides } from './debit-and-credit.ts';
import { unitOfHeading } from './units/unit-said.ts';

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
        advice: `Kolonnerne er: ${columns.join(', ')}.${withItsUnit(column, columns) ?? bothSides(columns) ?? didYouMean(column, columns)}`,
      });
    }
  }
}

/** What to write for a column that the file has with a unit in its heading. */
function withItsUnit(column: string, columns: readonly string[]): string | undefined {
  const meant = headingWithUnit(column, columns);
  if (meant === undefined) return undefined;
  const unit = unitOfHeading(meant);
  return ` ${fullStop(`Skriv kolonne: "${meant}"${unit === kroner ? '' : `, og ved siden af den enhed: ${unit}`}`)}`;
}

/** The only heading that is the one asked for but for its unit: `Beløb (1.000 kr.)` for `beloeb`. */
export function headingWithUnit(column: string, columns: readonly string[]): string | undefined {
  const bare = (heading: string) =>
    headingKey(heading)
      .replace(/æ/g, 'ae')
      .replace(/ø/g, 'oe')
      .replace(/å/g, 'aa')
      .replace(/(?:,| i | ?[([]).*$/, '');
  const found = columns.filter(
    (heading) => unitOfHeading(heading) !== undefined && bare(heading) === bare(column),
  );
  return found.length === 1 ? found[0] : undefined;
}
