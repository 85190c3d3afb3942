import type { TableInfo, TableVariable } from '../../../model/statbank/query.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { parseAges, parseCivilStatus, parseSex } from '../labels.ts';

/** What a variable tells counts apart by; `andet` is what an extract has no column for. */
export type Role = 'omraade' | 'koen' | 'alder' | 'civilstand' | 'tid' | 'andet';

/** What each variable of a table is, by what its values say: their names and codes are other ones from table to table. */
export function rolesOf(
  { variables }: TableInfo,
  register: MunicipalityRegister,
): ReadonlyMap<TableVariable, Role> {
  return new Map(variables.map((variable) => [variable, roleOf(variable, register)]));
}

function roleOf({ time, values }: TableVariable, register: MunicipalityRegister): Role {
  if (time) return 'tid';
  const all = (isOne: (text: string) => boolean) => values.every(({ text }) => isOne(text));
  if (values.some(({ text }) => register.lookup(text).kind === 'kommune')) return 'omraade';
  if (all((text) => parseSex(text) !== undefined)) return 'koen';
  if (all((text) => parseCivilStatus(text) !== undefined)) return 'civilstand';
  return all((text) => parseAges(text) !== undefined) ? 'alder' : 'andet';
}
