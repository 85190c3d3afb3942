import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { isZero } from '../../model/exact/rational.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import { type LineChoice, takes } from '../../model/scheme/line-filter.ts';

const mostNamed = 4;

/** Rows of a budget that count and are another row in every cell: one may have come in twice. One warning a file. */
export function twinRows(
  file: string,
  lines: readonly BudgetLine[],
  choices: readonly LineChoice[],
): Diagnostic[] {
  const known = new Map<string, number>();
  const twins: { readonly line: number; readonly first: number; readonly of: BudgetLine }[] = [];
  for (const line of lines) {
    const cells = [...line.values()];
    const [cell] = cells;
    const counts = cells.some(({ value }) => value !== undefined && !isZero(value));
    if (cell === undefined || !counts || !choices.some((choice) => takes(choice, line))) continue;
    const identity = JSON.stringify(cells.map(({ text }) => text));
    const first = known.get(identity);
    if (first === undefined) known.set(identity, cell.origin.line);
    else twins.push({ line: cell.origin.line, first, of: line });
  }
  const [twin] = twins;
  const [cell] = twin?.of.values() ?? [];
  if (cell === undefined) return [];
  const named = twins.slice(0, mostNamed).map(({ line, first }) => `linje ${line} er linje ${first}`);
  const others = twins.length > mostNamed ? ' …' : '';
  return [
    {
      code: 'RAEKKE-DUBLET',
      severity: 'advarsel',
      message: `${inNumber(twins.length, 'række', 'rækker')} i ${file} er en anden række én gang til: ${named.join(', ')}${others}`,
      place: { ...cell.origin, length: Math.max(1, cell.text.length) },
      advice:
        'Er den kommet med to gange, så slet den ene. Er de hver sin post, så giv dem hver sin tekst, fx et bilagsnummer.',
    },
  ];
}
