import { formatNumber, formatPercent } from '../../../model/exact/format.ts';
import { compare } from '../../../model/exact/rational.ts';
import { formatIn, numberIn } from '../../../model/exact/unit.ts';
import type { AllocationResult } from '../../../model/result.ts';
import { isUnknown } from '../../../model/traced.ts';
import { isExpected } from '../../result/derivation-rows.ts';
import { barChart } from './bar-chart.ts';

/** Who pays what, the largest first; nothing where there are no amounts yet. */
export function recipientsChart({ plan, total, rows }: AllocationResult): string | undefined {
  const known = rows.filter(({ weight, amount }) => !isExpected(weight) && !isUnknown(amount, total));
  const sorted = [...known].sort((a, b) => compare(b.amount, a.amount));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const inWords = ({ recipient, amount, share }: typeof first) =>
    `${recipient.name} ${formatIn(amount, plan.unit)} (${formatPercent(share, plan.shareDecimals)})`;
  return barChart({
    title: `${plan.title}: beløb i ${plan.unit} efter størrelse`,
    told: `Søjlediagram over ${formatNumber({ numerator: BigInt(known.length), denominator: 1n })} modtagere. Størst: ${inWords(first)}. Mindst: ${inWords(last)}. Alle beløb står i tabellen nedenfor.`,
    bars: sorted.map((row) => ({
      name: row.recipient.name,
      text: numberIn(row.amount, plan.unit),
      parts: [{ kind: 'amount', value: row.amount, said: inWords(row) }],
    })),
  });
}
