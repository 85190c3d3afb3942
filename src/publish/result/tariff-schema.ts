import * as z from 'zod/mini';
import { decimalSchema } from '../format/decimal-schema.ts';

export const groupSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  faktor: decimalSchema,
  eksakt: decimalSchema,
  takst: decimalSchema,
  forrige: z.nullable(decimalSchema),
  aendringPct: z.nullable(decimalSchema),
  antal: z.nullable(decimalSchema),
});

export const tariffSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  grundtakst: decimalSchema.check(z.describe('Uafrundet.')),
  grupper: z.array(groupSchema),
  ydelser: z.array(
    z.strictObject({
      id: z.string(),
      titel: z.string(),
      andel: decimalSchema,
      grupper: z.array(groupSchema),
    }),
  ),
  daekning: z.nullable(
    z.strictObject({ indtaegt: decimalSchema, behov: decimalSchema, difference: decimalSchema }),
  ),
});

/** What `fordel takst --format json` writes. */
export const tariffResultSchema = z
  .strictObject({ ordning: z.string(), takster: z.array(tariffSchema) })
  .check(z.describe('Resultatet af fordel takst.'));
