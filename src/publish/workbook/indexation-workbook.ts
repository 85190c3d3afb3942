import { isZero, type Rational } from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { Indexation, IndexRate } from '../../model/scheme/index-rate.ts';
import type { Indexed, IndexedBudget } from '../../model/scheme/indexed.ts';
import { amountsIn, type Document, names } from '../format/document.ts';
import { indexationDocument, indexedBudgetDocument } from '../indexation/document.ts';
import { indexedAmount, indexStep } from './formulas/index-step.ts';
import { at, constant, type Expression, sum } from './layout/expression.ts';
import type { SheetBlock, SheetTable } from './layout/sheet-plan.ts';
import { Spot } from './layout/spot.ts';
import { type Behind, withFormulas } from './layout/with-formulas.ts';
import { planWorkbook } from './plan-workbook.ts';

/** An amount in another year's prices as a workbook: the amount and the rates are input, each year a formula. */
export function indexationWorkbook(amount: Rational, indexed: Indexed, rule: Indexation): Uint8Array {
  const spots = indexed.steps.map(() => ({ rate: new Spot(), addition: new Spot(), after: new Spot() }));
  const base = new Spot();
  let before = at(base, amount);
  const formulas = indexed.steps.map(({ rate, addition, after }, index) => {
    const own = spots[index];
    const formula = indexStep(
      before,
      {
        rate: own === undefined ? constant(rate.rate) : at(own.rate, rate.rate),
        addition: own === undefined || isZero(addition) ? undefined : at(own.addition, addition),
      },
      rule,
    );
    before = own === undefined ? formula : at(own.after, after);
    return formula;
  });
  const blocks = withFormulas(indexationDocument(amount, indexed, rule), ({ row, column }) => {
    const own = spots[row];
    if (column === 1) return { spot: own?.rate, look: 'inddata' };
    if (column === 4) return { formula: formulas[row], spot: own?.after };
    return column === 5 ? { spot: own?.addition, look: 'inddata' } : undefined;
  });
  const [heading, ...rest] = blocks;
  const whole = amountTable({ amount, base, result: indexedAmount(before, rule) }, rule);
  return written(heading === undefined ? [whole] : [heading, whole, ...rest]);
}

function amountTable(
  { amount, base, result }: { readonly amount: Rational; readonly base: Spot; readonly result: Expression },
  { from, to }: Indexation,
): SheetTable {
  return {
    kind: 'tabel',
    columns: [names('Beløb'), amountsIn(kroner, kroner, { most: 6 })],
    rows: [[`I ${from}-priser`, { cell: amount, spot: base, look: 'inddata' }]],
    foot: [[`I ${to}-priser`, { cell: result.value, formula: result }]],
  };
}

/**
 * A budget in another year's prices as a workbook: the amounts and the rates are input, each line is a formula over them.
 *
 * @param rest what is said below the tables.
 */
export function indexedBudgetWorkbook(
  budget: IndexedBudget,
  columns: readonly string[],
  rule: Indexation,
  rest: Document,
): Uint8Array {
  const rates = new Map<IndexRate, Spot>();
  const kinds = new Map(budget.lines.map(({ kind, indexed }) => [kind, indexed]));
  const inOrder = [...kinds.values()].flatMap(({ steps }) => steps.map(({ rate }) => rate));
  for (const rate of inOrder) rates.set(rate, new Spot());
  const lines = budget.lines.map(({ amount, indexed }) => {
    const before = { spot: new Spot(), look: 'inddata' } as const;
    const last = indexed.steps.reduce(
      (soFar, { rate }) => {
        const spot = rates.get(rate);
        const own = spot === undefined ? constant(rate.rate) : at(spot, rate.rate);
        return indexStep(soFar, { rate: own }, rule);
      },
      at(before.spot, amount),
    );
    return { before, after: { formula: indexedAmount(last, rule), spot: new Spot() } };
  });
  const sumsBehind = budget.sums.map(({ direction }) => sumBehind(budget, direction, lines));
  const first = columns.length + 1;
  const behind = withFormulas(indexedBudgetDocument(budget, columns, rule), ({ table, row, column }) => {
    if (table === 1) {
      const rate = inOrder[row];
      return column === 2 && rate !== undefined ? { spot: rates.get(rate), look: 'inddata' } : undefined;
    }
    const own: { readonly before: Behind; readonly after: Behind } | undefined =
      lines[row] ?? sumsBehind[row - lines.length];
    return column === first ? own?.before : column === first + 1 ? own?.after : undefined;
  });
  return written([...behind, ...rest]);
}

interface LineBehind {
  readonly before: { readonly spot: Spot };
  readonly after: { readonly spot: Spot; readonly formula: Expression };
}

/** What the lines of one retning come to, before and after. */
function sumBehind(budget: IndexedBudget, direction: string, lines: readonly LineBehind[]) {
  const own = budget.lines.flatMap(({ line, amount, indexed }, index) => {
    const behind = lines[index];
    const isOwn = (line.get('retning')?.text ?? '') === direction;
    if (behind === undefined || !isOwn) return [];
    return { before: at(behind.before.spot, amount), after: at(behind.after.spot, indexed.value) };
  });
  return {
    before: { formula: sum(own.map(({ before }) => before)) },
    after: { formula: sum(own.map(({ after }) => after)) },
  };
}

function written(blocks: readonly SheetBlock[]): Uint8Array {
  const heading = blocks.find((block) => block.kind === 'overskrift');
  return planWorkbook(heading?.text ?? 'Fremskrivning', [{ name: 'Fremskrivning', blocks }]);
}
