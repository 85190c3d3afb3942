import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { TableInfo, TableValue, TableVariable } from '../../../model/statbank/query.ts';
import { didYouMean } from '../../reading/suggest.ts';
import type { NamedTable } from './named-tables.ts';

/** So many of what exists are named where something does not. */
const mostNamed = 8;

export function notAPair(written: string): Diagnostic {
  return fault(
    `"${written}" er ikke en variabel, et lighedstegn og værdier`,
    'Skriv fx køn=mænd eller alder=0-17.',
  );
}

export function noSuchVariable(written: string, { id, variables }: TableInfo): Diagnostic {
  const names = variables.map(({ text }) => text);
  return fault(
    `tabellen ${id} har ingen variabel "${written}"`,
    `Den har ${variables.map(({ id: code, text }) => `${text} (${code})`).join(', ')}.${didYouMean(written, names)}`,
  );
}

export function withoutRole(option: string, { id, variables }: TableInfo): Diagnostic {
  return fault(
    `tabellen ${id} har ingen variabel, som ${option} vælger i`,
    `Den har ${variables.map(({ text }) => text).join(', ')}. Vælg med VARIABEL=VÆRDIER.`,
  );
}

export function noSuchValue(
  written: string,
  { text, time, values }: TableVariable,
  table: TableInfo,
): Diagnostic {
  // A period that is not there is one that is not out yet, or no more, not one that is misspelt.
  const names = time ? [] : values.flatMap((value) => [value.id, value.text]);
  return fault(
    `${text} har ingen "${written}" i tabellen ${table.id}`,
    `Den har ${listed(values)}.${didYouMean(written, names)}`,
  );
}

/** Two different things in one extract would be added up. */
export function severalOfOne(
  { text }: TableVariable,
  chosen: readonly TableValue[],
  { id }: TableInfo,
): Diagnostic {
  return fault(
    `et udtræk har ikke plads til ${chosen.length} slags ${text} fra ${id}`,
    `Vælg én, og hent hver for sig: ${listed(chosen)}.`,
  );
}

export function unchosen(
  { text, time, values }: TableVariable,
  { name }: NamedTable,
  { id }: TableInfo,
): Diagnostic {
  const newest = values.at(-1)?.id ?? '';
  return fault(
    `${text} skal vælges i tabellen ${id}`,
    time
      ? `Den har ${values[0]?.id} til ${newest}: skriv fx --tidspunkt ${newest}. Alt: fordel hent ${name}.`
      : `Skriv ${text}=VÆRDI; den har ${listed(values)}.`,
  );
}

/** A long list by its ends. */
export function listed(values: readonly TableValue[]): string {
  const names = values.map(({ id, text }) => (id === text ? id : `${id} ${text}`));
  if (names.length <= mostNamed) return names.join(', ');
  return `${names.slice(0, mostNamed / 2).join(', ')} … ${names.slice(-2).join(', ')} (${names.length} i alt)`;
}

function fault(message: string, advice: string): Diagnostic {
  return { code: 'HENT-VALG', severity: 'fejl', message, advice };
}
