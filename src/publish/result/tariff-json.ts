import type * as z from 'zod/mini';
import type { SchemeResult } from '../../model/result.ts';
import type { TariffCharge, TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { isProvisional, known, type Traced } from '../../model/traced.ts';
import { exactly, exactlyKnown, knownDecimal, percentJson, plainDecimal } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import type { groupSchema, tariffResultSchema, tariffSchema } from './tariff-schema.ts';

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
    ...exactlyKnown('grundtakst', known(base.value, base)),
    foreloebig: isProvisional(base),
    grupper: groups.map((price) => groupJson(price, base)),
    ydelser: services.map(({ service, prices }) => ({
      id: service.id,
      titel: service.title,
      ...exactly('andel', service.fraction),
      grupper: prices.map((price) => groupJson(price, base)),
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

function groupJson(
  { group, exact, amount, previous, count }: TariffPrice,
  base: Traced,
): z.infer<typeof groupSchema> {
  const share = previous?.change.share;
  return {
    id: group.id,
    titel: group.title,
    ...exactly('faktor', group.factor),
    ...exactlyKnown('eksakt', known(exact, base)),
    takst: knownDecimal(known(amount, base)),
    forrige: previous === undefined ? null : plainDecimal(previous.amount),
    aendringPct: share === undefined ? null : percentJson(share),
    ...exactlyKnown('antal', count && known(count.value, count)),
  };
}

/** What `takst` writes: the takster of a result, and what one tilbud pays where that was asked. */
export function tariffResultJson(
  { scheme, tariffs, warnings }: SchemeResult,
  charge: TariffCharge | undefined,
): z.infer<typeof tariffResultSchema> {
  return {
    ordning: scheme.id,
    takster: tariffs.map(tariffJson),
    tilbud: charge === undefined ? null : chargeJson(charge, tariffs),
    advarsler: warnings.map(findingJson),
  };
}

function chargeJson(charge: TariffCharge, tariffs: readonly TariffResult[]) {
  const { price, unit, places, citizens, months, supervision, enhancedMonths, enhancedBy, enhanced, total } =
    charge;
  return {
    takst: tariffs.find(({ groups }) => groups.includes(price))?.plan.id ?? '',
    gruppe: price.group.id,
    enhed: unit,
    pladser: places,
    borgere: citizens ?? null,
    maaneder: months,
    tilsyn: plainDecimal(supervision),
    skaerpetMaaneder: enhancedMonths,
    skaerpetYdelse: enhancedBy?.id ?? null,
    skaerpet: plainDecimal(enhanced),
    ialt: plainDecimal(total),
  };
}
