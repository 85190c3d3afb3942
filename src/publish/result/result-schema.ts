import * as z from 'zod/mini';
import {
  awaitedDecimalSchema,
  awaitedField,
  decimalField,
  decimalSchema,
  fractionSchema,
} from '../format/decimal-schema.ts';
import { findingSchema } from '../format/finding-schema.ts';
import { inputSchema } from '../format/input-schema.ts';
import { budgetSchema } from './budget-schema.ts';
import { carryOverSchema, crossTableSchema, frameSchema, settlementSchema } from './settlement-schema.ts';
import { tariffSchema } from './tariff-schema.ts';

export const originSchema = z.strictObject({ fil: z.string(), linje: z.int(), kolonne: z.int() });
export const sourceSchema = z.strictObject({
  dokument: z.string(),
  afsnit: z.optional(z.string()),
  side: z.optional(z.string()),
});

const rowSchema = z.strictObject({
  kommunekode: z.nullable(z.string()),
  modtager: z.string(),
  ...awaitedField('vaegt'),
  andel: awaitedDecimalSchema,
  andelBroek: z.nullable(fractionSchema),
  eksakt: awaitedDecimalSchema,
  eksaktBroek: z.nullable(fractionSchema),
  beloeb: awaitedDecimalSchema,
  foreloebig: z.boolean().check(z.describe('Om tallet hviler på et, der er skrevet forventet.')),
  vaegtFra: z.array(originSchema),
  pr: z.optional(z.nullable(decimalSchema)).check(z.describe('Beløbet pr. enhed, hvor fordelingen har det.')),
  prBroek: z.optional(fractionSchema),
});
const indexStepSchema = z.strictObject({
  fra: z.int(),
  til: z.int(),
  sats: decimalSchema,
  tillaeg: decimalSchema,
  foreloebig: z.boolean(),
});
const indexSteps = z
  .optional(z.array(indexStepSchema))
  .check(z.describe('De PL-satser, beløbet er fremskrevet med; 0.048 er 4,8 %.'));
const within = z
  .optional(z.strictObject({ ...decimalField('fra'), ...decimalField('til') }))
  .check(z.describe('De værdier, tallet kan have, hvor det hviler på beløb med praecision; før afrunding.'));
export const allocationSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  ...awaitedField('total'),
  totalFra: z.array(originSchema),
  totalMellem: within,
  fremskrivning: indexSteps,
  enhed: z.string(),
  noegle: z.strictObject({
    betegnelse: z.string(),
    tidspunkt: z.nullable(z.string()),
    ...awaitedField('vaegtIAlt'),
  }),
  afrunding: z.string(),
  afrundingTil: decimalSchema,
  ...awaitedField('sum'),
  ...awaitedField('afrundingsdifference'),
  foreloebig: z.boolean(),
  bemaerkninger: z.array(z.strictObject({ kode: z.string(), besked: z.string() })),
  kilde: z.optional(sourceSchema),
  pr: z.optional(
    z.strictObject({
      enhed: z.string(),
      noegle: z.string(),
      tidspunkt: z.nullable(z.string()),
      ialt: z.nullable(decimalSchema),
      ialtBroek: z.optional(fractionSchema),
    }),
  ),
  raekker: z.array(rowSchema),
});
export const keyFigureSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  ...awaitedField('taeller'),
  ...awaitedField('naevner'),
  eksakt: awaitedDecimalSchema,
  eksaktBroek: z.nullable(fractionSchema),
  vaerdi: awaitedDecimalSchema,
  mellem: within,
  foreloebig: z.boolean(),
  forrige: z.optional(decimalSchema),
  forrigeMellem: within,
  aendringPct: z.optional(decimalSchema),
});
export const namedAmountSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  ...awaitedField('beloeb'),
  mellem: within,
  foreloebig: z.boolean(),
  beloebFra: z.array(originSchema),
  fremskrivning: indexSteps,
});

/** What `fordel beregn --format json` writes. Amounts are texts in the fordeling's own unit. */
export const resultSchema = z
  .strictObject({
    ordning: z.string(),
    titel: z.string(),
    aar: z.int(),
    beloeb: z.array(namedAmountSchema),
    budgetter: z.array(budgetSchema),
    fordelinger: z.array(allocationSchema),
    afregninger: z.array(settlementSchema),
    krydstabeller: z.array(crossTableSchema),
    noegletal: z.array(keyFigureSchema),
    takster: z.array(tariffSchema),
    overfoersler: z.array(carryOverSchema),
    rammer: z.array(frameSchema),
    advarsler: z.array(findingSchema),
    inddata: z.array(inputSchema),
  })
  .check(z.describe('Resultatet af fordel beregn.'));
