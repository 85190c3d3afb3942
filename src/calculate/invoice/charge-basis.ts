import type { Rational } from '../../model/exact/rational.ts';
import type { BasisRow } from '../../model/invoice/invoice.ts';
import { lineOfOrigin, type Origin } from '../../model/origin.ts';

/** A step of a charge in kr., with the places it was read at. */
export function kronerRow(label: string, value: Rational, origins: readonly Origin[] = []): BasisRow {
  return { label, value, kind: 'kroner', ...sourceOf(origins) };
}

/** A step of a charge that is a number of something, with the places it was read at. */
export function countRow(label: string, value: Rational, origins: readonly Origin[] = []): BasisRow {
  return { label, value, kind: 'antal', ...sourceOf(origins) };
}

/** `data/budget.csv:3`, or the first place and how many there are. */
function sourceOf(origins: readonly Origin[]): { source?: string } {
  const [first] = origins;
  if (first === undefined) return {};
  const place = lineOfOrigin(first);
  return { source: origins.length === 1 ? place : `${place} og ${origins.length - 1} til` };
}
