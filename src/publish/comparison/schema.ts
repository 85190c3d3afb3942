import * as z from 'zod/mini';
import { decimalSchema } from '../format/decimal-schema.ts';

const fractionText = z.string().check(z.regex(/^-?\d+(\/\d+)?$/), z.describe('Det nøjagtige tal som brøk.'));
const effectsOf = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ budget: value, noegle: value, medlemskab: value, afrunding: value });

/** What `fordel sammenlign --format json` writes. */
export const comparisonSchema = z
  .strictObject({
    foer: z.string(),
    efter: z.string(),
    fordelinger: z.array(
      z.strictObject({
        id: z.string(),
        enhed: z.string(),
        total: z.strictObject({ foer: decimalSchema, efter: decimalSchema, aendring: decimalSchema }),
        afrundingsdifference: z.strictObject({
          foer: decimalSchema,
          efter: decimalSchema,
          aendring: decimalSchema,
        }),
        foreloebig: z.boolean(),
        raekker: z.array(
          z.strictObject({
            kommunekode: z.nullable(z.string()),
            modtager: z.string(),
            foer: z.nullable(decimalSchema),
            efter: z.nullable(decimalSchema),
            aendring: decimalSchema,
            effekter: effectsOf(decimalSchema),
            effekterBroek: effectsOf(fractionText),
          }),
        ),
      }),
    ),
    kunIDenEne: z.array(z.string()),
    inddata: z.array(z.strictObject({ fil: z.string(), sha256: z.string() })),
  })
  .check(
    z.describe(
      'Resultatet af fordel sammenlign. effekter er afrundet, så de går op; effekterBroek er nøjagtige.',
    ),
  );
