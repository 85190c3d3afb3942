import type { TableValue, TableVariable } from '../../../model/statbank/query.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { didYouMean } from '../../reading/suggest.ts';

/** What the country and Christiansø are called in StatBank: with them the kommuner can be held against the country. */
const country = /^hele landet$/i;
const christiansoe = /^christiansø$/i;

/**
 * The areas that `--kommuner` asks for: names and codes of kommuner and regions with commas between them, or `alle`. The country is
 * always with them, and with all of them Christiansø.
 */
export function areasChosen(
  { values }: TableVariable,
  written: string,
  register: MunicipalityRegister,
): { readonly found: readonly TableValue[]; readonly unknown: readonly { part: string; advice: string }[] } {
  const isAll = /^alle$/i.test(written.trim());
  const parts = isAll ? [] : written.split(',').map((part) => part.trim());
  const codes = isAll ? new Set(register.all.map(({ code }) => code)) : new Set<string>();
  const unknown: { part: string; advice: string }[] = [];
  const has = new Set(values.map(({ text }) => codeOf(text, register)));
  for (const part of parts) {
    const named = codesNamed(part, register);
    const absent = named.filter((code) => !has.has(code));
    if (named.length === 0) unknown.push({ part, advice: whatToWrite(part, register) });
    if (absent.length > 0) unknown.push({ part, advice: `Tabellen har ikke ${absent.join(', ')}.` });
    for (const code of named) codes.add(code);
  }
  const isChosen = ({ text }: TableValue) =>
    country.test(text) || (isAll && christiansoe.test(text)) || codes.has(codeOf(text, register) ?? '');
  return { found: values.filter(isChosen), unknown };
}

function codeOf(text: string, register: MunicipalityRegister): string | undefined {
  const found = register.lookup(text);
  return found.kind === 'kommune' ? found.municipality.code : undefined;
}

/** The kommuner that a text names; `nordjylland` is the region of that name. */
function codesNamed(part: string, register: MunicipalityRegister): readonly string[] {
  const found = register.lookup(part);
  if (found.kind === 'kommune') return [found.municipality.code];
  const area = found.kind === 'omraade' ? found : register.lookup(`Region ${part}`);
  return area.kind === 'omraade' ? area.codes : [];
}

function whatToWrite(part: string, register: MunicipalityRegister): string {
  const names = register.all.flatMap(({ name, region }) => [name, region.replace(/^Region /, '')]);
  return `Skriv navne eller koder på kommuner, en region (nordjylland) eller alle.${didYouMean(part, names)}`;
}
