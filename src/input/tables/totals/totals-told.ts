import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatExact } from '../../../model/exact/format.ts';
import { absolute, compare, isZero, multiply, rational } from '../../../model/exact/rational.ts';
import type { CandidateRow } from './find-totals.ts';
import { type Figures, minus, plus, textOf } from './open-rows.ts';
import { figuresInWords, labelOf, placeOfFigure } from './row-in-words.ts';

/** How far a figure is from a sum that it may have been meant to be, but for what was rounded: a fiftieth. */
const near = rational(50n);

/** Where it is said which rows are totals: in the ordning, on the command line, or nowhere. */
export type DeclaredBy = 'ordning' | 'valg' | 'intet';

/** What is told of the rows of one file goes by. */
export interface TotalsTold {
  readonly amounts: readonly number[];
  readonly isDeclared: boolean;
  readonly declaredBy: DeclaredBy;
}

/** How the user says that a row is a line, and that it is a total. */
function answers(row: CandidateRow, by: DeclaredBy): { readonly line: string; readonly total: string } {
  switch (by) {
    case 'ordning':
      return {
        line: 'Er den en linje for sig, så skriv totalraekker: ingen ved filen.',
        total: `Er den en total, så skriv totalraekker: ["${nameOf(row)}"] ved filen.`,
      };
    case 'valg':
      return {
        line: 'Er den en linje for sig, så tilføj --totalraekker ingen.',
        total: `Er den en total, så tilføj --totalraekker "${nameOf(row)}".`,
      };
    case 'intet':
      return {
        line: 'Er den en linje for sig, så giv den sit fulde navn.',
        total: 'Er den en total, så slet den.',
      };
  }
}

/** A row that is called a total, but is none. */
export function notATotal(
  row: CandidateRow,
  sum: Figures,
  { amounts, isDeclared, declaredBy }: TotalsTold,
): Diagnostic {
  const { line, total } = answers(row, declaredBy);
  const apart = minus(row.figures, sum).map((value) => formatExact(absolute(value), 4));
  return {
    code: 'TOTALRAEKKE',
    severity: isDeclared ? 'advarsel' : 'fejl',
    message: `"${nameOf(row)}" er ${figuresInWords(row.figures)}, men rækkerne summer til ${figuresInWords(sum)}`,
    place: placeOfFigure(row, amounts),
    advice: isDeclared
      ? `Forskellen er ${apart.join(' og ')}. Rækken er udeladt, som det er sagt; ret tallet, eller slet rækken.`
      : `Forskellen er ${apart.join(' og ')}. Ret tallene, eller slet rækken. ${line} ${total}`,
  };
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

/** What may be a total without its words and its figures both saying so. */
export function doubtsAboutTotals(
  lines: readonly CandidateRow[],
  totals: ReadonlySet<CandidateRow>,
  failed: ReadonlyMap<CandidateRow, Figures>,
  told: TotalsTold,
): Diagnostic[] {
  return [
    ...[...totals].filter(({ words }) => words.size === 0).map((row) => withoutName(row, told)),
    ...lines.flatMap((row) => {
      const sum = row.kind === 'maybe' && row.words.size > 0 ? failed.get(row) : undefined;
      return sum !== undefined && isNear(row.figures, sum) ? [nearlyTotal(row, sum, told)] : [];
    }),
    ...lastThatTotals(lines, told),
  ];
}

function withoutName(row: CandidateRow, { amounts, declaredBy }: TotalsTold): Diagnostic {
  return {
    code: 'TOTALRAEKKE-MULIG',
    severity: 'advarsel',
    message: 'en række uden navn er summen af andre og er udeladt',
    place: placeOfFigure(row, amounts),
    advice: `Skriv "I alt" i den, eller slet den. ${answers(row, declaredBy).line}`,
  };
}

function nearlyTotal(row: CandidateRow, sum: Figures, { amounts, declaredBy }: TotalsTold): Diagnostic {
  const { line, total } = answers(row, declaredBy);
  return {
    code: 'TOTALRAEKKE-MULIG',
    severity: 'advarsel',
    message: `"${nameOf(row)}" er talt med som en linje, men ligner summen af andre`,
    place: placeOfFigure(row, amounts),
    advice: `Den er ${figuresInWords(row.figures)}, og rækkerne er ${figuresInWords(sum)}. ${total} ${line}`,
  };
}

/** The last of at least four lines that is what all the others come to. */
function lastThatTotals(lines: readonly CandidateRow[], { amounts, declaredBy }: TotalsTold): Diagnostic[] {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 4 || last.figures.every(isZero)) return [];
  const nothing = minus(last.figures, last.figures);
  const others = lines.slice(0, -1).reduce<Figures>((sum, { figures }) => plus(sum, figures), nothing);
  if (textOf(others) !== textOf(last.figures)) return [];
  const { line, total } = answers(last, declaredBy);
  return [
    {
      code: 'TOTALRAEKKE-MULIG',
      severity: 'advarsel',
      message: `den sidste række, "${nameOf(last)}", er summen af alle de andre og er talt med`,
      place: placeOfFigure(last, amounts),
      advice: `De ${lines.length - 1} rækker over den giver også ${figuresInWords(others)}. ${total} ${line}`,
    },
  ];
}

function isNear(figures: Figures, sum: Figures): boolean {
  return figures.every((value, at) => {
    const expected = sum[at];
    if (expected === undefined || isZero(expected)) return false;
    const [apart] = minus([value], [expected]);
    return apart !== undefined && compare(multiply(absolute(apart), near), absolute(expected)) <= 0;
  });
}

function nameOf(row: CandidateRow): string {
  return labelOf(row)?.text ?? '';
}
