import type * as z from 'zod/mini';
import type { ComparedPair, ComparedRow, ComparedSchemes, Effect } from '../../model/comparison.ts';
import { distinct } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { exactly, fraction, plainDecimal } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import type { comparisonSchema } from './schema.ts';

/** A comparison as JSON. */
export function comparisonJson(compared: ComparedSchemes): z.infer<typeof comparisonSchema> {
  const { before, after, allocations, unmatched } = compared;
  const files = new Map([...before.files, ...after.files].map(({ file, sha256 }) => [file, sha256]));
  return {
    foer: before.scheme.id,
    efter: after.scheme.id,
    fordelinger: allocations.map(allocationJson),
    kunIDenEne: unmatched.map(({ plan }) => plan.id),
    advarsler: distinct([...before.warnings, ...after.warnings]).map(findingJson),
    inddata: [...files].map(([fil, sha256]) => ({ fil, sha256 })),
  };
}

function allocationJson({ before, after, rows, totalChange, residualChange, convertedFrom }: ComparedPair) {
  return {
    id: after.plan.id,
    enhed: after.plan.unit,
    omregnetFra: convertedFrom ?? null,
    total: change(before.total.value, after.total.value, totalChange),
    afrundingsdifference: change(before.residual, after.residual, residualChange),
    foreloebig: [...before.rows, ...after.rows].some(({ provisional }) => provisional),
    raekker: rows.map(rowJson),
  };
}

function change(before: Rational, after: Rational, difference: Rational) {
  return { ...exactly('foer', before), ...exactly('efter', after), ...exactly('aendring', difference) };
}

function rowJson(row: ComparedRow) {
  return {
    kommunekode: row.recipient.municipalityCode,
    modtager: row.recipient.name,
    foer: row.before === undefined ? null : plainDecimal(row.before.amount),
    efter: row.after === undefined ? null : plainDecimal(row.after.amount),
    aendring: plainDecimal(row.change),
    effekter: effectsJson(row.shown, plainDecimal),
    effekterBroek: effectsJson(row.effects, fraction),
  };
}

function effectsJson(values: Readonly<Record<Effect, Rational>>, show: (value: Rational) => string) {
  return {
    budget: show(values.budget),
    noegle: show(values.noegle),
    medlemskab: show(values.medlemskab),
    afrunding: show(values.afrunding),
  };
}
