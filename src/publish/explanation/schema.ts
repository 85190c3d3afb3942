import * as z from 'zod/mini';
import { awaitedDecimalSchema, awaitedField, decimalField, decimalSchema } from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';
import { tracedSchema } from '../result/derivation-schema.ts';

export const placeSchema = z
  .nullable(
    z.strictObject({
      id: z.string(),
      ...decimalField('raekkeEksakt'),
      raekke: decimalSchema,
      ...decimalField('kolonneEksakt'),
      kolonne: decimalSchema,
    }),
  )
  .check(
    z.describe(
      'Rækkens og kolonnens sum i den krydstabel, beløbet afrundes i, før og efter; null uden for en.',
    ),
  );

/** What `fordel forklar --format json` writes. */
export const explanationSchema = z
  .strictObject({
    ordning: z.string(),
    aar: z.int(),
    forklaringer: z.array(
      z.strictObject({
        fordeling: z.string(),
        kommunekode: z.nullable(z.string()),
        modtager: z.string(),
        enhed: z.string(),
        beloeb: awaitedDecimalSchema,
        eksakt: awaitedDecimalSchema,
        eksaktBroek: z.nullable(z.string()),
        afrunding: z.string(),
        total: tracedSchema,
        vaegt: tracedSchema,
        ...awaitedField('vaegtIAlt'),
        ...decimalField('vaegtAf'),
        foreloebig: z.boolean(),
        metoder: z.array(
          z.strictObject({
            afrunding: z.string(),
            beloeb: awaitedDecimalSchema,
            beloebIAlt: awaitedDecimalSchema,
            ...decimalField('afrundingsdifference'),
            flyttet: z.array(z.strictObject({ modtager: z.string(), med: decimalSchema })),
          }),
        ),
        krydstabel: placeSchema,
        rester: z.array(
          z.strictObject({
            modtager: z.string(),
            ...decimalField('rest'),
            nummer: z.int(),
            faarEnhed: z.boolean(),
          }),
        ),
      }),
    ),
    advarsler: z.array(findingSchema),
    inddata: z.array(z.strictObject({ fil: z.string(), sha256: z.string() })),
  })
  .check(z.describe('Resultatet af fordel forklar.'));
