import type * as z from 'zod/mini';
import { type PlaceInTable, placeInTable } from '../../calculate/comparison/cross-table.ts';
import type { Explanation } from '../../calculate/explain.ts';
import type { AllocationResult, AllocationRow, SchemeResult } from '../../model/result.ts';
import { known } from '../../model/traced.ts';
import { exactly, exactlyKnown, knownDecimal, knownFraction, plainDecimal } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import { knownOfRow, knownOfWhole } from '../result/awaited.ts';
import { tracedJson } from '../result/derivation-json.ts';
import { usedFiles } from './document.ts';
import type { explanationSchema, placeSchema } from './schema.ts';

export function explanationJson(
  result: SchemeResult,
  explanations: readonly Explanation[],
): z.infer<typeof explanationSchema> {
  return {
    ordning: result.scheme.id,
    aar: result.scheme.year,
    forklaringer: explanations.map(({ allocation, row, alternatives, contest }) => ({
      fordeling: allocation.plan.id,
      kommunekode: row.recipient.municipalityCode,
      modtager: row.recipient.name,
      enhed: allocation.plan.unit,
      ...amountJson(row, allocation),
      afrunding: allocation.plan.rounding.method,
      total: tracedJson(allocation.total),
      vaegt: tracedJson(row.weight),
      ...exactlyKnown('vaegtIAlt', knownOfWhole(allocation).weightSum),
      ...exactly('vaegtAf', allocation.whole),
      foreloebig: row.provisional,
      metoder: alternatives.map((alternative) => ({
        afrunding: alternative.method,
        beloeb: knownDecimal(knownOfRow({ ...row, amount: alternative.amount }, allocation.total).amount),
        beloebIAlt: knownDecimal(known(alternative.amountSum, allocation.total)),
        ...exactly('afrundingsdifference', alternative.residual),
        flyttet: alternative.moved.map(({ row: moved, by }) => ({
          modtager: moved.recipient.name,
          med: plainDecimal(by),
        })),
      })),
      krydstabel: placeJson(placeInTable(result.crossTables, allocation.plan.id, row.recipient.key)),
      rester: contest.map(({ claim, remainder, rank, wins }) => ({
        modtager: claim.recipient.name,
        ...exactly('rest', remainder),
        nummer: rank,
        faarEnhed: wins,
      })),
    })),
    advarsler: result.warnings.map(findingJson),
    inddata: usedFiles(result.files, explanations).map(({ file, sha256 }) => ({ fil: file, sha256 })),
  };
}

function amountJson(row: AllocationRow, { total }: AllocationResult) {
  const { amount, exact } = knownOfRow(row, total);
  return {
    beloeb: knownDecimal(amount),
    eksakt: knownDecimal(exact),
    eksaktBroek: knownFraction(exact),
  };
}

function placeJson(place: PlaceInTable | undefined): z.infer<typeof placeSchema> {
  if (place === undefined) return null;
  const { plan, row, column } = place;
  return {
    id: plan.id,
    ...exactly('raekkeEksakt', row.exact),
    raekke: plainDecimal(row.amount),
    ...exactly('kolonneEksakt', column.exact),
    kolonne: plainDecimal(column.amount),
  };
}
