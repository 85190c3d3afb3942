import * as z from 'zod/mini';
import { amount } from './amounts/schema-amount.ts';
import { id, number, sourceId, text } from './schema-parts.ts';

/** Families of takster. */

const describe = z.describe;

const group = z.strictObject({
  id,
  titel: text,
  faktor: number.check(describe('Hvor mange grundtakster gruppen betaler; for en timepris antal timer.')),
  pladser: z
    .optional(z.string().check(z.regex(/^\d+(-\d+|\+)$/)))
    .check(describe('Størrelserne, gruppen er for: "8-24" eller "50+".')),
  antal: z.optional(amount).check(describe('Hvor mange der ventes at betale taksten.')),
});

const service = z.strictObject({
  id,
  titel: text,
  andel: number.check(describe('Prisen som andel af gruppens uafrundede årstakst: "0,1" er 10 %.')),
  antal: z.optional(z.record(id, amount)).check(describe('Hvor mange der ventes pr. gruppe.')),
});

export const tariff = z.strictObject({
  id,
  titel: text,
  enhed: z.optional(text),
  grundtakst: z.optional(amount).check(describe('Den uafrundede grundtakst.')),
  behov: z
    .optional(amount)
    .check(describe('Det, taksterne skal indbringe; så følger grundtaksten af antallene.')),
  forrige: z.optional(amount).check(describe('Grundtaksten året før.')),
  grupper: z.array(group).check(z.minLength(1)),
  ydelser: z
    .optional(z.array(service))
    .check(describe('Fx væsentlige ændringer, og skærpet tilsyn pr. påbegyndt måned.')),
  afrunding: z.optional(z.strictObject({ til: number })),
  kilde: sourceId,
});

export type TariffEntry = z.infer<typeof tariff>;
