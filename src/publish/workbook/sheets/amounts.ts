import type { NamedAmountResult } from '../../../model/result.ts';
import { amountBlocks } from '../../result/key-figure-document.ts';
import { type Drawing, namedSpot, shown } from '../drawing.ts';
import { rounded } from '../layout/expression.ts';
import type { SheetPlan } from '../layout/sheet-plan.ts';
import { withFormulas } from '../layout/with-formulas.ts';

/** Beløb: the named amounts, each a cell with its name. */
export function amountSheet(drawing: Drawing): SheetPlan[] {
  const { scheme, amounts } = drawing.result;
  if (amounts.length === 0) return [];
  const cells = amounts.map((named) => amountCell(drawing, named));
  return [
    {
      name: 'Beløb',
      blocks: withFormulas(amountBlocks(scheme.title, amounts), ({ row, column }) =>
        column === 0 || isWords(drawing, column) ? undefined : cells[row],
      ),
    },
  ];
}

/** The years of PL-fremskrivning are told between the name and the amount. */
function isWords({ result }: Drawing, column: number): boolean {
  return column === 1 && result.amounts.some(({ amount }) => amount.steps !== undefined);
}

function amountCell(drawing: Drawing, { plan, amount, exact }: NamedAmountResult) {
  const { formulas } = drawing;
  const subject = { what: plan.title, unit: plan.unit, source: plan.source };
  const before = formulas.of({ ...amount, value: exact }, subject);
  const formula = plan.step === undefined ? before : rounded(before, plan.step);
  const spot = namedSpot(drawing, 'beloeb', plan.id);
  const { cell } = shown(drawing, plan.title, formula, { unit: plan.unit, spot });
  formulas.knowNamed(plan.title, amount, cell);
  return { formula, spot };
}
