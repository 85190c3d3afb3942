import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import type { PublishedInput } from '../../model/published.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { checkPublishedAllocation } from './allocation.ts';
import { checkPublishedBudget } from './budget.ts';
import { type CheckReport, countCells, type SchemeReport } from './checked-cell.ts';
import { checkPublishedKeyFigures } from './key-figures.ts';
import { brokenCarryOvers, exceededFrame } from './rules-kept.ts';
import { checkPublishedSettlement } from './settlement.ts';
import { checkPublishedTariff } from './tariff.ts';
import { refuseOtherUnits } from './units-said.ts';

/**
 * Holds an ordning's results against every published table it names, cell by cell. A published figure agrees with what lies within half a unit of
 * its last decimal.
 *
 * @param input read with its published tables (`withPublished`).
 * @throws FordelError `KONTROL-INTET` when the ordning names none, none with a figure, or its published tables were not read: no check is
 * never a clean one.
 */
export function checkScheme(input: SchemeInput, result: SchemeResult): SchemeReport {
  if (input.published.length === 0 && input.scheme.published.length > 0) throw unreadTables(input);
  const reports = input.published.map((published) => {
    const report = checkPublished(published, result);
    if (report.cells.length === 0) throw emptyTable(published);
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
  if (rules === 0 && countCells(cells).checked === 0) throw unprovenTables(input, cells.length);
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

function unreadTables({ scheme }: SchemeInput) {
  return failure({
    code: 'KONTROL-INTET',
    message: `facit af ${scheme.title} er ikke læst`,
    place: scheme.origin,
    advice: 'Læs ordningen med loadScheme(…, { withPublished: true }).',
  });
}

/** Where every published figure is where the ordning has it from, nothing at all has been checked. */
function unprovenTables({ scheme }: SchemeInput, cells: number) {
  return failure({
    code: 'KONTROL-INTET',
    message: `intet at kontrollere: ordningen har selv sine tal fra ${cells === 1 ? 'den ene celle' : `de ${cells} celler`} i facit`,
    place: scheme.origin,
    advice:
      'Skriv flere af tabellens tal i facit, fx andel og beloeb, eller brug et facit fra en anden kilde.',
  });
}

function emptyTable({ origin }: PublishedInput) {
  return failure({
    code: 'KONTROL-INTET',
    message: 'facit har intet tal at kontrollere',
    place: origin,
    advice: 'Skriv de offentliggjorte tal i filen, eller tag den ud af ordningens facit.',
  });
}

/** Holds a published table against the result that it is of. */
function checkPublished(
  published: PublishedInput,
  { allocations, tariffs, budgets, settlements, keyFigures, amounts }: SchemeResult,
): CheckReport {
  switch (published.kind) {
    case 'fordeling':
      return checkPublishedAllocation(published, resultOf(published.allocation, allocations));
    case 'takst':
      return checkPublishedTariff(published, resultOf(published.tariff, tariffs));
    case 'budget':
      return checkPublishedBudget(published, resultOf(published.budget, budgets));
    case 'afregning':
      return checkPublishedSettlement(published, resultOf(published.settlement, settlements));
    case 'noegletal':
      return checkPublishedKeyFigures(published, { keyFigures, amounts });
  }
}

function resultOf<T extends { readonly plan: { readonly id: string } }>(
  id: string,
  results: readonly T[],
): T {
  const result = results.find(({ plan }) => plan.id === id);
  if (result === undefined) throw new Error(`published table of ${id}, which has no result`);
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
