import * as z from 'zod/mini';
import { carryOverRules } from '../../model/scheme/carry-over.ts';
import {
  awaitedDecimalSchema,
  awaitedField,
  decimalField,
  decimalSchema,
  nullableDecimalField,
} from '../format/decimal-schema.ts';

export const carryOverSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  regel: z.enum(carryOverRules),
  aar: z.array(
    z.strictObject({
      aar: z.int(),
      ...awaitedField('resultat'),
      ...awaitedField('skalIndregnes'),
      senest: z.int(),
      ...awaitedField('indregnet'),
      ...awaitedField('mangler'),
      ...nullableDecimalField(
        'beholdes',
        awaitedDecimalSchema.check(
          z.describe('Hvad reglen lader blive stående; null, hvor det ikke kendes endnu.'),
        ),
      ),
      beholdesTil: z
        .nullable(z.int())
        .check(z.describe('Det sidste år, hvor det kan bruges; null, hvor intet må beholdes.')),
      ...nullableDecimalField(
        'ubrugt',
        awaitedDecimalSchema.check(
          z.describe(
            'Hvad der ikke er brugt endnu af det, der må beholdes; null, hvor det ikke kendes endnu.',
          ),
        ),
      ),
      ...awaitedField('opkraevesIkke'),
      foreloebig: z.boolean(),
    }),
  ),
  konto: z.array(
    z.strictObject({
      aar: z.int(),
      ...awaitedField('primo'),
      ...awaitedField('resultat'),
      ...awaitedField('indregnet'),
      ...awaitedField('opkraevesIkke'),
      ...awaitedField('ultimo'),
      foreloebig: z.boolean(),
    }),
  ),
});
export const frameSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  ...awaitedField('ramme'),
  ...awaitedField('ialt'),
  ...awaitedField('tilbage'),
  foreloebig: z.boolean(),
});

export const settlementSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  fordelinger: z.array(z.strictObject({ id: z.string(), ...awaitedField('ialt') })),
  ...decimalField('ialt'),
  raekker: z.array(
    z.strictObject({
      kommunekode: z.nullable(z.string()),
      modtager: z.string(),
      dele: z
        .array(z.nullable(decimalSchema))
        .check(
          z.describe(
            'Det, hver fordeling giver, i deres rækkefølge; null for den, modtageren ikke er i, og for tal, der ikke er kommet endnu.',
          ),
        ),
      ...awaitedField('beloeb'),
      foreloebig: z.boolean(),
    }),
  ),
});

export const crossTableSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  afrundetTil: decimalSchema,
  fordelinger: z.array(z.string()),
  raekker: z.array(
    z.strictObject({
      kommunekode: z.nullable(z.string()),
      modtager: z.string(),
      celler: z.array(awaitedDecimalSchema).check(z.describe('I fordelingernes rækkefølge.')),
      ialt: awaitedDecimalSchema,
    }),
  ),
  kolonner: z.array(awaitedDecimalSchema).check(z.describe('Kolonnernes summer.')),
  ialt: awaitedDecimalSchema,
});
