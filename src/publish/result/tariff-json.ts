import type * as z from 'zod/mini';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { isProvisional } from '../../model/traced.ts';
import { exactly, percentJson, plainDecimal } from '../format/decimal.ts';
import type { groupSchema, tariffSchema } from './tariff-schema.ts';

export function tariffJson({
  plan,
  base,
  groups,
  services,
  coverage,
}: TariffResult): z.infer<typeof tariffSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    ...exactly('grundtakst', base.value),
    foreloebig: isProvisional(base),
    grupper: groups.map(groupJson),
    ydelser: services.map(({ service, prices }) => ({
      id: service.id,
      titel: service.title,
      ...exactly('andel', service.fraction),
      grupper: prices.map(groupJson),
    })),
    daekning:
      coverage === undefined
        ? null
        : {
            ...exactly('indtaegt', coverage.income),
            ...exactly('behov', coverage.need),
            ...exactly('difference', coverage.surplus),
          },
  };
}

function groupJson({ group, exact, amount, previous, count }: TariffPrice): z.infer<typeof groupSchema> {
  const share = previous?.change.share;
  return {
    id: group.id,
    titel: group.title,
    ...exactly('faktor', group.factor),
    ...exactly('eksakt', exact),
    takst: plainDecimal(amount),
    forrige: previous === undefined ? null : plainDecimal(previous.amount),
    aendringPct: share === undefined ? null : percentJson(share),
    ...(count === undefined ? { antal: null } : exactly('antal', count.value)),
  };
}
