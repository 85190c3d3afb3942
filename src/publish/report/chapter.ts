import type { ComparedSchemes } from '../../model/comparison.ts';
import { inNumber } from '../../model/exact/format.ts';
import { isZero } from '../../model/exact/rational.ts';
import { formatIn } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { AllocationResult, SchemeResult } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { isUnknown, withSpread } from '../../model/traced.ts';
import { comparedBlocks } from '../comparison/document.ts';
import type { Block } from '../format/document.ts';
import { methodInWords } from '../format/words.ts';
import { budgetBlocks } from '../result/budget-document.ts';
import { amountBlocks, keyFigureBlocks } from '../result/key-figure-document.ts';
import { allocationBlocks } from '../result/result-document.ts';
import {
  carryOverBlocks,
  crossTableBlocks,
  frameBlocks,
  settlementBlocks,
} from '../result/settlement-document.ts';
import { tariffBlocks } from '../result/tariff-document.ts';
import { changeChart } from './charts/change-chart.ts';
import { recipientsChart } from './charts/recipients-chart.ts';
import { withoutTitle } from './headings.ts';
import { withPerInhabitant } from './per-inhabitant.ts';
import { drawing, type Facts, type ReportBlock, type Section } from './report-block.ts';

/** An ordning as it is reported: what came of it, and what it is held against. */
export interface Reported {
  /** Where its parts lie on the page: no two ordninger of a page have the same. */
  readonly id: string;
  readonly result: SchemeResult;
  readonly municipalities: readonly Municipality[];
  /** Against the year before, or the ordning that a scenario was made of. */
  readonly compared?: ComparedSchemes | undefined;
}

/** All of a report that follows from the figures, and so is written anew for a scenario. */
export function figureSections({ id, result, municipalities, compared }: Reported): Section[] {
  const { scheme } = result;
  const shown = new Set(result.amounts.flatMap(({ amount }) => amount.steps ?? []));
  const section = (name: string, title: string, blocks: readonly ReportBlock[]): Section[] =>
    blocks.length === 0 ? [] : [{ id: `${id}-${name}`, title, blocks }];
  const own = (blocks: readonly Block[]) => withoutTitle(scheme.title, blocks);
  return [
    ...section('overblik', 'Overblik', overview(result)),
    ...result.allocations.flatMap((allocation) =>
      section(`fordeling-${allocation.plan.id}`, allocation.plan.title, [
        ...drawing(recipientsChart(allocation)),
        ...withPerInhabitant(
          own(allocationBlocks(scheme.title, allocation, shown)).slice(1),
          allocation,
          municipalities,
        ),
      ]),
    ),
    ...section('aendring', 'Ændring', compared === undefined ? [] : changeBlocks(compared)),
    ...section(
      'afregning',
      'Afregning',
      result.settlements.flatMap((settled) => own(settlementBlocks(scheme.title, settled))),
    ),
    ...section(
      'krydstabel',
      'Krydstabeller',
      result.crossTables.flatMap((table) => own(crossTableBlocks(scheme.title, table))),
    ),
    ...section(
      'budget',
      'Budget og regnskab',
      result.budgets.flatMap((budget) => own(budgetBlocks(scheme.title, budget, shown))),
    ),
    ...section(
      'takster',
      'Takster',
      result.tariffs.flatMap((tariff) => own(tariffBlocks(scheme.title, tariff, shown))),
    ),
    ...section('overfoersler', 'Overførsler og rammer', [
      ...result.carryOvers.flatMap((account) => own(carryOverBlocks(scheme.title, account, shown))),
      ...result.frames.flatMap((frame) => own(frameBlocks(scheme.title, frame, shown))),
    ]),
    ...section('beloeb', 'Beløb', own(amountBlocks(scheme.title, result.amounts)).slice(1)),
    ...section('noegletal', 'Nøgletal', own(keyFigureBlocks(result.keyFigures, shown))),
  ];
}

/** What is shared, by which key, among how many. */
function overview({ scheme, allocations }: SchemeResult): ReportBlock[] {
  const facts: Facts = { kind: 'fakta', facts: allocations.map(factOf) };
  const issued = fullStop(`${scheme.issuer}, ${scheme.year}`);
  return [{ kind: 'afsnit', lines: [issued] }, ...(allocations.length === 0 ? [] : [facts])];
}

function factOf(allocation: AllocationResult): Facts['facts'][number] {
  const { plan, total, rows, residual } = allocation;
  const among = `deles mellem ${inNumber(rows.length, 'modtager', 'modtagere')} efter ${keyName(plan.key)}`;
  const left = isZero(residual) ? '' : `; ${formatIn(residual, plan.unit)} er afrundingsdifference`;
  return {
    label: plan.title,
    value: isUnknown(total.value, total) ? 'Forventet' : withSpread(total, plan.unit),
    note: fullStop(`${among}, ${methodInWords(plan)}${left}`),
  };
}

function changeBlocks({ before, after, allocations, unmatched }: ComparedSchemes): ReportBlock[] {
  return [
    ...allocations.flatMap((pair): ReportBlock[] => {
      const blocks = comparedBlocks(before.scheme.title, after.scheme.title, pair);
      const [heading, ...rest] = blocks;
      return [...(heading === undefined ? [] : [heading]), ...drawing(changeChart(pair)), ...rest];
    }),
    ...(unmatched.length === 0
      ? []
      : [
          {
            kind: 'afsnit',
            lines: [fullStop(`Kun i den ene: ${unmatched.map(({ plan }) => plan.title).join(', ')}`)],
          } as const,
        ]),
  ];
}
