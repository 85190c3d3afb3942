import { inNumber } from '../../../model/exact/format.ts';
import { absolute, equal, rational } from '../../../model/exact/rational.ts';
import { methodNames } from '../../../model/exact/rounding-names.ts';
import { wholeNumber } from '../../../model/exact/whole-number.ts';
import type { AllocationResult } from '../../../model/result.ts';
import { keyName, weightsOf } from '../../../model/scheme/allocation-key.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import type { Block } from '../../format/document.ts';
import { allocationBlocks } from '../../result/result-document.ts';
import { allocationTable } from '../allocation/allocation-table.ts';
import type { RoundedRows } from '../allocation/basis.ts';
import { checked, type Drawing, namedSpot } from '../drawing.ts';
import { keyTable } from '../keys/key-table.ts';
import { at, call, constant, type Expression } from '../layout/expression.ts';
import type { SheetBlock, SheetPlan } from '../layout/sheet-plan.ts';
import type { Spot } from '../layout/spot.ts';

/** A fordeling as the overview has it: what is shared, which is worked out there, and what comes of it. */
export interface DrawnAllocation {
  readonly allocation: AllocationResult;
  readonly total: Expression;
  readonly totalSpot: Spot;
  readonly amountSum: Expression;
  readonly keyBlocks: readonly SheetBlock[];
  readonly blocks: readonly SheetBlock[];
}

/** Each fordeling in turn: a later one may share what an earlier one gave. */
export function drawAllocations(drawing: Drawing, shown: ReadonlySet<IndexStep>): DrawnAllocation[] {
  return drawing.result.allocations.map((allocation) => drawAllocation(drawing, allocation, shown));
}

/** Nøgle and Fordeling. */
export function allocationSheets(drawn: readonly DrawnAllocation[]): SheetPlan[] {
  if (drawn.length === 0) return [];
  return [
    { name: 'Nøgle', blocks: drawn.flatMap(({ keyBlocks }) => keyBlocks) },
    { name: 'Fordeling', blocks: drawn.flatMap(({ blocks }) => blocks) },
  ];
}

function drawAllocation(
  drawing: Drawing,
  allocation: AllocationResult,
  shown: ReadonlySet<IndexStep>,
): DrawnAllocation {
  const { plan, total: traced } = allocation;
  const { scheme } = drawing.result;
  const key = keyTable(drawing, allocation);
  const total = drawing.formulas.of(traced, {
    what: `${plan.title}: beløb`,
    unit: plan.unit,
    source: plan.source,
  });
  const totalSpot = namedSpot(drawing, 'total', plan.id);
  const cell = at(totalSpot, traced.value);
  checked(drawing, `${plan.title}, i alt at fordele`, totalSpot, traced.value, plan.unit);
  drawing.formulas.know(traced, cell);
  const shared = { allocation, total: cell, whole: wholeOf(allocation, cell, key.weightSum), ...key };
  const { table, amountSum, roundedAs } = allocationTable(drawing, shared, rangeName(drawing, plan.id));
  const [heading, , ...notes] = allocationBlocks(scheme.title, allocation, shown);
  return {
    allocation,
    total,
    totalSpot,
    amountSum,
    keyBlocks: [
      { kind: 'overskrift', text: `${scheme.title} · ${plan.title} · Nøgle`, note: keyName(plan.key) },
      key.table,
    ],
    blocks: [
      ...(heading === undefined ? [] : [heading as Exclude<Block, { kind: 'tabel' }>]),
      table,
      { kind: 'afsnit', lines: [roundingInWords(allocation, roundedAs)] },
      ...notes.filter((block) => block.kind !== 'tabel'),
    ],
  };
}

/** The name of the range that can be read as a published table. */
function rangeName(drawing: Drawing, id: string): string {
  const wanted = `fordeling_${id.replace(/[^\p{L}\p{N}_]/gu, '_')}`;
  return drawing.named.some(({ name }) => name === wanted) ? `${wanted}_` : wanted;
}

/** What the weights are parts of: what they come to, 100 for percentages, the total for amounts. */
function wholeOf({ plan, whole }: AllocationResult, total: Expression, weightSum: Expression): Expression {
  const size = call('ABS', absolute(total.value), [total]);
  const kind = weightsOf(plan.key);
  const asMeant =
    kind === 'procent'
      ? [constant(rational(100n)), weightSum]
      : plan.amount.kind === 'noeglesum'
        ? [total, weightSum]
        : kind === 'beloeb'
          ? [total.value.numerator < 0n ? size : total, weightSum]
          : [weightSum];
  return asMeant.find(({ value }) => equal(value, whole)) ?? constant(whole);
}

function roundingInWords({ plan }: AllocationResult, { amounts, contest }: RoundedRows): string {
  if (contest !== undefined) {
    const steps = inNumber(wholeNumber(contest.left.value.numerator), 'trin', 'trin');
    return `Største rest: hver får de hele trin, beløbet er rundet ned til. Der er ${steps} tilbage (står under Rang), og de går til de største rester; er to ens, til den, hvis kommunekode eller navn kommer først.`;
  }
  if (amounts.every((amount) => amount === undefined)) {
    return `Beløbene er værdier fra fordel, ikke formler: metoden ${methodNames[plan.rounding.method]} giver et trin ad gangen, og det kan ikke skrives som formel.`;
  }
  return 'Beløb er Eksakt, afrundet som ordningen siger. Forskel er, hvad regnearket giver mere, end fordel har regnet.';
}
