import type { CountTable } from '../../model/count-table.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasColumn } from '../../model/heading.ts';
import { startOf } from '../../model/origin.ts';
import { type LineChoice, leavesOut, takes } from '../../model/scheme/line-filter.ts';
import { placeOf } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { TableSource } from '../reading/source.ts';
import { didYouMean } from '../reading/suggest.ts';
import { readBudget } from './budget-file.ts';
import { filledDown } from './fill-down.ts';
import type { TotalRules } from './totals/total-rules.ts';

/** What a file of counts is read with. */
interface CountRules extends Pick<TotalRules, 'declared'> {
  /** The names of the ordning's recipients, which need not be kommuner. */
  readonly recipients: ReadonlySet<string>;
  /** The kommuner that they are or have among them; all of them where nothing is said. */
  readonly codes?: ReadonlySet<string>;
  readonly register: MunicipalityRegister;
  /** Which rows keys take; a key without `hvor` where nothing is said. */
  readonly choices?: readonly LineChoice[];
}

/**
 * Reads a CSV of counts by recipient: kommuner in any of the ways they are written, or parties by their name.
 *
 * A row of a kommune or an area that is no recipient is no fault. One that is neither is refused, for its count would be left
 * out without a word: where a key takes it, and where its name is nearly that of a kommune.
 *
 * @param columns the columns that are counted; each of their cells must be a number in Danish notation.
 */
export function readCounts(
  source: TableSource,
  nameColumn: string,
  columns: ReadonlySet<string>,
  { recipients, codes, register, declared, choices = [{ where: new Map() }] }: CountRules,
  problems: Diagnostic[],
): CountTable {
  const isCounted = (name: string) => {
    const found = register.lookup(name);
    return (
      recipients.has(name) || (found.kind === 'kommune' && codes?.has(found.municipality.code) !== false)
    );
  };
  const rules = { declared, choices, named: { column: nameColumn, isCounted } };
  const read = readBudget(source, columns, problems, rules);
  const budget = filledDown(
    read,
    choices.map((choice) => ({ ...choice, names: [nameColumn] })),
  );
  if (budget.columns.length > 0 && !hasColumn(budget.columns, nameColumn)) {
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${nameColumn}" mangler`,
      place: startOf(source),
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
      !recipients.has(name) &&
      !choices.some((choice) => leavesOut(choice, cells)) &&
      (found.nearest !== undefined || choices.some((choice) => takes(choice, cells)))
    ) {
      problems.push({
        code: 'KOMMUNE-UKENDT',
        severity: 'fejl',
        message: found.message,
        place: placeOf(cell),
        advice: `${found.advice} ${name === '' ? 'Er cellerne flettet, så skriv udfyld: nedad under nøglen.' : `Skal rækken ikke tælle, så skriv under nøglen: udelad: { ${nameColumn}: "${name}" }.`}`,
      });
    }
    return { key: found.kind === 'kommune' ? found.municipality.code : null, name, cells };
  });
  return { source, columns: budget.columns, lines, leftOut: budget.leftOut };
}
