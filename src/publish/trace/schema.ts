import * as z from 'zod/mini';
import { sexes } from '../../model/statbank/extract.ts';
import { decimalSchema } from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';

const headcount = {
  fil: z.string(),
  tidspunkt: z.string(),
  alder: z.string().check(z.describe('"0-17" eller alle.')),
  koen: z.enum(sexes),
};

const reading = z.strictObject({
  ...headcount,
  kreds: z.string(),
  afrunding: z.string(),
  restmodtager: z.nullable(z.string()),
  rammer: z.int(),
  afviger: z.array(
    z.strictObject({
      kommunekode: z.string(),
      modtager: z.string(),
      angivet: decimalSchema,
      beregnet: decimalSchema,
    }),
  ),
});

const interval = { fra: decimalSchema, til: decimalSchema };

const prices = z.strictObject({
  giverAlle: z.int().check(z.describe('Antal optællinger, hvor alle rækker har samme pris pr. hoved.')),
  giverAlleUndtagenEn: z.int(),
  laesninger: z
    .array(
      z.strictObject({
        ...headcount,
        prisFra: decimalSchema,
        prisTil: decimalSchema,
        afviger: z.nullable(z.strictObject({ modtager: z.string(), angivet: decimalSchema, ...interval })),
        totaler: z.array(z.strictObject({ kreds: z.string(), ...interval })),
      }),
    )
    .check(z.describe('De mest almindelige, højst 200.')),
});

/** What `fordel spor --format json` writes. */
export const traceSchema = z
  .strictObject({
    facit: z.strictObject({ fil: z.string(), sha256: z.string() }),
    kolonne: z.string().check(z.describe('Overskriften på kolonnen med beløb.')),
    total: z.nullable(decimalSchema),
    totalErRaekkernesSum: z
      .boolean()
      .check(z.describe('Ingen har angivet en total; rækkerne er afrundet, så de giver deres egen sum.')),
    raekker: z.int(),
    totalraekker: z.array(z.string()),
    optaellingerProevet: z
      .int()
      .check(z.describe('Antal optællinger, hver prøvet med afrundinger, eller afrundingerIStoerreKredse.')),
    heriStoerreKredse: z
      .int()
      .check(z.describe('Optællinger, hvor totalen også deles med modtagere, tabellen ikke viser.')),
    afrundinger: z.array(z.string()),
    afrundingerIStoerreKredse: z
      .array(z.string())
      .check(z.describe('En løbende sum kræver modtagernes rækkefølge, som så ikke er kendt.')),
    entydig: z.boolean().check(z.describe('Om alle træffere har de samme antal.')),
    traeffere: z.array(reading),
    naermeste: z.array(reading),
    priser: z
      .nullable(prices)
      .check(
        z.describe('Optællinger, der giver rækkerne med en vilkårlig total; null, når der er træffere.'),
      ),
    advarsler: z.array(findingSchema),
  })
  .check(z.describe('Resultatet af fordel spor.'));
