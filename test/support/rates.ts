import { divide, rational } from '../../src/model/exact/rational.ts';
import type { IndexRate } from '../../src/model/scheme/index-rate.ts';
import { tal } from './rational.ts';

/** A rate `2023-2024` of so many pct. */
export function sats(years: string, percent: string, more: Partial<IndexRate> = {}): IndexRate {
  const [from, to] = years.split('-').map((year) => Number.parseInt(year, 10));
  if (from === undefined || to === undefined) throw new Error(years);
  return {
    index: 'kl',
    from,
    to,
    kind: 'samlet',
    rate: divide(tal(percent), rational(100n)),
    vintage: String(to),
    status: 'endelig',
    provisional: false,
    source: '',
    origin: { file: 'satser.csv', line: 2, column: 1 },
    ...more,
  };
}
