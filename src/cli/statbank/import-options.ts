import type { ColumnRules } from '../../input/statbank/columns.ts';
import type { ImportRules } from '../../input/statbank/import/import-extract.ts';
import { parseDate } from '../../input/statbank/labels.ts';
import { namedColumns } from '../../input/statbank/named-columns.ts';
import { failure } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import type { CommonOptions } from '../session.ts';

export type ImportOptions = CommonOptions & {
  readonly tidspunkt?: string;
  readonly kolonne?: readonly string[];
  readonly vaelg?: readonly string[];
  readonly nulraekker?: string;
  readonly tabel?: string;
  readonly hentet?: string;
};

/** What the options say of the files. @throws FordelError `BRUG-VALG`. */
export function importRules({
  tidspunkt,
  kolonne = [],
  vaelg = [],
  nulraekker,
  hentet,
}: ImportOptions): ImportRules {
  if (nulraekker !== undefined && nulraekker !== 'med' && nulraekker !== 'udeladt') {
    throw refused(
      `--nulraekker "${nulraekker}" er hverken med eller udeladt`,
      'Skriv --nulraekker udeladt, hvor filen er i BULK-format.',
    );
  }
  if (hentet !== undefined && !/^\d{4}-\d\d-\d\d$/.test(hentet)) {
    throw refused(`--hentet "${hentet}" er ikke en dato`, 'Skriv fx --hentet 2026-01-31.');
  }
  const rules: ColumnRules = {
    declared: namedColumns(kolonne.map((text) => pair(text, '--kolonne'))),
    date: dateOf(tidspunkt),
  };
  const choices = new Map(
    vaelg.map((text) => pair(text, '--vaelg')).map(([name, value]) => [headingKey(name), value]),
  );
  return { rules, choices, missingRowsAreZero: nulraekker === 'udeladt' };
}

function dateOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const date = parseDate(written);
  if (date !== undefined) return date;
  throw refused(`--tidspunkt "${written}" kan ikke læses`, 'Skriv fx 2023K2, 2023M05 eller 2023.');
}

/** `navn=værdi`; a name may not hold the sign. */
function pair(text: string, option: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at > 0 && at < text.length - 1) return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw refused(
    `${option} "${text}" er ikke et navn, et lighedstegn og en værdi`,
    `Skriv fx ${option} "enhed=Job".`,
  );
}

function refused(message: string, advice: string) {
  return failure({ code: 'BRUG-VALG', message, advice });
}
