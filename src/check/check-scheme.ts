import { failure } from '../model/diagnostic.ts';
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
      ...result.allocations.flatMap(({ findings }) => findings),
      ...reports.flatMap((report) => report.findings),
    ],
  };
}
