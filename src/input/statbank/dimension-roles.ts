import { headingKey } from '../../model/heading.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { Areas } from './areas.ts';
import { type ColumnRules, type Role, roleOf } from './columns.ts';
import { isSubtotal, parseAges, parseCivilStatus, parseDate, parseSex } from './labels.ts';

/** A dimension of a table whose columns have no headings that an extract must have. */
export interface UnknownDimension {
  /** What the file calls it; none where it does not say. */
  readonly names: readonly string[];
  /** Some of its labels. */
  readonly labels: readonly string[];
}

/** What a dimension may count by, the least ambiguous first: a year is no age, and 18 is no kommune. */
const kinds = ['date', 'sex', 'civilStatus', 'ages', 'area'] as const;
/** What names in every tongue leave open: where people live, work or go to school, and when it was. */
const openNames: readonly Role[] = ['area', 'date'];

/**
 * What each dimension of a table counts by: by its name, and where that says nothing, by its labels. A dimension that has a name of its
 * own is never taken for ages, sexes or civil statuses by its labels: so many children are no age.
 */
export function rolesOf(
  dimensions: readonly UnknownDimension[],
  register: MunicipalityRegister,
  declared: ColumnRules['declared'] = new Map(),
): Map<Role, number> {
  const roles = new Map<Role, number>();
  const taken = new Set<number>();
  const assign = (role: Role | undefined, index: number) => {
    if (role === undefined || role === 'count' || roles.has(role) || taken.has(index)) return;
    roles.set(role, index);
    taken.add(index);
  };
  for (const [index, { names }] of dimensions.entries()) {
    assign(
      names.map((name) => declared.get(headingKey(name))).find((role) => role !== undefined),
      index,
    );
  }
  for (const [index, { names }] of dimensions.entries()) {
    assign(
      names.map(roleOf).find((role) => role !== undefined),
      index,
    );
  }
  for (const kind of kinds) {
    for (const [index, { names, labels }] of dimensions.entries()) {
      if (names.length > 0 && !openNames.includes(kind)) continue;
      if (!taken.has(index) && isOf(kind, labels, register)) assign(kind, index);
    }
  }
  return roles;
}

/** Whether all labels are of a kind. */
export function isOf(
  kind: (typeof kinds)[number],
  labels: readonly string[],
  register: MunicipalityRegister,
): boolean {
  const areas = new Areas(register);
  const parse = {
    date: parseDate,
    sex: parseSex,
    civilStatus: parseCivilStatus,
    ages: parseAges,
    area: (text: string) => ('unknown' in areas.find(text) ? undefined : text),
  }[kind];
  const own = labels.filter((text) => !isSubtotal(text));
  return own.length > 0 && own.every((text) => parse(text) !== undefined);
}
