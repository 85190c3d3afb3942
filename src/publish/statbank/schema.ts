import * as z from 'zod/mini';
import { findingSchema } from '../format/finding-schema.ts';

const text = z.nullable(z.string());

const file = z.strictObject({
  fil: z.string(),
  sha256: z.string(),
  form: z.string().check(z.describe('Hvad filen er læst som, i ord.')),
  tabel: text,
  titel: text,
  enhed: text,
  opdateret: text,
  fodnoter: z.array(z.string()),
  raekker: z.int(),
  subtotaler: z.int().check(z.describe('Rækker, der er summen af andre; de holder, og er ikke i udtrækket.')),
  udeladt: z.int().check(z.describe('Rækker med en anden værdi end den, der er valgt med --vaelg.')),
});

const held = z.strictObject({
  kommuner: z.int().check(z.describe('Antallet af kommuner.')),
  andreOmraader: z.array(z.string()),
  tidspunkter: z.array(z.string()),
  koen: z.array(z.string()),
  aldre: z.array(z.string()),
  civilstande: z.array(z.string()),
});

const count = z.nullable(z.int());

/** What `fordel import` and `fordel hent` write with `--format json`. */
export const importSchema = z
  .strictObject({
    filer: z.array(file),
    raekker: z.int().check(z.describe('Antal i udtrækket, også de nuller, der er tilføjet.')),
    nulraekkerTilfoejet: z.int(),
    udsnit: held,
    summer: z
      .array(
        z.strictObject({
          tidspunkt: z.string(),
          kommuner: count,
          oevrige: count.check(z.describe('På Christiansø, med uoplyst bopæl og uden for landet.')),
          heleLandet: count,
        }),
      )
      .check(z.describe('Ingen, hvor grupperne overlapper og der ikke er en total.')),
    advarsler: z.array(findingSchema),
  })
  .check(z.describe('Resultatet af fordel import og af det, fordel hent henter.'));
