import * as z from 'zod/mini';
import { decimalField, decimalSchema } from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';

const stepSchema = z.strictObject({
  fra: z.int(),
  til: z.int(),
  ...decimalField('sats'),
  ...decimalField('faktor'),
  tillaeg: decimalSchema,
  ...decimalField('beloeb'),
  indeks: z.string(),
  skoen: z.string(),
  status: z.string(),
  kilde: z.string(),
});
export const indexedSchema = z.strictObject({
  ...decimalField('beloeb'),
  trin: z.array(stepSchema),
  ...decimalField('eksakt'),
  resultat: decimalSchema,
  foreloebig: z.boolean(),
});

/** What `fordel fremskriv --format json` writes: an amount's chain, or a budget's line by line. */
export const indexationSchema = z
  .strictObject({
    fra: z.int(),
    til: z.int(),
    fremskrevet: z.optional(indexedSchema),
    enhed: z
      .optional(z.string())
      .check(z.describe('Hvad filen siger, beløbene er i; kr. hvor den ikke siger noget.')),
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
    advarsler: z.array(findingSchema),
  })
  .check(z.describe('Resultatet af fordel fremskriv.'));
