import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { type ColumnRules, missingRoles, type Role } from '../columns.ts';
import { rolesOf } from '../dimension-roles.ts';
import type { Form } from '../form.ts';
import { noLines } from '../rows/fault-list.ts';
import type { OpenTable } from './open-table.ts';
import { TidyForm } from './tidy.ts';

/**
 * A table without a heading, whose columns are told by what is in them; undefined where that does not tell each of them. With several
 * columns of figures nothing says what they count, which is a fault.
 */
export function headless(
  { rows, delimiter }: { readonly rows: readonly (readonly CsvCell[])[]; readonly delimiter: string },
  table: OpenTable,
  register: MunicipalityRegister,
  rules: ColumnRules,
): Form | 'fejl' | undefined {
  const [first = []] = rows;
  const dimensions = first.map((_, field) => ({
    names: [],
    labels: rows.flatMap((cells) => cells[field]?.text || []),
  }));
  const roles = rolesOf(dimensions.slice(0, -1), register);
  if (!roles.has('area')) return undefined;
  const untold = first.slice(0, -1).filter((_, field) => ![...roles.values()].includes(field));
  if (untold.some(({ text }) => !/^\d+$/.test(text))) return undefined;
  if (untold.length > 0) {
    table.add(severalCounts(first, untold.length + 1), noLines);
    return 'fejl';
  }
  const all = new Map<Role, number>([...roles, ['count', first.length - 1]]);
  if (missingRoles(all, rules).length > 0) {
    table.add(withoutDate(first), noLines);
    return 'fejl';
  }
  table.delimitBy(delimiter);
  const header = first.map(({ origin }, field) => ({ text: `kolonne ${field + 1}`, origin }));
  return new TidyForm({ header, roles: all }, table);
}

function withoutDate([cell]: readonly CsvCell[]): Diagnostic {
  return {
    code: 'UDTRAEK-FORM',
    severity: 'fejl',
    message: 'filen har ingen overskrift, og ingen kolonne siger, hvornår der er talt',
    place: cell?.origin,
    advice: 'Gem tabellen med tid, eller skriv tidspunktet: fordel import … --tidspunkt 2021K4.',
  };
}

function severalCounts([cell]: readonly CsvCell[], count: number): Diagnostic {
  return {
    code: 'UDTRAEK-FORM',
    severity: 'fejl',
    message: `filen har ingen overskrift, og ${count} kolonner er tal: intet siger, hvad hver af dem tæller`,
    place: cell?.origin,
    advice: 'Gem tabellen med overskrift, eller skriv en første linje med kolonnernes navne.',
  };
}
