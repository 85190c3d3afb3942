import * as z from 'zod/mini';
import { decimalField, decimalSchema, fractionSchema } from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';

const effectsOf = <T extends z.ZodMiniType>(value: T) =>
  z.strictObject({ budget: value, noegle: value, medlemskab: value, afrunding: value });

const change = z.strictObject({
  ...decimalField('foer'),
  ...decimalField('efter'),
  ...decimalField('aendring'),
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
            foer: z.nullable(decimalSchema),
            efter: z.nullable(decimalSchema),
            aendring: decimalSchema,
            effekter: effectsOf(decimalSchema),
            effekterBroek: effectsOf(fractionSchema),
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
      'Resultatet af fordel sammenlign. effekter er afrundet, så de går op; effekterBroek er nøjagtige.',
    ),
  );
