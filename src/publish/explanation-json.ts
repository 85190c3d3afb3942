import * as z from 'zod/mini';
import type { Explanation } from '../calculate/explain.ts';
import type { SchemeResult } from '../model/result.ts';
import { fraction, plainDecimal } from './decimal.ts';
import { usedFiles } from './explanation-document.ts';
import { decimalSchema, originSchema, originsJson } from './result-json.ts';

/** What `fordel forklar --format json` writes. */
export const explanationSchema = z
  .strictObject({
    ordning: z.string(),
    aar: z.int(),
    forklaringer: z.array(
      z.strictObject({
        fordeling: z.string(),
        kommunekode: z.nullable(z.string()),
        modtager: z.string(),
        enhed: z.string(),
        beloeb: decimalSchema,
        eksakt: decimalSchema,
        eksaktBroek: z.string(),
        afrunding: z.string(),
        total: z.strictObject({ vaerdi: decimalSchema, fra: z.array(originSchema) }),
        vaegt: z.strictObject({ vaerdi: decimalSchema, fra: z.array(originSchema) }),
        vaegtIAlt: decimalSchema,
        metoder: z.array(
          z.strictObject({
            afrunding: z.string(),
            beloeb: decimalSchema,
            beloebIAlt: decimalSchema,
            afrundingsdifference: decimalSchema,
            flyttet: z.array(z.strictObject({ modtager: z.string(), med: decimalSchema })),
          }),
        ),
        rester: z.array(
          z.strictObject({
            modtager: z.string(),
            rest: decimalSchema,
            nummer: z.int(),
            faarEnhed: z.boolean(),
          }),
        ),
      }),
    ),
    inddata: z.array(z.strictObject({ fil: z.string(), sha256: z.string() })),
  })
  .check(z.describe('Resultatet af fordel forklar.'));

export function explanationJson(
  result: SchemeResult,
  explanations: readonly Explanation[],
): z.infer<typeof explanationSchema> {
  return {
    ordning: result.scheme.id,
    aar: result.scheme.year,
    forklaringer: explanations.map(({ allocation, row, alternatives, contest }) => ({
      fordeling: allocation.plan.id,
      kommunekode: row.recipient.municipalityCode,
      modtager: row.recipient.name,
      enhed: allocation.plan.unit,
      beloeb: plainDecimal(row.amount),
      eksakt: plainDecimal(row.exact),
      eksaktBroek: fraction(row.exact),
      afrunding: allocation.plan.rounding.method,
      total: { vaerdi: plainDecimal(allocation.total.value), fra: originsJson(allocation.total) },
      vaegt: { vaerdi: plainDecimal(row.weight.value), fra: originsJson(row.weight) },
      vaegtIAlt: plainDecimal(allocation.weightSum),
      metoder: alternatives.map((alternative) => ({
        afrunding: alternative.method,
        beloeb: plainDecimal(alternative.amount),
        beloebIAlt: plainDecimal(alternative.amountSum),
        afrundingsdifference: plainDecimal(alternative.residual),
        flyttet: alternative.moved.map(({ row: moved, by }) => ({
          modtager: moved.recipient.name,
          med: plainDecimal(by),
        })),
      })),
      rester: contest.map(({ claim, remainder, rank, wins }) => ({
        modtager: claim.recipient.name,
        rest: plainDecimal(remainder),
        nummer: rank,
        faarEnhed: wins,
      })),
    })),
    inddata: usedFiles(result.files, explanations).map(({ file, sha256 }) => ({ fil: file, sha256 })),
  };
}
