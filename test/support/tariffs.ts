import { tariff } from '../../src/calculate/tariff.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { FordelError } from '../../src/model/diagnostic.ts';
import { one, zero } from '../../src/model/exact/rational.ts';
import type { ServiceProvider } from '../../src/model/invoice/service-provider.ts';
import type { TariffPlan, TariffResult } from '../../src/model/scheme/tariff.ts';
import { kommune, origin } from './keys.ts';
import { tal } from './rational.ts';

const group = (id: string, title: string, factor: string, places?: { from: number; to?: number }) => ({
  id,
  title,
  factor: tal(factor),
  ...(places === undefined ? {} : { places }),
});

/** Groups by size, as Socialtilsyn Nord has them. */
export const sizes = [
  group('gruppe-1', '1-7 pladser', '1', { from: 1, to: 7 }),
  group('gruppe-2', '8-24 pladser', '1,2', { from: 8, to: 24 }),
  group('gruppe-3', '25-49 pladser', '2', { from: 25, to: 49 }),
  group('gruppe-4', '50 pladser og flere', '3', { from: 50 }),
];

/** Groups without sizes, as its BPA takster are. */
export const hours = [group('time', 'Time', '1'), group('tilsyn', 'Tilsyn, 13 timer', '13')];

/** The tillæg of skærpet tilsyn as the law sets it. */
export const skaerpet = {
  id: 'skaerpet-tilsyn',
  title: 'Skærpet tilsyn',
  fraction: tal('0,1'),
  counts: new Map(),
};

/** Takster on a grundtakst, by size unless other groups are given. */
export function tariffOf(base: string, more: Partial<TariffPlan> = {}): TariffResult {
  const plan: TariffPlan = {
    id: 'tilbud',
    title: 'Takster pr. tilbud',
    unit: 'kr.',
    base: { kind: 'grundtakst', amount: { kind: 'fast', value: tal(base), origin } },
    groups: sizes,
    services: [skaerpet],
    step: one,
    origin,
    ...more,
  };
  return tariff(plan, { budgets: new Map(), rates: new Map(), named: new Map(), earlier: [] });
}

/** A tilbud of a kommune with so many places, all year. */
export function tilbud(
  code: string,
  name: string,
  places: number,
  more: Partial<ServiceProvider> = {},
): ServiceProvider {
  return {
    recipient: kommune(code),
    name,
    charged: { size: { places }, enhancedMonths: 0 },
    correction: zero,
    origin: { file: 'tilbud.csv', line: 2, column: 9 },
    ...more,
  };
}

/** The diagnostics of what fails. */
export function problemsOf(act: () => unknown): readonly Diagnostic[] {
  try {
    act();
  } catch (error) {
    if (error instanceof FordelError) return error.diagnostics;
    throw error;
  }
  return [];
}
