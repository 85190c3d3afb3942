import type { Diagnostic } from '../../../model/diagnostic.ts';
import { isZero } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, BudgetCell, BudgetLine } from '../../../model/scheme/budget.ts';
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

const share =
  /^(?:procent)?andel(?:e|en)?(?: (?:i|af) (?:kr|alle?|alt|hele|det hele|total(?:en)?|budget(?:tet)?|de samlede .+))?$/u;
const count = /^(?:antal(?: .+)?|årsværk|indbyggertal(?:let)?|folketal(?:let)?)$/u;

/** Whether a label names no amount but what comes of some, or a count: `Gennemsnit`, `Udgift pr. plads`, `Stigning i pct.`, `Antal årsværk`. */
export function namesRatio(label: string): boolean {
  return [average, price, percentage, share, count].some((name) => name.test(wordsOf(label)));
}

const change =
  /^(?:(?:ændring|forskel|difference|afvigelse|vækst|stigning|fald|mer og mindreforbrug)(?:en|er|s)?)(?: (?:i alt|i kr|ift|i forhold til|fra|til|mod|siden|mellem)(?: .+)?| (?:19|20)\d\d.*)?$/u;
const ofYear =
  /^(?:(?:vedtaget|oprindeligt|korrigeret|forventet|sidste års|foregående års) )*(?:(?:års)?budget|regnskab|forbrug|prognose|b|r)(?: | ?)(?:(?:19|20)\d\d)$/u;

/** Whether a label names what a budget has changed by, or all of a year's: `Ændring ift. 2025`, `Afvigelse`, `Budget 2025`. */
export function namesChange(label: string): boolean {
  return change.test(wordsOf(label)) || ofYear.test(wordsOf(label));
}

function wordsOf(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** What lines are by their names, and how it is said. */
interface Kind {
  readonly severity: 'fejl' | 'advarsel';
  readonly one: string;
  readonly several: string;
  names(label: string): boolean;
}

const kinds: readonly Kind[] = [
  { severity: 'fejl', one: 'et nøgletal', several: 'nøgletal', names: namesRatio },
  {
    severity: 'advarsel',
    one: 'en ændring eller et helt års tal',
    several: 'ændringer eller hele års tal',
    names: namesChange,
  },
];

/**
 * Refuses averages, prices of one, percentages, shares and counts that would be added to amounts; doubts changes and all of a year, but where a
 * budget is made of last year's and what has changed since, which begins with that. Nothing is asked where all lines are such, nor
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
  /** Rows below a total are asked about together, from the first of them. */
  const isAskedAbout = ({ origin }: BudgetCell) =>
    told.some(({ code, place }) => {
      if (place?.file !== source.file || place.line === undefined) return false;
      return place.line === origin.line || (code === 'TOTALRAEKKE-MULIG' && place.line < origin.line);
    });
  const labelsOf = (line: BudgetLine) => names.flatMap((column) => line.get(column) ?? []);
  return kinds.flatMap((kind): Diagnostic[] => {
    const found = own.flatMap((line): BudgetCell[] => {
      const label = labelsOf(line).find(({ text }) => kind.names(text));
      const value = line.get(amount.column)?.value;
      return label === undefined || value === undefined || isZero(value) ? [] : [label];
    });
    const [first] = found;
    if (first === undefined || isAskedAbout(first)) return [];
    const isOfChanges = kind.severity === 'advarsel' && beginsWithYear(own.map(labelsOf));
    // Where each line says the same, it names none of them.
    const isOne = found.every(({ text }) => text === first.text);
    const isAll = found.length === own.length && (kind.severity === 'fejl' || isOne);
    if (isOfChanges || isAll) return [];
    const column = columns.find((each) => own.some((line) => line.get(each) === first)) ?? '';
    return [added(found, first, column, kind)];
  });
}

/** Whether all of a year stands first and a change of it or nothing of the kind after. */
function beginsWithYear([base = [], ...others]: readonly (readonly BudgetCell[])[]): boolean {
  const isOfYear = ({ text }: BudgetCell) => ofYear.test(wordsOf(text));
  const isChange = ({ text }: BudgetCell) => builtUp.test(wordsOf(text));
  return base.some(isOfYear) && !others.flat().some(isOfYear) && others.flat().some(isChange);
}

/** What is put to last year's budget: `PL-fremskrivning`, `Tekniske korrektioner`, `Besparelse`. */
const builtUp =
  /(?<!\p{L})(?:ændring\p{L}*|pl|pris|løn og pris\p{L}*|fremskrivning\p{L}*|\p{L}*regulering\p{L}*|\p{L}*korrektion\p{L}*|besparelse\p{L}*|effektivisering\p{L}*|stigning\p{L}*|udvidelse\p{L}*)(?!\p{L})/u;

function added(found: readonly BudgetCell[], first: BudgetCell, column: string, kind: Kind): Diagnostic {
  const isOne = found.length === 1;
  const named = found.slice(0, mostNamed).map(({ text }) => `"${text}"`);
  const more = found.length > named.length ? ` og ${found.length - named.length} til` : '';
  const texts = [...new Set(found.map(({ text }) => `"${text}"`))].join(', ');
  const [them, lines] = isOne ? ['det', 'linjen'] : ['de', 'linjerne'];
  return {
    code: 'HVOR-NOEGLETAL',
    severity: kind.severity,
    message: `${named.join(', ')}${more} er efter navnet ${isOne ? kind.one : kind.several} og lægges til beløbene`,
    place: placeOfCell(first),
    advice: `Skal ${them} ikke tælle, så slet ${lines}, eller skriv ved siden af fil: udelad: { ${column}: [${texts}] }. Er det beløb, så giv ${lines} et andet navn.`,
  };
}
