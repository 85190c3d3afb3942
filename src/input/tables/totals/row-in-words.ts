import type { Place } from '../../../model/diagnostic.ts';
import { formatExact } from '../../../model/exact/format.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { CandidateRow } from './find-totals.ts';
import type { Figures } from './open-rows.ts';

/** `150`, or `150 og 160` where two columns are read. */
export function figuresInWords(figures: Figures): string {
  return figures.map((value) => formatExact(value, 4)).join(' og ');
}

/** The label that a row is known by: the one with the words of a total, or its first. */
export function labelOf({ cells, words }: CandidateRow): BudgetCell | undefined {
  const [worded] = words.keys();
  return worded === undefined ? cells.find(({ text }) => text !== '') : cells[worded];
}

export function placeOfFigure({ cells }: CandidateRow, [amount = 0]: readonly number[]): Place | undefined {
  const cell = cells[amount];
  return cell === undefined ? undefined : { ...cell.origin, length: Math.max(1, cell.text.length) };
}

/** Whether the user says that a row is a total. */
export function isNamed({ words }: CandidateRow): boolean {
  return [...words.values()].some((word) => word.isNamed);
}

export function nameOf(row: CandidateRow): string {
  const label = labelOf(row);
  return label === undefined || label.value !== undefined ? '' : label.text;
}
