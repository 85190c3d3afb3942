import { unitName } from '../../model/exact/unit.ts';
import type { BudgetColumnPlan, BudgetTablePlan } from '../../model/scheme/budget-table.ts';
import { toAmount } from './amounts/to-amount.ts';
import type { SchemeContext } from './context.ts';
import type { BudgetColumnEntry, BudgetTableEntry } from './schema-budget.ts';
import { toLineChoice } from './to-line-choice.ts';
import type { Path } from './yaml/path.ts';

export function toBudgetTable(entry: BudgetTableEntry, path: Path, context: SchemeContext): BudgetTablePlan {
  context.refuseTwins([...path, 'kolonner'], entry.kolonner);
  const ids = entry.kolonner.map((column) => column.id);
  for (const key of ['fra', 'til'] as const) {
    const id = entry.sammenlign?.[key];
    if (id === undefined || ids.includes(id)) continue;
    const advice = `Kolonnerne er: ${ids.join(', ')}.`;
    context.refuse([...path, 'sammenlign', key], `der er ingen kolonne "${id}"`, advice, undefined);
  }
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    postColumn: entry.post,
    directionColumn: entry.retning,
    columns: entry.kolonner.map((column, index) =>
      toColumn(column, entry, [...path, 'kolonner', index], context),
    ),
    sums: (entry.summer ?? []).map(({ post, poster }, index) => ({
      post,
      parts: poster ?? 'alle',
      origin: context.origin([...path, 'summer', index]),
    })),
    ...(entry.sammenlign === undefined
      ? {}
      : { comparison: { from: entry.sammenlign.fra, to: entry.sammenlign.til } }),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

function toColumn(
  entry: BudgetColumnEntry,
  table: BudgetTableEntry,
  path: Path,
  context: SchemeContext,
): BudgetColumnPlan {
  const written = entry.fil ?? table.fil;
  const advice = 'Skriv fil under kolonnen eller under budgettet.';
  const file = written ?? context.refuse(path, `kolonnen "${entry.id}" har ingen fil`, advice, undefined);
  return {
    id: entry.id,
    title: entry.titel,
    file: file === undefined ? '' : context.resolveFile({ ...entry, fil: file }, path),
    amountColumn: entry.kolonne ?? table.kolonne,
    unit: entry.enhed === undefined ? undefined : unitName(entry.enhed),
    ...toLineChoice(entry),
    computed: (entry.poster ?? []).map(({ post, retning, beloeb }, index) => ({
      post,
      direction: retning,
      amount: toAmount(beloeb, [...path, 'poster', index, 'beloeb'], context),
    })),
    origin: context.origin([...path, 'id']),
  };
}
