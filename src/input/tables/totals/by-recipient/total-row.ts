import { totalWordIn } from '../../../../model/tables/total-words.ts';
import type { MunicipalityRegister } from '../../../reading/municipality-register.ts';

/** What a row totals in a table by recipient: all its rows, or those of the kommuner of a region or the country. */
export type TotalRow =
  | { readonly kind: 'alle' }
  | { readonly kind: 'omraade'; readonly codes: readonly string[] };

/**
 * Whether a row of a table by recipient totals others, by its name: `I alt`, `Hele landet`, `1084 REGION HOVEDSTADEN`, `Region
 * Nordjylland i alt`. Names of recipients are looked for first, for a recipient may be called so.
 */
export function totalRowNamed(name: string, register: MunicipalityRegister): TotalRow | undefined {
  const found = register.lookup(name);
  if (found.kind === 'kommune') return undefined;
  const codes = found.kind === 'omraade' ? found.codes : [];
  if (codes.length > 0) return { kind: 'omraade', codes };
  const word = totalWordIn(name);
  if (word === undefined || word.kind === 'part') return undefined;
  const of = word.rest === '' ? undefined : register.lookup(word.rest);
  if (of?.kind === 'omraade' && of.codes.length > 0) return { kind: 'omraade', codes: of.codes };
  // A landsdel is of kommuner that are not known here.
  return found.kind === 'omraade' ? undefined : { kind: 'alle' };
}
