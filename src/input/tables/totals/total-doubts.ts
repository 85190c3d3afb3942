import type { Diagnostic } from '../../../model/diagnostic.ts';
import { inNumber } from '../../../model/exact/format.ts';
import { isZero } from '../../../model/exact/rational.ts';
import { type Doubt, dashedLabel } from './doubtful-rows.ts';
import type { CandidateRow } from './find-totals.ts';
import { figuresInWords, isNamed, nameOf, placeOfFigure } from './row-in-words.ts';
import { answers, countingThem, namingThem, type TotalsTold } from './totals-told.ts';

/**
 * Asks about rows that may be totals or parts, or lines: the whole is another with them than without them.
 *
 * @param isAnswered whether the user has named the totals: rows with a dash are lines then.
 */
export function askedAbout(doubt: Doubt, told: TotalsTold, isAnswered: boolean): Diagnostic {
  const [row] = doubt.rows;
  const { line, total } = answers(row, told);
  const isNameless = row.words.size === 0;
  const name = isNameless ? 'en række uden navn' : `"${nameOf(row)}"`;
  const asTotal = isNameless ? 'Er den en total, så skriv "I alt" i den, eller slet den.' : total;
  switch (doubt.kind) {
    case 'sum':
      return question(
        row,
        told,
        `${name} er summen af andre: er den en total eller en linje?`,
        `${asTotal} ${line}`,
      );
    case 'nearly':
      return question(
        row,
        told,
        `${name} ligner summen af andre: er den en total eller en linje?`,
        `Den er ${figuresInWords(row.figures)}, og rækkerne er ${figuresInWords(doubt.sum ?? [])}. ${asTotal} ${line}`,
      );
    case 'nameless':
      return question(
        row,
        told,
        'en række har et tal og ingen tekst',
        `${asTotal} Er den en linje, så skriv, hvad den er.`,
      );
    case 'alone':
      return {
        ...question(
          row,
          told,
          `${name} er efter ordene summen af "${doubt.label}", men ingen linjer er af "${doubt.label}"`,
          `${total} ${line}`,
        ),
        severity: isNamed(row) ? 'advarsel' : 'fejl',
      };
    case 'part':
      return question(
        row,
        told,
        `"${doubt.label}" kan være en del af en anden linje`,
        'Er den det, så skriv den lige under linjen, og begynd med heraf. Er den en linje for sig, så giv den et navn uden heraf.',
      );
    case 'dashed':
      return isAnswered ? { ...dashed(doubt, told), severity: 'advarsel' } : dashed(doubt, told);
  }
}

function dashed({ rows, whole }: Doubt, told: TotalsTold): Diagnostic {
  const [first] = rows;
  const label = dashedLabel(first);
  const orAnswer = told.declaredBy === 'intet' ? '' : `, eller ${countingThem(told)}`;
  return question(
    first,
    told,
    `${inNumber(rows.length, 'række', 'rækker')} med streg foran kan være en del af "${whole?.cells[label]?.text ?? ''}", fra "${first.cells[label]?.text ?? ''}"`,
    `Er ${rows.length === 1 ? 'den' : 'de'} det, så skriv heraf i stedet for stregen. Ellers fjern stregen${orAnswer}.`,
  );
}

/** A row that is called a total and is counted, for the user says that no row is one. */
export function countedTotal(row: CandidateRow, told: TotalsTold): Diagnostic[] {
  if (![...row.words.values()].some(({ kind }) => kind === 'total')) return [];
  const advice = `Der er sagt, at ingen rækker er totaler. Er den en, så ${namingThem([nameOf(row)], told.declaredBy)} i stedet.`;
  return [
    { ...question(row, told, `"${nameOf(row)}" er talt med som en linje`, advice), severity: 'advarsel' },
  ];
}

/** A total that one use of the file picks as such, where another takes it with the lines that it sums. */
export function tornTotal(row: CandidateRow, told: TotalsTold): Diagnostic {
  return question(
    row,
    told,
    `"${nameOf(row)}" er valgt ét sted i ordningen, men et andet sted tælles den sammen med sine dele`,
    'Skriv hvor det andet sted, så det vælger enten delene eller totalen, eller udelad totalen dér med udelad.',
  );
}

/** A total that a use of the file picks together with rows that it sums. */
export function totalWithParts(row: CandidateRow, told: TotalsTold): Diagnostic {
  return question(
    row,
    told,
    `"${nameOf(row)}" vælges sammen med rækker, som den er summen af, så de tælles to gange`,
    'Ret hvor, så det vælger enten rækkerne eller totalen, eller udelad totalen med udelad.',
  );
}

/** The rows under a total of all: key figures, or lines that it does not have. Whoever names the total says that they are lines. */
export function linesBelow(
  rows: readonly CandidateRow[],
  total: CandidateRow | undefined,
  told: TotalsTold,
  counts: (row: CandidateRow) => boolean,
): Diagnostic[] {
  if (total === undefined || !told.totals.has(total)) return [];
  const below = rows.slice(rows.indexOf(total) + 1);
  // Where another total follows, failed or not, the table goes on.
  if (below.some((row) => row.kind === 'total' || told.totals.has(row))) return [];
  const counted = below.filter((row) => counts(row) && !row.figures.every(isZero));
  const [first] = counted;
  if (first === undefined) return [];
  const count = inNumber(counted.length, 'række', 'rækker');
  const [them, they] = counted.length === 1 ? ['den', 'det nøgletal'] : ['dem', 'de nøgletal'];
  const names = [...new Set(counted.map(nameOf))].filter((name) => name !== '');
  const asFigures = names.length < counted.length ? '' : `, eller ${namingThem(names, told.declaredBy)}`;
  const message = `${count} under "${nameOf(total)}" er ikke i den, fra "${nameOf(first)}"`;
  const advice = `Er ${they}, så slet ${them}${asFigures}. Er det linjer, så flyt ${them} op over "${nameOf(total)}", eller ${namingThem([nameOf(total)], told.declaredBy)}.`;
  return [{ ...question(first, told, message, advice), severity: isNamed(total) ? 'advarsel' : 'fejl' }];
}

function question(row: CandidateRow, { amounts }: TotalsTold, message: string, advice: string): Diagnostic {
  return {
    code: 'TOTALRAEKKE-MULIG',
    severity: 'fejl',
    message,
    place: placeOfFigure(row, amounts),
    advice,
  };
}
