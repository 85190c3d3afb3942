import * as z from 'zod/mini';
import {
  awaitedDecimalSchema,
  awaitedField,
  decimalField,
  decimalSchema,
  nullableDecimalField,
} from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';

export const groupSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  ...decimalField('faktor'),
  ...awaitedField('eksakt'),
  takst: awaitedDecimalSchema,
  forrige: z.nullable(decimalSchema),
  aendringPct: z.nullable(decimalSchema),
  ...nullableDecimalField('antal'),
});

export const tariffSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  ...nullableDecimalField(
    'grundtakst',
    awaitedDecimalSchema.check(z.describe('Uafrundet; null, hvor den ikke er kommet endnu.')),
  ),
  foreloebig: z.boolean(),
  grupper: z.array(groupSchema),
  ydelser: z.array(
    z.strictObject({
      id: z.string(),
      titel: z.string(),
      ...decimalField('andel'),
      grupper: z.array(groupSchema),
    }),
  ),
  daekning: z.nullable(
    z.strictObject({ ...decimalField('indtaegt'), ...decimalField('behov'), ...decimalField('difference') }),
  ),
});

const chargeSchema = z
  .nullable(
    z.strictObject({
      takst: z.string(),
      gruppe: z.string(),
      enhed: z.string(),
      pladser: z.int(),
      borgere: z.nullable(z.int()),
      maaneder: z.int().check(z.describe('Måneder under tilsyn i året.')),
      tilsyn: decimalSchema,
      skaerpetMaaneder: z.int(),
      skaerpetYdelse: z.nullable(z.string()),
      skaerpet: decimalSchema,
      ialt: decimalSchema,
    }),
  )
  .check(z.describe('Hvad ét tilbud betaler; null, hvor der ikke er spurgt om et.'));

/** What `fordel takst --format json` writes. */
export const tariffResultSchema = z
  .strictObject({
    ordning: z.string(),
    takster: z.array(tariffSchema),
    tilbud: chargeSchema,
    advarsler: z.array(findingSchema),
  })
  .check(z.describe('Resultatet af fordel takst.'));
