import type * as z from 'zod/mini';
import type { Origin } from '../../../model/origin.ts';
import type { SchemeResult } from '../../../model/result.ts';
import { isProvisional, type Traced } from '../../../model/traced.ts';
import type { resultSchema } from '../../result/result-schema.ts';

/** What a figure rests on: where that stands, and whether some of it is not settled yet. */
export interface Backing {
  readonly origins: readonly Origin[];
  readonly provisional: boolean;
}

/** What the figure rests on that an object of the JSON has by a name. */
export type BackingOf = (key: string) => Backing;

/** For the objects of the JSON of an ordning what their figures rest on. What has none of its own has that of the object around it. */
export function backingOf(
  result: SchemeResult,
  json: z.infer<typeof resultSchema>,
): ReadonlyMap<object, BackingOf> {
  const backed = new Map<object, BackingOf>();
  const back = (node: object | undefined, ...values: readonly Traced[]) => {
    if (node !== undefined) backed.set(node, () => backing(values));
  };
  // One figure of an object rests on less than its others do, or on more.
  const only = (node: object | undefined, key: string, own: Backing) => {
    const others = node && backed.get(node);
    if (node !== undefined) backed.set(node, (asked) => (asked === key ? own : (others?.(asked) ?? nothing)));
  };
  const planned = (
    nodes: readonly object[],
    plans: readonly { readonly plan: { readonly origin: Origin } }[],
  ) => {
    for (const [at, { plan }] of plans.entries()) {
      const node = nodes[at];
      if (node !== undefined) backed.set(node, () => ({ origins: [plan.origin], provisional: false }));
    }
  };
  planned(json.afregninger, result.settlements);
  planned(json.krydstabeller, result.crossTables);
  planned(json.overfoersler, result.carryOvers);
  planned(json.rammer, result.frames);
  for (const [at, { amount }] of result.amounts.entries()) back(json.beloeb[at], amount);
  for (const [at, { numerator, denominator, previous }] of result.keyFigures.entries()) {
    const earlier = previous === undefined ? [] : [previous.numerator, previous.denominator];
    back(json.noegletal[at], numerator, denominator);
    only(json.noegletal[at], 'forrige', backing(earlier));
    only(json.noegletal[at], 'aendringPct', backing([numerator, denominator, ...earlier]));
  }
  for (const [at, { base, plan }] of result.tariffs.entries()) {
    const earlier = plan.previous === undefined ? [] : [plan.previous.origin];
    const now = backing([base]);
    back(json.takster[at], base);
    only(json.takster[at], 'forrige', { ...now, origins: earlier });
    only(json.takster[at], 'aendringPct', { ...now, origins: [...now.origins, ...earlier] });
  }
  for (const [at, { total, rows }] of result.allocations.entries()) {
    const node = json.fordelinger[at];
    const weights = rows.map(({ weight }) => weight);
    back(node, total, ...weights);
    back(node?.noegle, ...weights);
    only(node, 'total', backing([total]));
    for (const [index, { weight }] of rows.entries()) {
      const row = node?.raekker[index];
      back(row, total, weight);
      for (const key of ['vaegt', 'andel']) only(row, key, backing([weight]));
    }
  }
  for (const [at, { rows }] of result.budgets.entries()) {
    back(json.budgetter[at], ...rows.flatMap(({ cells }) => [...cells.values()]));
    for (const [index, { cells }] of rows.entries()) {
      const row = json.budgetter[at]?.raekker[index];
      back(row, ...cells.values());
      back(row?.beloeb, ...cells.values());
      for (const [column, cell] of cells) only(row?.beloeb, column, backing([cell]));
    }
  }
  return backed;
}

const nothing: Backing = { origins: [], provisional: false };

function backing(values: readonly Traced[]): Backing {
  return { origins: values.flatMap(({ origins }) => origins), provisional: isProvisional(...values) };
}
