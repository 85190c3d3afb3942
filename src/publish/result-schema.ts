import * as z from 'zod/mini';

export const decimalSchema = z
  .string()
  .check(z.regex(/^-?\d+(\.\d+)?$/), z.describe('Et tal med decimalpunktum; aldrig et JSON-tal.'));
const fractionText = z.string().check(z.regex(/^-?\d+(\/\d+)?$/), z.describe('Det nøjagtige tal som brøk.'));
export const originSchema = z.strictObject({ fil: z.string(), linje: z.int(), kolonne: z.int() });
export const sourceSchema = z.strictObject({
  dokument: z.string(),
  afsnit: z.optional(z.string()),
  side: z.optional(z.string()),
});

const rowSchema = z.strictObject({
  kommunekode: z.nullable(z.string()),
  modtager: z.string(),
  vaegt: decimalSchema,
  andel: decimalSchema,
  andelBroek: fractionText,
  eksakt: decimalSchema,
  eksaktBroek: fractionText,
  beloeb: decimalSchema,
  foreloebig: z.boolean().check(z.describe('Om tallet hviler på et, der er skrevet forventet.')),
  vaegtFra: z.array(originSchema),
});
export const allocationSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  total: decimalSchema,
  totalFra: z.array(originSchema),
  enhed: z.string(),
  noegle: z.strictObject({
    betegnelse: z.string(),
    tidspunkt: z.nullable(z.string()),
    vaegtIAlt: decimalSchema,
  }),
  afrunding: z.string(),
  afrundingTil: decimalSchema,
  afrundingsdifference: decimalSchema,
  foreloebig: z.boolean(),
  bemaerkninger: z.array(z.strictObject({ kode: z.string(), besked: z.string() })),
  kilde: z.optional(sourceSchema),
  raekker: z.array(rowSchema),
});
export const keyFigureSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  taeller: decimalSchema,
  naevner: decimalSchema,
  eksakt: decimalSchema,
  eksaktBroek: fractionText,
  vaerdi: decimalSchema,
  foreloebig: z.boolean(),
});

/** What `fordel beregn --format json` writes. Amounts are texts in the fordeling's own unit. */
export const resultSchema = z
  .strictObject({
    ordning: z.string(),
    titel: z.string(),
    aar: z.int(),
    fordelinger: z.array(allocationSchema),
    noegletal: z.array(keyFigureSchema),
    takster: z.array(z.never()).check(z.describe('Takster; endnu altid tom.')),
    inddata: z.array(z.strictObject({ fil: z.string(), sha256: z.string() })),
  })
  .check(z.describe('Resultatet af fordel beregn.'));
