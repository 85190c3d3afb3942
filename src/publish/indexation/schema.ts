import * as z from 'zod/mini';
import { decimalSchema } from '../format/decimal-schema.ts';

const stepSchema = z.strictObject({
  fra: z.int(),
  til: z.int(),
  sats: decimalSchema,
  faktor: decimalSchema,
  tillaeg: decimalSchema,
  beloeb: decimalSchema,
  indeks: z.string(),
  skoen: z.string(),
  status: z.string(),
  kilde: z.string(),
});
export const indexedSchema = z.strictObject({
  beloeb: decimalSchema,
  trin: z.array(stepSchema),
  eksakt: decimalSchema,
  resultat: decimalSchema,
  foreloebig: z.boolean(),
});

/** What `fordel fremskriv --format json` writes: an amount's chain, or a budget's line by line. */
export const indexationSchema = z
  .strictObject({
    fra: z.int(),
    til: z.int(),
    fremskrevet: z.optional(indexedSchema),
    linjer: z.optional(
      z.array(
        z.strictObject({
          felter: z.record(z.string(), z.string()),
          art: z.string(),
          fremskrevet: indexedSchema,
        }),
      ),
    ),
    ialt: z.optional(
      z.array(z.strictObject({ retning: z.nullable(z.string()), foer: decimalSchema, efter: decimalSchema })),
    ),
  })
  .check(z.describe('Resultatet af fordel fremskriv.'));
