import type { CountTable } from '../../model/count-table.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasColumn } from '../../model/heading.ts';
import { placeOf } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceText } from '../reading/source.ts';
import { didYouMean } from '../reading/suggest.ts';
import { readBudget } from './budget-file.ts';

/**
 * Reads a CSV of counts by recipient: kommuner in any of the ways they are written, or parties by their name.
 *
 * Rows of others than the recipients are no fault, and several rows of one recipient add up; so a name that is nearly a
 * kommune's is refused, or its count would be left out without a word.
 *
 * @param columns the columns that are counted; each of their cells must be a number in Danish notation.
 * @param recipients the names of the ordning's recipients, which need not be kommuner.
 */
export function readCounts(
  source: SourceText,
  nameColumn: string,
  columns: ReadonlySet<string>,
  recipients: ReadonlySet<string>,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): CountTable {
  const budget = readBudget(source, columns, problems);
  if (budget.columns.length > 0 && !hasColumn(budget.columns, nameColumn)) {
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${nameColumn}" mangler`,
      place: { file: source.file, line: 1, column: 1 },
      advice: `Filen har: ${budget.columns.join(', ')}. Kolonnen med modtagerne nævnes i nøglen: navn.${didYouMean(nameColumn, budget.columns)}`,
    });
  }
  const lines = budget.lines.map((cells) => {
    const cell = cells.get(nameColumn);
    const name = cell?.text ?? '';
    const found = register.lookup(name);
    if (
      cell !== undefined &&
      found.kind === 'ukendt' &&
      found.nearest !== undefined &&
      !recipients.has(name)
    ) {
      const { message, advice } = found;
      problems.push({ code: 'KOMMUNE-UKENDT', severity: 'fejl', message, place: placeOf(cell), advice });
    }
    return { key: found.kind === 'kommune' ? found.municipality.code : null, name, cells };
  });
  return { source, columns: budget.columns, lines, leftOut: budget.leftOut };
}
