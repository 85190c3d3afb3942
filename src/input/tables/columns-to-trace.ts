import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDanishNumber } from '../../model/exact/danish-number.ts';
import { headingKey } from '../../model/heading.ts';
import { startOf } from '../../model/origin.ts';
import type { CsvTable } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { didYouMean } from '../reading/suggest.ts';

/** What a column of names is called. */
const nameHeading = /^(modtager|kommuner?|kommunenavn|navn|område|omraade)$/;
/** What a column of amounts is called, with or without its unit. */
const amountHeading = /^bel(ø|oe)b\b/;
/** Columns beside the amounts that hold other figures: codes, pages, and what `beregn` writes. */
const otherFigures = /^(.*kode|kom\.?nr\.?|side|note|vaegt|vægt|andel|eksakt.*|enhed|foreloebig|fordeling)$/;

/**
 * Finds whom the rows of a published table are about and which column has the amounts: by their headings, else by what they hold,
 * where that is unambiguous.
 *
 * @param wanted the heading of the column of amounts, where the user says it.
 * @returns undefined where one of them is not found, which is then among the problems.
 */
export function columnsToTrace(
  { source, columns, rows }: CsvTable,
  wanted: string | undefined,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): { readonly name: number; readonly amount: number } | undefined {
  if (columns.length === 0) return undefined;
  const keys = columns.map(({ text }) => headingKey(text));
  const cells = (at: number) => rows.map((row) => row[at]?.text ?? '').filter((text) => text !== '');
  const namesKommuner = (at: number) => {
    const known = cells(at).filter((text) => register.lookup(text).kind === 'kommune').length;
    return known > 0 && 2 * known >= cells(at).length;
  };
  const byHeading = keys.findIndex((key) => nameHeading.test(key));
  const name = byHeading >= 0 ? byHeading : columns.findIndex((_, at) => namesKommuner(at));
  const place = { ...startOf(source), line: columns[0]?.origin.line ?? 1 };
  const headings = columns.map(({ text }) => text);
  const refuse = (code: 'CSV-KOLONNE' | 'SPOR-FACIT' | 'BRUG-VALG', message: string, advice: string) => {
    problems.push({ code, severity: 'fejl', message, place, advice });
    return undefined;
  };
  if (name < 0) {
    return refuse(
      'SPOR-FACIT',
      'ingen kolonne har kommuner',
      `Kald kolonnen med kommunerne modtager. Filen har: ${headings.join(', ')}.`,
    );
  }
  if (wanted !== undefined) {
    const amount = keys.indexOf(headingKey(wanted));
    if (amount >= 0) return { name, amount };
    return refuse(
      'CSV-KOLONNE',
      `kolonnen "${wanted}" mangler`,
      `Filen har: ${headings.join(', ')}.${didYouMean(wanted, headings)}`,
    );
  }
  const hasNumbers = (at: number) =>
    at !== name && cells(at).length > 0 && cells(at).every((text) => parseDanishNumber(text).ok);
  const named = keys.flatMap((key, at) => (at !== name && amountHeading.test(key) ? [at] : []));
  const amounts =
    named.length > 0
      ? named
      : keys.flatMap((key, at) => (hasNumbers(at) && !otherFigures.test(key) ? [at] : []));
  const [amount, second] = amounts;
  if (amount === undefined) {
    return refuse(
      'SPOR-FACIT',
      'ingen kolonne har beløb',
      `Kald kolonnen med beløbene beloeb, eller vælg en med --kolonne. Filen har: ${headings.join(', ')}.`,
    );
  }
  if (second === undefined) return { name, amount };
  const choices = amounts.map((at) => headings[at]);
  return refuse(
    'BRUG-VALG',
    `tabellen har ${amounts.length} kolonner, der kan være beløbet`,
    `Vælg en med --kolonne, fx --kolonne "${choices[0]}". De er: ${choices.join(', ')}.`,
  );
}
