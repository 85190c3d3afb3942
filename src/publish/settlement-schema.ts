import * as z from 'zod/mini';
import { carryOverRules } from '../model/carry-over.ts';
import { decimalSchema } from './decimal-schema.ts';

export const carryOverSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  regel: z.enum(carryOverRules),
  aar: z.array(
    z.strictObject({
      aar: z.int(),
      resultat: decimalSchema,
      skalIndregnes: decimalSchema,
      senest: z.int(),
      indregnet: decimalSchema,
      mangler: decimalSchema,
      beholdes: decimalSchema.check(z.describe('Hvad reglen lader blive stående.')),
      beholdesTil: z
        .nullable(z.int())
        .check(z.describe('Det sidste år, hvor det kan bruges; null, hvor intet må beholdes.')),
      ubrugt: decimalSchema.check(z.describe('Hvad der ikke er brugt endnu af det, der må beholdes.')),
      opkraevesIkke: decimalSchema,
    }),
  ),
  konto: z.array(
    z.strictObject({
      aar: z.int(),
      primo: decimalSchema,
      resultat: decimalSchema,
      indregnet: decimalSchema,
      opkraevesIkke: decimalSchema,
      ultimo: decimalSchema,
    }),
  ),
});
export const frameSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  ramme: decimalSchema,
  ialt: decimalSchema,
  tilbage: decimalSchema,
});
