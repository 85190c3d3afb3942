import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import type { Facit } from '../../model/published.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { checkPublishedAllocation } from './allocation.ts';
import { checkPrintedBudget } from './budget.ts';
import { type CheckReport, countCells, type SchemeReport } from './checked-cell.ts';
import { checkPrintedKeyFigures } from './key-figures.ts';
import { brokenCarryOvers, exceededFrame } from './rules-kept.ts';
import { checkPrintedSettlement } from './settlement.ts';
import { checkPrintedTariff } from './tariff.ts';
import { refuseOtherUnits } from './units-said.ts';

/**
 * Holds an ordning's results against every facit it names, cell by cell. A printed figure agrees with what lies within half a unit of
 * its last decimal.
 *
 * @param input read with its facits (`withFacit`).
 * @throws FordelError `KONTROL-INTET` when the ordning names none, none with a figure, or its facits were not read: no check is
 * never a clean one.
 */
export function checkScheme(input: SchemeInput, result: SchemeResult): SchemeReport {
  if (input.facits.length === 0 && input.scheme.published.length > 0) throw unreadFacits(input);
  const reports = input.facits.map((facit) => {
    const report = checkFacit(facit, result);
    if (report.cells.length === 0) throw emptyFacit(facit);
    return report;
  });
  const cells = reports.flatMap((report) => report.cells);
  refuseOtherUnits(cells);
  const rules = result.carryOvers.length + result.frames.length;
  const broken = [...result.carryOvers.flatMap(brokenCarryOvers), ...result.frames.flatMap(exceededFrame)];
  if (cells.length === 0 && rules === 0) {
    throw failure({
      code: 'KONTROL-INTET',
      message: `${input.scheme.title} har intet facit at kontrollere mod`,
      place: input.scheme.origin,
      advice: 'Skriv den offentliggjorte tabel i en CSV-fil, og nævn den under facit i ordningen.',
    });
  }
  if (rules === 0 && countCells(cells).checked === 0) throw unprovenFacit(input, cells.length);
  return {
    cells,
    rules,
    accounts: result.accounts,
    findings: [
      ...provisionalNotes(result),
      ...result.warnings,
      ...reports.flatMap((report) => report.findings),
      ...broken,
    ],
  };
}

function unreadFacits({ scheme }: SchemeInput) {
  return failure({
    code: 'KONTROL-INTET',
    message: `facit af ${scheme.title} er ikke læst`,
    place: scheme.origin,
    advice: 'Læs ordningen med loadScheme(…, { withFacit: true }).',
  });
}

/** Where every printed figure is where the ordning has it from, nothing at all has been checked. */
function unprovenFacit({ scheme }: SchemeInput, cells: number) {
  return failure({
    code: 'KONTROL-INTET',
    message: `intet at kontrollere: ordningen har selv sine tal fra ${cells === 1 ? 'den ene celle' : `de ${cells} celler`} i facit`,
    place: scheme.origin,
    advice:
      'Skriv flere af tabellens tal i facit, fx andel og beloeb, eller brug et facit fra en anden kilde.',
  });
}

function emptyFacit({ origin }: Facit) {
  return failure({
    code: 'KONTROL-INTET',
    message: 'facit har intet tal at kontrollere',
    place: origin,
    advice: 'Skriv de offentliggjorte tal i filen, eller tag den ud af ordningens facit.',
  });
}

/** Holds a facit against the result that it is of. */
function checkFacit(
  facit: Facit,
  { allocations, tariffs, budgets, settlements, keyFigures, amounts }: SchemeResult,
): CheckReport {
  switch (facit.kind) {
    case 'fordeling':
      return checkPublishedAllocation(facit, resultOf(facit.allocation, allocations));
    case 'takst':
      return checkPrintedTariff(facit, resultOf(facit.tariff, tariffs));
    case 'budget':
      return checkPrintedBudget(facit, resultOf(facit.budget, budgets));
    case 'afregning':
      return checkPrintedSettlement(facit, resultOf(facit.settlement, settlements));
    case 'noegletal':
      return checkPrintedKeyFigures(facit, { keyFigures, amounts });
  }
}

function resultOf<T extends { readonly plan: { readonly id: string } }>(
  id: string,
  results: readonly T[],
): T {
  const result = results.find(({ plan }) => plan.id === id);
  if (result === undefined) throw new Error(`facit of ${id}, which has no result`);
  return result;
}

/** Where a value is written `forventet`: what rests on it was checked without it. */
function provisionalNotes({ allocations, budgets, tariffs, carryOvers, frames }: SchemeResult): Diagnostic[] {
  const checked = [
    ...allocations.flatMap(({ total, rows }) => [total, ...rows.map(({ weight }) => weight)]),
    ...budgets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
    ...tariffs.map(({ base }) => base),
    ...carryOvers.flatMap(({ years }) =>
      years.flatMap(({ restsOn }) => [...restsOn.duty, ...restsOn.takenIn]),
    ),
    ...frames.flatMap(({ limit, parts }) => [limit, ...parts.map(({ amount }) => amount)]),
  ];
  const origins = checked.flatMap(({ provisional }) => provisional ?? []);
  const places = new Map(origins.map((origin) => [`${origin.file}:${origin.line}:${origin.column}`, origin]));
  return [...places.values()].map((place) => ({
    code: 'KONTROL-FORELOEBIG',
    severity: 'note',
    message: 'tallet er ikke kommet endnu, så det, der hviler på det, er foreløbigt',
    place,
    advice: 'Kontrollen er uden det. Skriv tallet i ordningen, når det er kommet.',
  }));
}
