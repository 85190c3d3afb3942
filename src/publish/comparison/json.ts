import type * as z from 'zod/mini';
import type { ComparedPair, ComparedRow, ComparedSchemes } from '../../model/comparison.ts';
import { distinct } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { exactlyKnown, knownDecimal, knownFraction } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import { type KnownRow, knownOfComparedRow, knownOfComparedWhole } from './known.ts';
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

function allocationJson(compared: ComparedPair) {
  const { before, after, rows, convertedFrom } = compared;
  const { total, residual } = knownOfComparedWhole(compared);
  return {
    id: after.plan.id,
    enhed: after.plan.unit,
    omregnetFra: convertedFrom ?? null,
    total: change(total),
    afrundingsdifference: change(residual),
    foreloebig: [...before.rows, ...after.rows].some(({ provisional }) => provisional),
    raekker: rows.map((row) => rowJson(row, knownOfComparedRow(row, compared))),
  };
}

function change({ before, after, change }: ReturnType<typeof knownOfComparedWhole>['total']) {
  return {
    ...exactlyKnown('foer', before),
    ...exactlyKnown('efter', after),
    ...exactlyKnown('aendring', change),
  };
}

function rowJson({ recipient }: ComparedRow, { before, after, change, shown, effects }: KnownRow) {
  return {
    kommunekode: recipient.municipalityCode,
    modtager: recipient.name,
    foer: knownDecimal(before),
    efter: knownDecimal(after),
    aendring: knownDecimal(change),
    effekter: effectsJson(shown, knownDecimal),
    effekterBroek: effectsJson(effects, knownFraction),
  };
}

function effectsJson(values: KnownRow['shown'], show: (value: Rational | undefined) => string | null) {
  return {
    budget: show(values?.budget),
    noegle: show(values?.noegle),
    medlemskab: show(values?.medlemskab),
    afrunding: show(values?.afrunding),
  };
}
