import type * as z from 'zod/mini';
import { type CheckReport, countCells } from '../../check/facit/checked-cell.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { checkSchema, findingSchema } from './schema.ts';

/** The reports of a check as JSON; `ordning` is an ordning's own name, or what was asked for where it could not be read. */
export function checkJson(
  reports: readonly { readonly id: string; readonly report: CheckReport }[],
): z.infer<typeof checkSchema> {
  const { checked, unchecked } = countCells(reports.flatMap(({ report }) => report.cells));
  return {
    fund: reports.flatMap(({ id, report }) =>
      report.findings.map((diagnostic) => ({ ordning: id, ...findingJson(diagnostic) })),
    ),
    kontrolleret: checked,
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
