import type { Diagnostic } from '../../../model/diagnostic.ts';
import { isPeriodColumn } from '../../../model/exact/period.ts';
import type { BudgetCell, BudgetLine } from '../../../model/scheme/budget.ts';

/** What adds rows up: one that has rows of periods of a year makes a year of them, or counts somebody twice. */
export type Adding = 'beloeb' | 'antal';

/**
 * A column of years or periods with more than one of them among the rows that are added up. Amounts of the months of one year
 * add up to it; counts at two times of a year do not.
 */
export function severalPeriods(
  column: string,
  lines: readonly { readonly cells: BudgetLine }[],
  adding: Adding,
): Diagnostic[] {
  const periodOf = (text: string) => (adding === 'beloeb' ? text.slice(0, 4) : text);
  const cells = lines.flatMap((line) => line.cells.get(column) ?? []);
  const written = adding === 'beloeb' ? cells.filter(({ text }) => /^(?:19|20)\d\d/.test(text)) : cells;
  const [first] = written;
  if (first === undefined || !isPeriodColumn(column, first.text)) return [];
  const other = written.find(({ text }) => periodOf(text) !== periodOf(first.text));
  if (other === undefined) return [];
  const [a, b] = [first.text, other.text];
  const [what, where] = adding === 'beloeb' ? ['ordningen', 'ved siden af fil'] : ['nøglen', 'under nøglen'];
  return [
    {
      code: 'HVOR-PERIODE',
      severity: 'fejl',
      message: `kolonnen "${column}" har både "${a}" og "${b}", og ${what} siger ikke, hvilken der tælles`,
      place: placeOfCell(other),
      advice: `Skriv den ${where}: hvor: { ${column}: "${b}" }. Skal flere tælles sammen: hvor: { ${column}: ["${a}", "${b}"] }.`,
    },
  ];
}

export function placeOfCell({ origin, text }: BudgetCell) {
  return { ...origin, length: Math.max(1, text.length) };
}
