import { type Diagnostic, failure } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
import type { SchemeInput } from '../model/scheme-input.ts';
import type { CheckReport } from './checked-cell.ts';
import { checkPublishedAllocation, checkPublishedKeyFigures } from './published-rows.ts';

/**
 * Holds an ordning's results against every facit it names, cell by cell.
 *
 * @throws FordelError `KONTROL-INTET` when the ordning names none, or none with a figure: no check is never a clean one.
 */
export function checkScheme(input: SchemeInput, result: SchemeResult): CheckReport {
  const reports = input.scheme.published.map((plan): CheckReport => {
    const table = input.published.get(plan.file);
    if (table === undefined) throw new Error(`facit not loaded: ${plan.file}`);
    const allocation = result.allocations.find((candidate) => candidate.plan.id === plan.allocation);
    return allocation === undefined
      ? checkPublishedKeyFigures(table, result.keyFigures)
      : checkPublishedAllocation(plan, table, allocation);
  });
  const cells = reports.flatMap((report) => report.cells);
  if (cells.length === 0) {
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
    ],
  };
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
