import { readBudget } from '../../src/input/tables/budget-file.ts';
import type { TotalRules } from '../../src/input/tables/totals/total-rules.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { sum } from '../../src/model/exact/rational.ts';
import { vis } from './rational.ts';

/**
 * What the lines of a table come to in its last column, and what is said of its rows.
 *
 * @param table its rows with ` / ` between them.
 */
export function readTotals(table: string, rules: TotalRules = {}) {
  const problems: Diagnostic[] = [];
  const text = table.replaceAll(' / ', '\n');
  const column = /[^;\n]+(?=\n)/.exec(text)?.[0] ?? '';
  const budget = readBudget({ file: 'b.csv', sha256: '', text }, new Set([column]), problems, rules);
  return {
    sum: vis(sum(budget.lines.flatMap((line) => line.get(column)?.value ?? []))),
    said: problems.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}`).join(', '),
    message: problems.map(({ message }) => message).join(),
    advice: problems.map(({ advice }) => advice).join('\n'),
  };
}
