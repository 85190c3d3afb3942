import * as z from 'zod/mini';
import { carryOverRules } from '../../model/scheme/carry-over.ts';
import { decimalSchema } from '../format/decimal-schema.ts';

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
      beholdes: decimalSchema,
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
