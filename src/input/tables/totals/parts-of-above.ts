import type { Diagnostic } from '../../../model/diagnostic.ts';
import { absolute, compare, isZero, sign } from '../../../model/exact/rational.ts';
import type { LeftOut } from '../../../model/file-account.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { CandidateRow } from './find-totals.ts';
import { type Figures, plus } from './open-rows.ts';
import { figuresInWords, placeOfFigure } from './row-in-words.ts';

/**
 * Leaves out the rows that are parts of the nearest line above them: `heraf løn`, `- heraf vikarer`.
 *
 * @param problems parts that together exceed their line, and those with no line above, are added to it.
 */
export function leaveOutParts(
  rows: readonly CandidateRow[],
  amounts: readonly number[],
  problems: Diagnostic[],
): {
  readonly candidates: readonly CandidateRow[];
  readonly leftOut: readonly (readonly [Cells, LeftOut])[];
} {
  const candidates: CandidateRow[] = [];
  const leftOut: (readonly [Cells, LeftOut])[] = [];
  let together: Figures | undefined;
  for (const row of rows) {
    const label = partLabel(row);
    if (label === undefined) {
      candidates.push(row);
      together = undefined;
      continue;
    }
    const whole = candidates.at(-1);
    together = together === undefined ? row.figures : plus(together, row.figures);
    if (whole === undefined) problems.push(partOfNothing(label));
    else if (exceeds(together, whole.figures))
      problems.push(tooMuch(row, together, whole, amounts, label.text));
    leftOut.push([row.cells, { origin: label.origin, reason: 'heraf', text: label.text, cells: row.cells }]);
  }
  return { candidates, leftOut };
}

type Cells = readonly BudgetCell[];

function partLabel({ cells, words }: CandidateRow): BudgetCell | undefined {
  const part = [...words].find(([, { kind }]) => kind === 'part');
  return part === undefined ? undefined : cells[part[0]];
}

function exceeds(parts: Figures, whole: Figures): boolean {
  return parts.some((part, at) => {
    const all = whole[at];
    if (all === undefined || isZero(part)) return false;
    return sign(part) !== sign(all) || compare(absolute(part), absolute(all)) > 0;
  });
}

function partOfNothing(label: BudgetCell): Diagnostic {
  return {
    code: 'HERAF',
    severity: 'fejl',
    message: `"${label.text}" er en del af linjen over sig, men der er ingen`,
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
