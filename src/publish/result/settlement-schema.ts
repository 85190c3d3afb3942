import * as z from 'zod/mini';
import { carryOverRules } from '../../model/scheme/carry-over.ts';
import { decimalField, decimalSchema } from '../format/decimal-schema.ts';

export const carryOverSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  regel: z.enum(carryOverRules),
  aar: z.array(
    z.strictObject({
      aar: z.int(),
      ...decimalField('resultat'),
      ...decimalField('skalIndregnes'),
      senest: z.int(),
      ...decimalField('indregnet'),
      ...decimalField('mangler'),
      ...decimalField('beholdes', decimalSchema.check(z.describe('Hvad reglen lader blive stående.'))),
      beholdesTil: z
        .nullable(z.int())
        .check(z.describe('Det sidste år, hvor det kan bruges; null, hvor intet må beholdes.')),
      ...decimalField(
        'ubrugt',
        decimalSchema.check(z.describe('Hvad der ikke er brugt endnu af det, der må beholdes.')),
      ),
      ...decimalField('opkraevesIkke'),
      foreloebig: z.boolean(),
    }),
  ),
  konto: z.array(
    z.strictObject({
      aar: z.int(),
      ...decimalField('primo'),
      ...decimalField('resultat'),
      ...decimalField('indregnet'),
      ...decimalField('opkraevesIkke'),
      ...decimalField('ultimo'),
      foreloebig: z.boolean(),
    }),
  ),
});
export const frameSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  ...decimalField('ramme'),
  ...decimalField('ialt'),
  ...decimalField('tilbage'),
  foreloebig: z.boolean(),
});

export const settlementSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  fordelinger: z.array(z.strictObject({ id: z.string(), ...decimalField('ialt') })),
  ...decimalField('ialt'),
  raekker: z.array(
    z.strictObject({
      kommunekode: z.nullable(z.string()),
      modtager: z.string(),
      dele: z
        .array(z.nullable(decimalSchema))
        .check(
          z.describe('Det, hver fordeling giver, i deres rækkefølge; null for den, modtageren ikke er i.'),
        ),
      ...decimalField('beloeb'),
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
      celler: z.array(decimalSchema).check(z.describe('I fordelingernes rækkefølge.')),
      ialt: decimalSchema,
    }),
  ),
  kolonner: z.array(decimalSchema).check(z.describe('Kolonnernes summer.')),
  ialt: decimalSchema,
});
