import { allocationInUnit } from '../../../calculate/comparison/allocation-in-unit.ts';
import { compareAllocations } from '../../../calculate/comparison/compare-allocations.ts';
import { divide, isZero, one } from '../../../model/exact/rational.ts';
import { amountTitle, decimalsIn, inHeading } from '../../../model/exact/unit.ts';
import type { AllocationResult, AllocationRow } from '../../../model/result.ts';
import { keyName } from '../../../model/scheme/allocation-key.ts';
import { isUnknown } from '../../../model/traced.ts';
import {
  amountsIn,
  type Block,
  type Cell,
  counts,
  names,
  percents,
  provisionalMark,
  table,
} from '../../format/document.ts';
import { isExpected } from '../../result/derivation-rows.ts';
import { resultDocument } from '../../result/result-document.ts';
import type { Backing } from './backing.ts';
import { awaited } from './named-value.ts';
import type { Source, Sourced } from './sources.ts';

/** The lists of the JSON whose entries `fordel beregn` shows in a table. */
const shown = [
  'fordelinger',
  'budgetter',
  'takster',
  'afregninger',
  'krydstabeller',
  'overfoersler',
  'rammer',
] as const;

interface Part {
  readonly id: string;
  readonly titel: string;
}

/** Why a table cannot be made, in Danish. */
export interface NoTable {
  readonly why: string;
  /** The names that there are tables of, for a suggestion. */
  readonly known: readonly string[];
}

/** The table that `fordel beregn` shows of a fordeling, a budget, takster or another part of an ordning, with the notes below it. */
export function partTable({ source, rest }: Sourced): readonly Block[] | NoTable {
  const [id = ''] = rest;
  const title = rest.length === 1 ? partOf(source, id)?.titel : undefined;
  const known = shown.flatMap((list) => source.json[list].map((part) => part.id));
  if (title === undefined) return { why: 'der er ingen tabel af det', known };
  const blocks = resultDocument(source.result);
  const heading = `${source.result.scheme.title} · ${title}`;
  const start = blocks.findIndex((block) => block.kind === 'overskrift' && block.text === heading);
  if (start < 0) return { why: 'der er ingen tabel af det', known };
  const end = blocks.findIndex(({ kind }, at) => at > start && kind === 'overskrift');
  const [own, ...others] = blocks.slice(start + 1, end < 0 ? undefined : end);
  const next = others.findIndex(({ kind }) => kind === 'tabel');
  const notes = others.slice(0, next < 0 ? undefined : next).flatMap(forMemo);
  return own === undefined ? { why: 'der er ingen tabel af det', known } : [own, ...notes];
}

/** Without what is said to who runs the program. */
function forMemo(block: Block): Block[] {
  if (block.kind !== 'afsnit') return [block];
  const lines = block.lines.filter((line) => !line.startsWith('Se: fordel '));
  return lines.length === 0 ? [] : [{ ...block, lines }];
}

/** What the table of a part rests on. */
export function partBacking({ source, rest: [id = ''] }: Sourced): Backing {
  const part = partOf(source, id);
  return (part && source.backed.get(part)?.('')) ?? { origins: [], provisional: false };
}

/** The fordeling, budget, takster … of an id. */
function partOf({ json }: Source, id: string): Part | undefined {
  return shown.flatMap((list): readonly Part[] => json[list]).find((part) => part.id === id);
}

/** A fordeling beside that of the year before: the key, the andel and the amount of both. */
export function comparedTable(after: Sourced, before: Sourced): Block | NoTable {
  const [now, was] = [allocationOf(after), allocationOf(before)];
  const known = after.source.result.allocations.map(({ plan }) => plan.id);
  if (now === undefined || was === undefined)
    return { why: 'kun fordelinger kan stå ved siden af hinanden', known };
  const converted = allocationInUnit(was, now.plan.unit);
  if (converted === undefined)
    return { why: `${was.plan.unit} kan ikke stå ved siden af ${now.plan.unit}`, known };
  const compared = compareAllocations(converted, now);
  const years = [before, after].map(({ source }) => source.result.scheme.year);
  const columns = (of: AllocationResult, year: number | undefined) => [
    counts(keyName(of.plan.key)),
    percents('Andel', of.plan.shareDecimals),
    amountsIn(of.plan.unit, `${inHeading(amountTitle(of.plan.unit), of.plan.unit)} i ${year}`, { most: 2 }),
  ];
  return table(
    [names('Modtager'), ...columns(compared.before, years[0]), ...columns(compared.after, years[1])],
    compared.rows.map((row) => [
      row.recipient.name,
      ...cells(row.before, compared.before),
      ...cells(row.after, compared.after),
    ]),
    [
      ['I alt', ...totals(compared.before), ...totals(compared.after)],
      ...(isZero(converted.residual) && isZero(now.residual)
        ? []
        : [['Afrundingsdifference', '', '', residualOf(converted), '', '', residualOf(now)]]),
    ],
  );
}

function allocationOf({ source, rest }: Sourced): AllocationResult | undefined {
  return rest.length === 1 ? source.result.allocations.find(({ plan }) => plan.id === rest[0]) : undefined;
}

function cells(row: AllocationRow | undefined, { total }: AllocationResult): Cell[] {
  if (row === undefined) return ['', '', ''];
  const { weight, share, amount, provisional } = row;
  const isAwaited = isExpected(weight);
  return [
    isAwaited ? '' : weight.value,
    isAwaited ? '' : share,
    isAwaited || isUnknown(amount, total) ? awaited : { value: amount, ...provisionalMark(provisional) },
  ];
}

function totals({ rows, total, weightSum, whole, amountSum }: AllocationResult): Cell[] {
  return [
    weightSum,
    isZero(whole) ? one : divide(weightSum, whole),
    isUnknown(amountSum, total)
      ? awaited
      : { value: amountSum, ...provisionalMark(rows.some(({ provisional }) => provisional)) },
  ];
}

/** What the rounded rows leave; nothing where they leave none. */
function residualOf({ residual, plan }: AllocationResult): Cell {
  return isZero(residual) ? '' : { value: residual, decimals: { most: decimalsIn(plan.unit) } };
}
