import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { PublishedPlan } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { CheckReport } from './checked-cell.ts';
import { checkPrintedBudget } from './printed-budget.ts';
import { checkPrintedKeyFigures } from './printed-key-figures.ts';
import { checkPrintedTariff } from './printed-tariff.ts';
import { checkPublishedAllocation } from './published-rows.ts';
import { exceededFrame, overdueCarryOvers } from './rules-kept.ts';

/**
 * Holds an ordning's results against every facit it names, cell by cell.
 *
 * @throws FordelError `KONTROL-INTET` when the ordning names none, or none with a figure: no check is never a clean one.
 */
export function checkScheme(input: SchemeInput, result: SchemeResult): CheckReport {
  const reports = input.scheme.published.map((plan) => {
    const report = checkPublished(plan, input, result);
    if (report.cells.length === 0) throw emptyFacit(plan);
    return report;
  });
  const cells = reports.flatMap((report) => report.cells);
  const rules = [...result.carryOvers.flatMap(overdueCarryOvers), ...result.frames.flatMap(exceededFrame)];
  if (cells.length === 0 && result.carryOvers.length === 0 && result.frames.length === 0) {
    throw failure({
      code: 'KONTROL-INTET',
      message: `${input.scheme.title} har intet facit at kontrollere mod`,
      place: input.scheme.origin,
      advice: 'Skriv den offentliggjorte tabel i en CSV-fil, og nævn den under facit i ordningen.',
    });
  }
  return {
    cells,
    findings: [
      ...provisionalNotes(result),
      ...result.allocations.flatMap(({ findings }) => findings),
      ...reports.flatMap((report) => report.findings),
      ...rules,
    ],
  };
}

function emptyFacit({ origin }: PublishedPlan) {
  return failure({
    code: 'KONTROL-INTET',
    message: 'facit har intet tal at kontrollere',
    place: origin,
    advice: 'Skriv de offentliggjorte tal i filen, eller tag den ud af ordningens facit.',
  });
}

function checkPublished(plan: PublishedPlan, input: SchemeInput, result: SchemeResult): CheckReport {
  const allocation = result.allocations.find((candidate) => candidate.plan.id === plan.allocation);
  const published = input.published.get(plan.file);
  if (allocation !== undefined && published !== undefined) {
    return checkPublishedAllocation(plan, published, allocation);
  }
  const printed = input.printed.get(plan.file);
  if (printed === undefined) throw new Error(`facit not loaded: ${plan.file}`);
  const tariff = result.tariffs.find((candidate) => candidate.plan.id === plan.tariff);
  if (tariff !== undefined) return checkPrintedTariff(plan, printed, tariff);
  const budget = result.budgets.find((candidate) => candidate.plan.id === plan.budget);
  return budget === undefined
    ? checkPrintedKeyFigures(plan, printed, result)
    : checkPrintedBudget(plan, printed, budget);
}

/** Where a value is written `forventet`: what rests on it was checked without it. */
function provisionalNotes({ allocations }: SchemeResult): Diagnostic[] {
  const origins = allocations.flatMap(({ total, rows }) =>
    [total, ...rows.map(({ weight }) => weight)].flatMap(({ provisional }) => provisional ?? []),
  );
  const places = new Map(origins.map((origin) => [`${origin.file}:${origin.line}:${origin.column}`, origin]));
  return [...places.values()].map((place) => ({
    code: 'KONTROL-FORELOEBIG',
    severity: 'note',
    message: 'tallet er ikke kommet endnu, så det, der hviler på det, er foreløbigt',
    place,
    advice: 'Kontrollen er uden det. Skriv tallet i ordningen, når det er kommet.',
  }));
}
