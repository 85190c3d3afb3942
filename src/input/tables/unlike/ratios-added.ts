import type { Diagnostic } from '../../../model/diagnostic.ts';
import { isZero } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, BudgetCell } from '../../../model/scheme/budget.ts';
import { type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import { namingColumns } from './naming-columns.ts';
import { placeOfCell } from './several-periods.ts';

/** So many lines are named in a message at most. */
const mostNamed = 3;

const average =
  /^(?:gennemsnit(?:lig[te]? (?:pris|udgift|beløb|takst))?|gns|snit|median(?:en)?|middel(?:tal|værdi))(?: (?:i alt|pr|for|af)(?: .+)?)?$/;
const price =
  /^(?:(?:gennemsnitlig )?(?:pris|takst|(?:netto|brutto)?udgift(?:er)?|omkostning(?:er)?|beløb|kr|kroner)(?: i alt)?(?: i)?(?: kr)? (?:pr|per) \p{L}.*|enheds(?:pris|omkostning))$/u;
const percentage = /^(?:(?:[\p{L}\d]+ ){1,4}i )?(?:pct|procent|%)$/u;

/** Whether a label names no amount but what comes of some: `Gennemsnit`, `Udgift pr. plads`, `Stigning i pct.`. */
export function namesRatio(label: string): boolean {
  const words = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
  return [average, price, percentage].some((name) => name.test(words));
}

/**
 * Refuses averages, prices of one and percentages that would be added to amounts. Nothing is asked where all lines are such, nor
 * where the ordning picks them by their name.
 *
 * @param told what has been said of the file: a line that is asked about already is not asked about twice.
 */
export function ratiosAdded(
  { columns, lines, source }: Budget,
  amount: LineChoice & { readonly column: string },
  told: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Set([...amount.where.keys(), amount.column].map(headingKey));
  const open = columns.filter((column) => !known.has(headingKey(column)));
  const own = lines.filter((line) => takes(amount, line));
  const names = namingColumns(open, own);
  const askedAbout = new Set(
    told.flatMap(({ place }) =>
      place?.file === source.file && place.line !== undefined ? [place.line] : [],
    ),
  );
  const ratios = own.flatMap((line): BudgetCell[] => {
    const label = names.flatMap((column) => line.get(column) ?? []).find(({ text }) => namesRatio(text));
    const value = line.get(amount.column)?.value;
    return label === undefined || value === undefined || isZero(value) ? [] : [label];
  });
  const [first] = ratios;
  if (first === undefined || ratios.length === own.length || askedAbout.has(first.origin.line)) return [];
  const named = ratios.slice(0, mostNamed).map(({ text }) => `"${text}"`);
  const more = ratios.length > named.length ? ` og ${ratios.length - named.length} til` : '';
  const column = columns.find((each) => own.some((line) => line.get(each) === first)) ?? '';
  const texts = [...new Set(ratios.map(({ text }) => `"${text}"`))].join(', ');
  return [
    {
      code: 'HVOR-NOEGLETAL',
      severity: 'fejl',
      message: `${named.join(', ')}${more} er efter navnet ${ratios.length === 1 ? 'et nøgletal' : 'nøgletal'} og lægges til beløbene`,
      place: placeOfCell(first),
      advice: `Skal ${ratios.length === 1 ? 'det' : 'de'} ikke tælle, så slet ${ratios.length === 1 ? 'linjen' : 'linjerne'}, eller skriv ved siden af fil: udelad: { ${column}: [${texts}] }. Er det beløb, så giv ${ratios.length === 1 ? 'linjen' : 'linjerne'} et andet navn.`,
    },
  ];
}
