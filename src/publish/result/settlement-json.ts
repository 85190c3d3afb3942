import type * as z from 'zod/mini';
import type { CarryOverResult } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { plainDecimal } from '../format/decimal.ts';
import type { carryOverSchema, frameSchema } from './settlement-schema.ts';

export function carryOverJson({ plan, years, account }: CarryOverResult): z.infer<typeof carryOverSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    regel: plan.rule,
    aar: years.map(({ plan: { year }, result, duty, takenIn, left }) => ({
      aar: year,
      resultat: plainDecimal(result.value),
      skalIndregnes: plainDecimal(duty.settle),
      senest: duty.settleBy,
      indregnet: plainDecimal(takenIn),
      mangler: plainDecimal(left),
      beholdes: plainDecimal(duty.keep),
      opkraevesIkke: plainDecimal(duty.borne),
    })),
    konto: account.map(({ year, opening, result, takenIn, borne, closing }) => ({
      aar: year,
      primo: plainDecimal(opening),
      resultat: plainDecimal(result),
      indregnet: plainDecimal(takenIn),
      opkraevesIkke: plainDecimal(borne),
      ultimo: plainDecimal(closing),
    })),
  };
}

export function frameJson({ plan, limit, total, room }: FrameResult): z.infer<typeof frameSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    ramme: plainDecimal(limit.value),
    ialt: plainDecimal(total),
    tilbage: plainDecimal(room),
  };
}
