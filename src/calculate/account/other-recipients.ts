import type { CountLine } from '../../model/count-table.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { isZero } from '../../model/exact/rational.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';

/** So many others in a file of counts are forgotten rather than left to a table of the whole country. */
const fewOthers = 2;

/**
 * Rows of counts that are nobody's who shares, where nearly all the file is of those who do: a recipient may be forgotten.
 *
 * @param others the lines of them.
 * @param used how many lines count.
 * @param nameColumn where they are named.
 * @param municipalities the kommuner by their code.
 */
export function otherRecipients(
  file: string,
  rows: readonly CountLine[],
  others: ReadonlySet<BudgetLine>,
  used: number,
  nameColumn: string,
  municipalities: ReadonlyMap<string, string>,
): Diagnostic[] {
  // A region or the whole country forgets nobody.
  const left = rows.filter(
    ({ key, cells }) => key !== null && others.has(cells) && countOf(cells) !== undefined,
  );
  const [first] = left;
  const [cell] = first?.cells.values() ?? [];
  if (cell === undefined || left.length > fewOthers || used <= left.length) return [];
  const nameOf = ({ key, name }: CountLine) => municipalities.get(key ?? '') ?? name;
  const named = left.map((row) => `${nameOf(row)} (${countOf(row.cells)})`);
  const names = left.map(nameOf).join(' og ');
  const written = left.map(({ cells, name }) => `"${cells.get(nameColumn)?.text ?? name}"`).join(', ');
  return [
    {
      code: 'LINJE-UBRUGT',
      severity: 'advarsel',
      message: `${inNumber(left.length, 'række', 'rækker')} i ${file} er ikke en modtagers: ${named.join(', ')}`,
      place: { ...cell.origin, length: Math.max(1, cell.text.length) },
      advice: `Skal ${names} dele, så skriv det under modtagere. Skal ${names} ikke, så skriv det ved nøglen: udelad: { ${nameColumn}: [${written}] }.`,
    },
  ];
}

/** The first figure of a row that is not nothing, as written. */
function countOf(cells: BudgetLine): string | undefined {
  for (const { value, text } of cells.values()) if (value !== undefined && !isZero(value)) return text;
  return undefined;
}
