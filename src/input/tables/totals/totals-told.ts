import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatExact } from '../../../model/exact/format.ts';
import { absolute, compare, isInteger, multiply, rational } from '../../../model/exact/rational.ts';
import type { CandidateRow } from './find-totals.ts';
import { type Figures, minus } from './open-rows.ts';
import { figuresInWords, nameOf, placeOfFigure } from './row-in-words.ts';

/** Where it is said which rows are totals: in the ordning, on the command line, or nowhere. */
export type DeclaredBy = 'ordning' | 'valg' | 'intet';

/** What is told of the rows of one file goes by. */
export interface TotalsTold {
  readonly amounts: readonly number[];
  readonly declaredBy: DeclaredBy;
  /** The rows that are left out as totals. */
  readonly totals: ReadonlySet<CandidateRow>;
}

/** How the user says that rows are totals, and nothing of the others. */
export function namingThem(names: readonly string[], by: DeclaredBy): string {
  switch (by) {
    case 'ordning':
      return `skriv totalraekker: [${names.map((name) => `"${name}"`).join(', ')}] ved filen`;
    case 'valg':
      return `tilføj ${names.map((name) => `--totalraekker "${name}"`).join(' ')}`;
    case 'intet':
      return names.length > 1 ? 'slet dem' : 'slet den';
  }
}

/** How the user says that no row is a total. */
export function namingNone(by: DeclaredBy): string {
  switch (by) {
    case 'ordning':
      return 'skriv totalraekker: ingen ved filen';
    case 'valg':
      return 'tilføj --totalraekker ingen';
    case 'intet':
      return 'giv den sit fulde navn';
  }
}

/** How the user says that no row is a total but those that are known to be. */
export function countingThem({ declaredBy, totals }: TotalsTold): string {
  const known = [...new Set([...totals].map(nameOf))].filter((name) => name !== '');
  return known.length === 0 ? namingNone(declaredBy) : namingThem(known, declaredBy);
}

/** How the user says that a row is a line, and that it is a total; `ingen` would count the other totals of the file. */
export function answers(row: CandidateRow, { declaredBy, totals }: TotalsTold) {
  const isAlone = [...totals].every((each) => each === row);
  return {
    line: `Er den en linje for sig, så ${isAlone ? namingNone(declaredBy) : 'giv den et andet navn i filen'}.`,
    total: `Er den en total, så ${namingThem([nameOf(row)], declaredBy)}.`,
  };
}

/** A row that is called a total, but is none. */
export function notATotal(row: CandidateRow, sum: Figures, told: TotalsTold): Diagnostic {
  const { line, total } = answers(row, told);
  // What is left of expenditure when income is taken from it is the sum only where income is negative.
  const signs = /netto|resultat|saldo|balance/i.test(nameOf(row))
    ? ' Står indtægterne uden minus, så skriv minus foran dem.'
    : '';
  const isNamed = told.totals.has(row);
  const differences = minus(row.figures, sum).map(absolute);
  const difference = `Forskellen er ${differences.map((value) => formatExact(value, 4)).join(' og ')}`;
  const isRounding = differences.every((value, at) => isOfRounding(value, [row.figures[at], sum[at]]));
  return {
    code: 'TOTALRAEKKE',
    severity: isNamed ? 'advarsel' : 'fejl',
    message: `"${nameOf(row)}" er ${figuresInWords(row.figures)}, men rækkerne summer til ${figuresInWords(sum)}`,
    place: placeOfFigure(row, told.amounts),
    advice: isNamed
      ? `${difference}.${signs} Rækken er udeladt, som det er sagt; ret tallet, eller slet rækken.`
      : isRounding
        ? `${difference}, og det kan være afrunding. Ret tallet, eller ${namingThem([nameOf(row)], told.declaredBy)}.`
        : `${difference}.${signs} Ret tallene, eller slet rækken. ${total} ${line}`,
  };
}

/** A total that is printed with fewer decimals than its parts have. */
export function roundedTotal(row: CandidateRow, sum: Figures, { amounts }: TotalsTold): Diagnostic {
  return {
    code: 'TOTALRAEKKE',
    severity: 'note',
    message: `"${nameOf(row)}" er ${figuresInWords(row.figures)}, og rækkerne summer til ${figuresInWords(sum)}, som er det samme afrundet`,
    place: placeOfFigure(row, amounts),
    advice: 'Rækkerne er talt, og totalen er udeladt.',
  };
}

/** A few units of the last digit that the figures are written with. */
const mostUnits = rational(5n);

function isOfRounding(
  difference: Figures[number],
  figures: readonly (Figures[number] | undefined)[],
): boolean {
  let unit = rational(1n);
  for (let digits = 0; digits < 6; digits++) {
    if (figures.every((each) => each === undefined || isInteger(multiply(each, unit)))) break;
    unit = multiply(unit, rational(10n));
  }
  return compare(multiply(difference, unit), mostUnits) <= 0;
}

/** A name of a total that no row has: it may be misspelt, and the total is added to its parts. */
export function unknownTotal(name: string, file: string): Diagnostic {
  return {
    code: 'TOTALRAEKKE',
    severity: 'fejl',
    message: `ingen række hedder "${name}", som er nævnt under totalraekker`,
    place: { file },
    advice: 'Skriv teksten, som den står i filen, eller skriv ingen.',
  };
}
