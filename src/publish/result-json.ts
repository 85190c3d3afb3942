import * as z from 'zod/mini';
import type { AllocationResult, KeyFigureResult, SchemeResult, Traced } from '../model/result.ts';
import type { Source } from '../model/scheme.ts';
import { fraction, plainDecimal } from './decimal.ts';

export const decimalSchema = z
  .string()
  .check(z.regex(/^-?\d+(\.\d+)?$/), z.describe('Et tal med decimalpunktum; aldrig et JSON-tal.'));
const fractionText = z.string().check(z.regex(/^-?\d+(\/\d+)?$/), z.describe('Det nøjagtige tal som brøk.'));
export const originSchema = z.strictObject({ fil: z.string(), linje: z.int(), kolonne: z.int() });
const sourceSchema = z.strictObject({
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
  vaegtFra: z.array(originSchema),
});
const allocationSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  total: decimalSchema,
  totalFra: z.array(originSchema),
  enhed: z.string(),
  noegle: z.strictObject({ betegnelse: z.string(), tidspunkt: z.string(), vaegtIAlt: decimalSchema }),
  afrunding: z.string(),
  afrundingTil: decimalSchema,
  afrundingsdifference: decimalSchema,
  kilde: z.optional(sourceSchema),
  raekker: z.array(rowSchema),
});
const keyFigureSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  taeller: decimalSchema,
  naevner: decimalSchema,
  eksakt: decimalSchema,
  eksaktBroek: fractionText,
  vaerdi: decimalSchema,
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

export function resultJson(result: SchemeResult): z.infer<typeof resultSchema> {
  const { scheme, allocations, keyFigures, files } = result;
  return {
    ordning: scheme.id,
    titel: scheme.title,
    aar: scheme.year,
    fordelinger: allocations.map(allocationJson),
    noegletal: keyFigures.map(keyFigureJson),
    takster: [],
    inddata: files.map(({ file, sha256 }) => ({ fil: file, sha256 })),
  };
}

/** Origins as JSON. */
export function originsJson({ origins }: Traced): z.infer<typeof originSchema>[] {
  return origins.map(({ file, line, column }) => ({ fil: file, linje: line, kolonne: column }));
}

function allocationJson(allocation: AllocationResult): z.infer<typeof allocationSchema> {
  const { plan, total, weightSum, residual, rows } = allocation;
  return {
    id: plan.id,
    titel: plan.title,
    total: plainDecimal(total.value),
    totalFra: originsJson(total),
    enhed: plan.unit,
    noegle: { betegnelse: plan.key.label, tidspunkt: plan.key.date, vaegtIAlt: plainDecimal(weightSum) },
    afrunding: plan.rounding.method,
    afrundingTil: plainDecimal(plan.rounding.step),
    afrundingsdifference: plainDecimal(residual),
    ...(plan.source === undefined ? {} : { kilde: sourceJson(plan.source) }),
    raekker: rows.map((row) => ({
      kommunekode: row.recipient.municipalityCode,
      modtager: row.recipient.name,
      vaegt: plainDecimal(row.weight.value),
      andel: plainDecimal(row.share),
      andelBroek: fraction(row.share),
      eksakt: plainDecimal(row.exact),
      eksaktBroek: fraction(row.exact),
      beloeb: plainDecimal(row.amount),
      vaegtFra: originsJson(row.weight),
    })),
  };
}

function keyFigureJson({ plan, numerator, denominator, exact, value }: KeyFigureResult) {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    taeller: plainDecimal(numerator.value),
    naevner: plainDecimal(denominator.value),
    eksakt: plainDecimal(exact),
    eksaktBroek: fraction(exact),
    vaerdi: plainDecimal(value),
  };
}

function sourceJson({ document, section, page }: Source): z.infer<typeof sourceSchema> {
  return {
    dokument: document,
    ...(section === undefined ? {} : { afsnit: section }),
    ...(page === undefined ? {} : { side: page }),
  };
}
