import type * as z from 'zod/mini';
import type { AllocationResult, KeyFigureResult, SchemeResult, Traced } from '../model/result.ts';
import type { Source } from '../model/scheme.ts';
import { isProvisional } from '../model/traced.ts';
import { fraction, plainDecimal } from './decimal.ts';
import type {
  allocationSchema,
  keyFigureSchema,
  originSchema,
  resultSchema,
  sourceSchema,
} from './result-schema.ts';

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
    noegle: {
      betegnelse: plan.key.label,
      tidspunkt: plan.key.kind === 'befolkning' ? plan.key.date : null,
      vaegtIAlt: plainDecimal(weightSum),
    },
    afrunding: plan.rounding.method,
    afrundingTil: plainDecimal(plan.rounding.step),
    afrundingsdifference: plainDecimal(residual),
    foreloebig: rows.some(({ provisional }) => provisional),
    bemaerkninger: allocation.findings.map(({ code, message }) => ({ kode: code, besked: message })),
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
      foreloebig: row.provisional,
      vaegtFra: originsJson(row.weight),
    })),
  };
}

function keyFigureJson(result: KeyFigureResult): z.infer<typeof keyFigureSchema> {
  const { plan, numerator, denominator, exact, value } = result;
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    taeller: plainDecimal(numerator.value),
    naevner: plainDecimal(denominator.value),
    eksakt: plainDecimal(exact),
    eksaktBroek: fraction(exact),
    vaerdi: plainDecimal(value),
    foreloebig: isProvisional(numerator, denominator),
  };
}

function sourceJson({ document, section, page }: Source): z.infer<typeof sourceSchema> {
  return {
    dokument: document,
    ...(section === undefined ? {} : { afsnit: section }),
    ...(page === undefined ? {} : { side: page }),
  };
}
