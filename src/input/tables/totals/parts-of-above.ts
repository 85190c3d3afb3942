import type { Diagnostic } from '../../../model/diagnostic.ts';
import { absolute, compare, isZero, sign } from '../../../model/exact/rational.ts';
import type { LeftOut } from '../../../model/file-account.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { Doubt } from './doubtful-rows.ts';
import type { CandidateRow } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import { type Figures, plus } from './open-rows.ts';
import { figuresInWords, placeOfFigure } from './row-in-words.ts';
import { WholeLines } from './whole-lines.ts';

/** The rows of a table without those that are parts of a line of it. */
export interface WithoutParts {
  readonly candidates: readonly CandidateRow[];
  readonly leftOut: readonly (readonly [Cells, LeftOut])[];
  /** Those of the candidates that may be parts of a line: `Lønninger` stands there, and `Løn, heraf vikarer` too. */
  readonly maybe: readonly Doubt[];
}

/**
 * Leaves out the rows that are parts of a line: `heraf løn` and `- heraf vikarer` of the nearest above that is of the same, `Løn, heraf
 * vikarer` of the line `Løn`.
 *
 * @param problems parts that together exceed their line, and those that have none, are added to it.
 */
export function leaveOutParts(
  rows: readonly CandidateRow[],
  where: LabelColumns,
  amounts: readonly number[],
  problems: Diagnostic[],
): WithoutParts {
  const wholes = new WholeLines(rows, where);
  const leftOut: (readonly [Cells, LeftOut])[] = [];
  const maybe: Doubt[] = [];
  const together = new Map<CandidateRow, Figures>();
  const candidates = rows.flatMap((row): CandidateRow[] => {
    const part = wholes.of(row);
    if (part.kind !== 'part') {
      if (part.kind === 'maybe') maybe.push({ kind: 'part', rows: [part.row], label: part.label });
      wholes.pass(part.row);
      return [part.row];
    }
    const { label, whole } = part;
    if (whole === undefined) problems.push(partOfNothing(label, wholes.isAnyAbove));
    else {
      const before = together.get(whole);
      const sum = before === undefined ? row.figures : plus(before, row.figures);
      together.set(whole, sum);
      if (exceeds(sum, whole.figures)) problems.push(tooMuch(row, sum, whole, amounts, label.text));
    }
    leftOut.push([row.cells, { origin: label.origin, reason: 'heraf', text: label.text, cells: row.cells }]);
    return [];
  });
  return { candidates, leftOut, maybe };
}

type Cells = readonly BudgetCell[];

function exceeds(parts: Figures, whole: Figures): boolean {
  return parts.some((part, at) => {
    const all = whole[at];
    if (all === undefined || isZero(part)) return false;
    return sign(part) !== sign(all) || compare(absolute(part), absolute(all)) > 0;
  });
}

function partOfNothing(label: BudgetCell, isAnyAbove: boolean): Diagnostic {
  return {
    code: 'HERAF',
    severity: 'fejl',
    message: `"${label.text}" er en del af linjen over sig, men ${isAnyAbove ? 'linjerne over er af noget andet' : 'der er ingen'}`,
    place: { ...label.origin, length: label.text.length },
    advice:
      'Skriv linjen, den er en del af, lige over den. Er den en linje for sig, så giv den et andet navn.',
  };
}

function tooMuch(
  row: CandidateRow,
  together: Figures,
  whole: CandidateRow,
  amounts: readonly number[],
  label: string,
): Diagnostic {
  return {
    code: 'HERAF',
    severity: 'fejl',
    message: `"${label}" er en del af linjen over sig, men er mere end den`,
    place: placeOfFigure(row, amounts),
    advice: `Delene er ${figuresInWords(together)}, og linje ${whole.cells[0]?.origin.line} er ${figuresInWords(whole.figures)}. Ret tallene, eller slet rækken; den tælles ikke med.`,
  };
}
