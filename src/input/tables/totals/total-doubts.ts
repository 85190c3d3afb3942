import type { Diagnostic } from '../../../model/diagnostic.ts';
import { inNumber } from '../../../model/exact/format.ts';
import { absolute, compare, isZero, multiply, rational, sign } from '../../../model/exact/rational.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { CandidateRow, FoundTotals } from './find-totals.ts';
import { type Figures, minus, plus } from './open-rows.ts';
import { figuresInWords, nameOf, placeOfFigure } from './row-in-words.ts';
import { answers, namingThem, type TotalsTold } from './totals-told.ts';

/** How far a figure is from a sum that it may have been meant to be, but for what was rounded: a fiftieth. */
const near = rational(50n);

/** What may be a total without its words and its figures both saying so. */
export function doubtsAboutTotals(
  lines: readonly CandidateRow[],
  { failed }: FoundTotals,
  told: TotalsTold,
): Diagnostic[] {
  return [
    ...[...told.totals].filter(({ kind }) => kind === 'maybe').map((row) => leftOutByChance(row, told)),
    ...lines.flatMap((row) => {
      const sum = row.kind === 'maybe' ? failed.get(row) : undefined;
      return sum !== undefined && isNear(row.figures, sum) ? [nearlyTotal(row, sum, told)] : [];
    }),
  ];
}

/** A row whose words may be those of a line, or that has none. */
function leftOutByChance(row: CandidateRow, told: TotalsTold): Diagnostic {
  const { line } = answers(row, told);
  return row.words.size === 0
    ? doubt(
        row,
        told,
        'en række uden navn er summen af andre og er udeladt',
        `Skriv "I alt" i den, eller slet den. ${line}`,
      )
    : doubt(
        row,
        told,
        `"${nameOf(row)}" er summen af andre og er udeladt`,
        `Er den en total, så skriv i alt efter navnet i filen. ${line}`,
      );
}

function nearlyTotal(row: CandidateRow, sum: Figures, told: TotalsTold): Diagnostic {
  const { line, total } = answers(row, told);
  return doubt(
    row,
    told,
    `${row.words.size === 0 ? 'en række uden navn' : `"${nameOf(row)}"`} er talt med som en linje, men ligner summen af andre`,
    `Den er ${figuresInWords(row.figures)}, og rækkerne er ${figuresInWords(sum)}. ${row.words.size === 0 ? 'Er den en total, så skriv "I alt" i den.' : total} ${line}`,
  );
}

/** A row that is called a total and is counted, for the user says that no row is one. */
export function countedTotal(row: CandidateRow, told: TotalsTold): Diagnostic[] {
  if (![...row.words.values()].some(({ kind }) => kind === 'total')) return [];
  const advice = `Der er sagt, at ingen rækker er totaler. Er den en, så ${namingThem([nameOf(row)], told.declaredBy)} i stedet.`;
  return [doubt(row, told, `"${nameOf(row)}" er talt med som en linje`, advice)];
}

/** The rows under a total of all: key figures, or lines that it does not have. */
export function linesBelow(
  rows: readonly CandidateRow[],
  total: CandidateRow | undefined,
  told: TotalsTold,
): Diagnostic[] {
  if (total === undefined || !told.totals.has(total)) return [];
  const below = rows.slice(rows.indexOf(total) + 1);
  const [first] = below;
  // Where another total follows, failed or not, the table goes on.
  if (first === undefined || below.some((row) => row.kind === 'total' || told.totals.has(row))) return [];
  const count = inNumber(below.length, 'række', 'rækker');
  const them = below.length === 1 ? 'den' : 'dem';
  return [
    doubt(
      first,
      told,
      `${count} under "${nameOf(total)}" er talt med, fra "${nameOf(first)}"`,
      `Er det nøgletal, så slet ${them}, eller ${namingThem([...new Set(below.map(nameOf))], told.declaredBy)}. Er det linjer, så flyt ${them} op over "${nameOf(total)}".`,
    ),
  ];
}

const dash = /^[-–—•*·] *\p{L}/u;

function isDashed({ text, value }: BudgetCell): boolean {
  return value === undefined && dash.test(text);
}

/** Rows with a dash under one without, that may be parts of it: each run of them is asked about once. */
export function mayBeParts(rows: readonly CandidateRow[], told: TotalsTold): Diagnostic[] {
  const problems: Diagnostic[] = [];
  let whole: CandidateRow | undefined;
  let run: CandidateRow[] = [];
  const ask = () => {
    const [first] = run;
    const label = first?.cells.findIndex(isDashed) ?? -1;
    if (whole !== undefined && first !== undefined && mayBePartsOf(run, whole))
      problems.push(
        doubt(
          first,
          told,
          `${inNumber(run.length, 'række', 'rækker')} med streg foran er talt med ved siden af "${whole.cells[label]?.text ?? ''}", fra "${first.cells[label]?.text ?? ''}"`,
          `Er ${run.length === 1 ? 'den' : 'de'} en del af den, så skriv heraf i stedet for stregen. Ellers fjern stregen.`,
        ),
      );
    run = [];
  };
  for (const row of rows) {
    if (told.totals.has(row)) continue;
    const isPart = [...row.words.values()].some(({ kind }) => kind === 'part');
    if (!isPart && row.cells.some(isDashed)) run.push(row);
    else {
      ask();
      if (!isPart) whole = row;
    }
  }
  ask();
  return problems;
}

function mayBePartsOf(parts: readonly CandidateRow[], whole: CandidateRow): boolean {
  const nothing = minus(whole.figures, whole.figures);
  const sum = parts.reduce<Figures>((all, { figures }) => plus(all, figures), nothing);
  return sum.every((value, at) => {
    const all = whole.figures[at];
    return all !== undefined && sign(value) === sign(all) && compare(absolute(value), absolute(all)) <= 0;
  });
}

function doubt(row: CandidateRow, { amounts }: TotalsTold, message: string, advice: string): Diagnostic {
  return {
    code: 'TOTALRAEKKE-MULIG',
    severity: 'advarsel',
    message,
    place: placeOfFigure(row, amounts),
    advice,
  };
}

function isNear(figures: Figures, sum: Figures): boolean {
  return figures.every((value, at) => {
    const expected = sum[at];
    if (expected === undefined || isZero(expected)) return false;
    const [apart] = minus([value], [expected]);
    return apart !== undefined && compare(multiply(absolute(apart), near), absolute(expected)) <= 0;
  });
}
