import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { equal, type Rational } from '../../model/exact/rational.ts';
import type { Origin } from '../../model/origin.ts';

/** Decimals of a figure in a message: enough to see a difference that a table would hide. */
const decimals = 8;

/** What an audit looks at: its name in Danish, and where the ordning declares it. */
export interface Subject {
  readonly title: string;
  readonly origin?: Origin;
}

/** One figure held against another that must be the same; nothing where it is. */
export function heldAgainst(
  subject: Subject,
  figure: string,
  found: Rational,
  against: string,
  expected: Rational,
): Diagnostic[] {
  if (equal(found, expected)) return [];
  return discrepancy(
    subject,
    `${figure} er ${formatExact(found, decimals)}, holdt mod ${against}: ${formatExact(expected, decimals)}`,
  );
}

/** A rule held against a result; nothing where it is kept. */
export function kept(subject: Subject, isKept: boolean, broken: string): Diagnostic[] {
  return isKept ? [] : discrepancy(subject, broken);
}

/** One thing in a result that does not hold: a fault of the program, never of the ordning. */
export function discrepancy({ title, origin }: Subject, what: string): Diagnostic[] {
  return [
    {
      code: 'INTERN-PROEVE',
      severity: 'fejl',
      message: `${title}: ${what}`,
      place: origin,
      advice:
        'Tallet stemmer ikke med programmets egen efterregning. Det er en fejl i fordel: meld den med ordningen, dens filer og denne besked.',
    },
  ];
}

/** @throws FordelError with every discrepancy, so that nothing is shown or written. */
export function requireSound(discrepancies: readonly Diagnostic[]): void {
  if (discrepancies.length > 0) throw new FordelError(discrepancies);
}
