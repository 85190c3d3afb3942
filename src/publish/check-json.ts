import * as z from 'zod/mini';
import type { CheckReport } from '../check/checked-cell.ts';
import { type Diagnostic, severities } from '../model/diagnostic.ts';

const finding = {
  kode: z.string(),
  niveau: z.enum(severities),
  fil: z.nullable(z.string()),
  linje: z.nullable(z.int()),
  kolonne: z.nullable(z.int()),
  besked: z.string(),
  angivet: z.nullable(z.string()),
  beregnet: z.nullable(z.string()),
};
const findingSchema = z.strictObject(finding);

/** What `fordel kontrol --format json` writes. */
export const checkSchema = z
  .strictObject({
    fund: z.array(z.strictObject({ ordning: z.string(), ...finding })),
    kontrolleret: z.int().check(z.describe('Antal celler, der er holdt op mod en beregning.')),
    ikkeKontrolleret: z.int().check(z.describe('Antal celler, som intet uafhængigt kan kontrollere.')),
  })
  .check(z.describe('Resultatet af fordel kontrol.'));

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
