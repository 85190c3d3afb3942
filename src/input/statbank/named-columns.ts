import { failure } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import type { Role } from './columns.ts';

/** What may be told of a column by the names of a tidy extract. */
export const columnRoles = {
  kommunekode: 'code',
  kommune: 'area',
  koen: 'sex',
  alder: 'ages',
  civilstand: 'civilStatus',
  tidspunkt: 'date',
  antal: 'count',
} as const satisfies Record<string, Role>;

/**
 * What columns of other names hold: `kommune` of `Bopælskommune`.
 *
 * @throws FordelError `BRUG-VALG` for what no column of an extract holds.
 */
export function namedColumns(
  pairs: readonly (readonly [name: string, heading: string])[],
): Map<string, Role> {
  return new Map(
    pairs.map(([name, heading]) => {
      const role = Object.entries(columnRoles).find(([key]) => key === name)?.[1];
      if (role !== undefined) return [headingKey(heading), role];
      throw failure({
        code: 'BRUG-VALG',
        message: `et udtræk har ingen kolonne "${name}"`,
        advice: `Skriv en af ${Object.keys(columnRoles).join(', ')}, et lighedstegn og filens overskrift: --kolonne kommune=Bopæl.`,
      });
    }),
  );
}
