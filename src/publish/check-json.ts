import type * as z from 'zod/mini';
import type { CheckReport } from '../check/checked-cell.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { checkSchema, findingSchema } from './check-schema.ts';

export function checkJson(
  reports: readonly { readonly id: string; readonly report: CheckReport }[],
): z.infer<typeof checkSchema> {
  const cells = reports.flatMap(({ report }) => report.cells);
  const unchecked = cells.filter((cell) => cell.verdict === 'ukontrolleret').length;
  return {
    fund: reports.flatMap(({ id, report }) =>
      report.findings.map((diagnostic) => ({ ordning: id, ...findingJson(diagnostic) })),
    ),
    kontrolleret: cells.length - unchecked,
    ikkeKontrolleret: unchecked,
  };
}

/** A finding as every check writes it. */
export function findingJson(diagnostic: Diagnostic): z.infer<typeof findingSchema> {
  const { code, severity, message, advice, place, stated, computed } = diagnostic;
  return {
    kode: code,
    niveau: severity,
    fil: place?.file ?? null,
    linje: place?.line ?? null,
    kolonne: place?.column ?? null,
    besked: advice === undefined ? message : `${message}. ${advice}`,
    angivet: stated ?? null,
    beregnet: computed ?? null,
  };
}
