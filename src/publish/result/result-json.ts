import type * as z from 'zod/mini';
import type { Interval } from '../../model/exact/interval.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { perUnitName } from '../../model/exact/unit.ts';
import type {
  AllocationResult,
  AllocationRow,
  KeyFigureResult,
  NamedAmountResult,
  SchemeResult,
} from '../../model/result.ts';
import { dateOf } from '../../model/scheme/allocation-key.ts';
import type { Source } from '../../model/source.ts';
import type { Traced } from '../../model/traced.ts';
import { isProvisional, known, withinSpread } from '../../model/traced.ts';
import {
  exactly,
  exactlyKnown,
  knownDecimal,
  knownFraction,
  percentJson,
  plainDecimal,
} from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import { inputsJson } from '../format/input-json.ts';
import { knownOfRow, knownOfWhole } from './awaited.ts';
import { budgetJson } from './budget-json.ts';
import type {
  allocationSchema,
  keyFigureSchema,
  namedAmountSchema,
  originSchema,
  resultSchema,
  sourceSchema,
} from './result-schema.ts';
import { carryOverJson, crossTableJson, frameJson, settlementJson } from './settlement-json.ts';
import { tariffJson } from './tariff-json.ts';

export function resultJson(result: SchemeResult): z.infer<typeof resultSchema> {
  const {
    scheme,
    amounts,
    allocations,
    settlements,
    crossTables,
    budgets,
    tariffs,
    carryOvers,
    frames,
    keyFigures,
    files,
  } = result;
  return {
    ordning: scheme.id,
    titel: scheme.title,
    aar: scheme.year,
    beloeb: amounts.map(namedAmountJson),
    budgetter: budgets.map(budgetJson),
    fordelinger: allocations.map(allocationJson),
    afregninger: settlements.map(settlementJson),
    krydstabeller: crossTables.map(crossTableJson),
    noegletal: keyFigures.map(keyFigureJson),
    takster: tariffs.map(tariffJson),
    overfoersler: carryOvers.map(carryOverJson),
    rammer: frames.map(frameJson),
    advarsler: result.warnings.map(findingJson),
    inddata: inputsJson(files, result.accounts),
  };
}

/** Origins as JSON. */
export function originsJson({ origins }: Traced): z.infer<typeof originSchema>[] {
  return origins.map(({ file, line, column }) => ({ fil: file, linje: line, kolonne: column }));
}

function allocationJson(allocation: AllocationResult): z.infer<typeof allocationSchema> {
  const { plan, total, rows, perUnit } = allocation;
  const whole = knownOfWhole(allocation);
  return {
    id: plan.id,
    titel: plan.title,
    ...exactlyKnown('total', whole.total),
    totalFra: originsJson(total),
    totalMellem: intervalJson(withinSpread(total)),
    fremskrivning: indexationJson(total),
    enhed: plan.unit,
    noegle: {
      betegnelse: plan.key.label,
      tidspunkt: dateOf(plan.key),
      ...exactlyKnown('vaegtIAlt', whole.weightSum),
    },
    afrunding: plan.rounding.method,
    afrundingTil: plainDecimal(plan.rounding.step),
    ...exactlyKnown('sum', whole.sum),
    ...exactlyKnown('afrundingsdifference', whole.residual),
    foreloebig: rows.some(({ provisional }) => provisional),
    bemaerkninger: allocation.findings.map(({ code, message }) => ({ kode: code, besked: message })),
    kilde: plan.source === undefined ? undefined : sourceJson(plan.source),
    pr:
      plan.per === undefined
        ? undefined
        : {
            enhed: perUnitName(plan.unit, plan.per.unit),
            noegle: plan.per.key.label,
            tidspunkt: dateOf(plan.per.key),
            ...(perUnit?.whole === undefined ? { ialt: null } : exactly('ialt', perUnit.whole)),
          },
    raekker: rows.map((row, index) => ({
      ...rowJson(row, total),
      ...(perUnit === undefined ? {} : perUnitJson(perUnit.values[index])),
    })),
  };
}

/** The values that a figure may have; nothing where it has one alone. */
function intervalJson(within: Interval | undefined) {
  return within && { ...exactly('fra', within.from), ...exactly('til', within.to) };
}

function rowJson(row: AllocationRow, total: Traced) {
  const { weight, share, exact, amount } = knownOfRow(row, total);
  return {
    kommunekode: row.recipient.municipalityCode,
    modtager: row.recipient.name,
    ...exactlyKnown('vaegt', weight),
    andel: knownDecimal(share),
    andelBroek: knownFraction(share),
    eksakt: knownDecimal(exact),
    eksaktBroek: knownFraction(exact),
    beloeb: knownDecimal(amount),
    foreloebig: row.provisional,
    vaegtFra: originsJson(row.weight),
  };
}

function perUnitJson(value: Rational | undefined) {
  return value === undefined ? { pr: null } : exactly('pr', value);
}

/** The steps of PL behind an amount; nothing where it has none. */
function indexationJson({ steps }: Traced) {
  return steps?.map(({ from, to, rate, addition }) => ({
    fra: from,
    til: to,
    sats: plainDecimal(rate.rate),
    tillaeg: plainDecimal(addition),
    foreloebig: rate.provisional,
  }));
}

function namedAmountJson({ plan, amount }: NamedAmountResult): z.infer<typeof namedAmountSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    ...exactlyKnown('beloeb', known(amount.value, amount)),
    mellem: intervalJson(withinSpread(amount)),
    foreloebig: isProvisional(amount),
    beloebFra: originsJson(amount),
    fremskrivning: indexationJson(amount),
  };
}

function keyFigureJson(result: KeyFigureResult): z.infer<typeof keyFigureSchema> {
  const { plan, numerator, denominator, exact, value, within, previous } = result;
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    ...exactlyKnown('taeller', known(numerator.value, numerator)),
    ...exactlyKnown('naevner', known(denominator.value, denominator)),
    eksakt: knownDecimal(known(exact, numerator, denominator)),
    eksaktBroek: knownFraction(known(exact, numerator, denominator)),
    vaerdi: knownDecimal(known(value, numerator, denominator)),
    mellem: intervalJson(within),
    foreloebig: isProvisional(numerator, denominator),
    ...(previous === undefined ? {} : developmentJson(previous)),
  };
}

/** The figure of the year before, and the change in pct. with one decimal, as tables print it. */
function developmentJson({ value, within, change }: KeyFigureResult['previous'] & object) {
  return {
    forrige: plainDecimal(value),
    forrigeMellem: intervalJson(within),
    aendringPct: change.share === undefined ? undefined : percentJson(change.share),
  };
}

function sourceJson({ document, section, page }: Source): z.infer<typeof sourceSchema> {
  return {
    dokument: document,
    afsnit: section,
    side: page,
  };
}
