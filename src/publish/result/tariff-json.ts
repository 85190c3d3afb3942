import type * as z from 'zod/mini';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { percentJson, plainDecimal } from '../format/decimal.ts';
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
    grundtakst: plainDecimal(base.value),
    grupper: groups.map(groupJson),
    ydelser: services.map(({ service, prices }) => ({
      id: service.id,
      titel: service.title,
      andel: plainDecimal(service.fraction),
      grupper: prices.map(groupJson),
    })),
    daekning:
      coverage === undefined
        ? null
        : {
            indtaegt: plainDecimal(coverage.income),
            behov: plainDecimal(coverage.need),
            difference: plainDecimal(coverage.surplus),
          },
  };
}

function groupJson({ group, exact, amount, previous, count }: TariffPrice): z.infer<typeof groupSchema> {
  const share = previous?.change.share;
  return {
    id: group.id,
    titel: group.title,
    faktor: plainDecimal(group.factor),
    eksakt: plainDecimal(exact),
    takst: plainDecimal(amount),
    forrige: previous === undefined ? null : plainDecimal(previous.amount),
    aendringPct: share === undefined ? null : percentJson(share),
    antal: count === undefined ? null : plainDecimal(count.value),
  };
}
