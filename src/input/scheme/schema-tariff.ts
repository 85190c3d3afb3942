import * as z from 'zod/mini';
import { amount } from './amounts/schema-amount.ts';
import { factor, positiveStep, pricePercent } from './schema-number.ts';
import { id, line, sourceId } from './schema-parts.ts';

/** Families of takster. */

const describe = z.describe;

const group = z.strictObject({
  id,
  titel: line,
  faktor: factor.check(describe('Hvor mange grundtakster gruppen betaler; for en timepris antal timer.')),
  pladser: z
    .optional(z.string().check(z.regex(/^\d{1,6}(-\d{1,6}|\+)$/)))
    .check(describe('Størrelserne, gruppen er for: "8-24" eller "50+".')),
  antal: z.optional(amount).check(describe('Hvor mange der ventes at betale taksten.')),
});

const service = z.strictObject({
  id,
  titel: line,
  procent: pricePercent.check(
    describe('Prisen i procent af gruppens uafrundede årstakst: 10 eller "7,5 %".'),
  ),
  skaerpet_tilsyn: z
    .optional(z.literal(true))
    .check(
      describe(
        'true: ydelsen er tillægget for skærpet tilsyn pr. påbegyndt måned. Kan udelades, når dens id begynder med skaerpet.',
      ),
    ),
  antal: z.optional(z.record(id, amount)).check(describe('Hvor mange der ventes pr. gruppe.')),
});

export const tariff = z.strictObject({
  id,
  titel: line,
  enhed: z.optional(line),
  grundtakst: z.optional(amount).check(describe('Den uafrundede grundtakst.')),
  behov: z
    .optional(amount)
    .check(describe('Det, taksterne skal indbringe; så følger grundtaksten af antallene.')),
  forrige: z.optional(amount).check(describe('Grundtaksten året før.')),
  grupper: z.array(group).check(z.minLength(1)),
  ydelser: z
    .optional(z.array(service))
    .check(describe('Fx væsentlige ændringer, og skærpet tilsyn pr. påbegyndt måned.')),
  afrunding: z.optional(z.strictObject({ til: positiveStep })),
  kilde: sourceId,
});

export type TariffEntry = z.infer<typeof tariff>;
