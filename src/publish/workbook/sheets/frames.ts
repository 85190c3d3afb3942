import type { FrameResult } from '../../../model/scheme/frame.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import { frameBlocks } from '../../result/settlement-document.ts';
import { type Drawing, namedSpot, shown as shownCell } from '../drawing.ts';
import { difference, sum } from '../layout/expression.ts';
import type { SheetBlock, SheetPlan } from '../layout/sheet-plan.ts';
import { withFormulas } from '../layout/with-formulas.ts';

/** Ramme: what counts against it, and the room that is left. */
export function frameSheet(drawing: Drawing, shown: ReadonlySet<IndexStep>): SheetPlan[] {
  const { frames } = drawing.result;
  if (frames.length === 0) return [];
  return [{ name: 'Ramme', blocks: frames.flatMap((frame) => frameTable(drawing, frame, shown)) }];
}

function frameTable(drawing: Drawing, frame: FrameResult, shown: ReadonlySet<IndexStep>): SheetBlock[] {
  const { plan, limit, parts } = frame;
  const { unit, source } = plan;
  const cellOf = (what: string, formula: Parameters<typeof shownCell>[2]) =>
    shownCell(drawing, `${plan.title}: ${what}`, formula, { unit });
  const spent = parts.map(({ title, amount }) =>
    cellOf(title, drawing.formulas.of(amount, { what: `${plan.title}: ${title}`, unit, source })),
  );
  const total = cellOf('i alt', sum(spent.map(({ cell }) => cell)));
  const most = shownCell(
    drawing,
    `${plan.title}: ramme`,
    drawing.formulas.of(limit, { what: plan.title, unit, source }),
    {
      unit,
      spot: namedSpot(drawing, 'ramme', plan.id),
    },
  );
  const room = cellOf('tilbage', difference(most.cell, total.cell));
  const behind = [...spent, total, most, room];
  return withFormulas(frameBlocks(drawing.result.scheme.title, frame, shown), ({ row, column }) =>
    column === 0 ? undefined : behind[row],
  );
}
