import * as z from 'zod/mini';
import { awaitedDecimalSchema, awaitedField, fractionSchema } from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';

const effectsOf = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ budget: value, noegle: value, medlemskab: value, afrunding: value });

const change = z.strictObject({
  ...awaitedField('foer'),
  ...awaitedField('efter'),
  ...awaitedField('aendring'),
});

/** What `fordel sammenlign --format json` writes. */
export const comparisonSchema = z
  .strictObject({
    foer: z.string(),
    efter: z.string(),
    fordelinger: z.array(
      z.strictObject({
        id: z.string(),
        enhed: z.string(),
        omregnetFra: z
          .nullable(z.string())
          .check(z.describe('Enheden, beløbene før var i, når den er en anden.')),
        total: change,
        afrundingsdifference: change,
        foreloebig: z.boolean(),
        raekker: z.array(
          z.strictObject({
            kommunekode: z.nullable(z.string()),
            modtager: z.string(),
            foer: awaitedDecimalSchema,
            efter: awaitedDecimalSchema,
            aendring: awaitedDecimalSchema,
            effekter: effectsOf(awaitedDecimalSchema),
            effekterBroek: effectsOf(z.nullable(fractionSchema)),
          }),
        ),
      }),
    ),
    kunIDenEne: z.array(z.string()),
    advarsler: z.array(findingSchema),
    inddata: z.array(z.strictObject({ fil: z.string(), sha256: z.string() })),
  })
  .check(
    z.describe(
      'Resultatet af fordel sammenlign. effekter er afrundet, så de går op; effekterBroek er nøjagtige. foer og efter er null, hvor modtageren ikke var med, eller beløbet ikke er kommet endnu.',
    ),
  );
