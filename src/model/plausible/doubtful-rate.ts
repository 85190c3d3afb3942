import type { Diagnostic, Place } from '../diagnostic.ts';
import { multiply, type Rational, rational } from '../exact/rational.ts';
import { bothReadings, likelierRate } from './percent.ts';

/** What is said where a percentage is likelier another one. */
export const percentAdvice =
  'Alle procenter skrives af hundrede: "4,8 %" eller "4,8". Er den rigtig, så lad den stå.';

/** The doubt about a PL rate that is likelier another one; none where it is likely as it stands. @param rate a part: 4,8 % is 0.048. */
export function doubtfulRate(rate: Rational, place: Place): Diagnostic[] {
  const percent = multiply(rate, rational(100n));
  const likelier = likelierRate(percent);
  if (likelier === undefined) return [];
  return [
    {
      code: 'TVIVL-PROCENT',
      severity: 'advarsel',
      message: bothReadings(percent, likelier),
      place,
      advice: percentAdvice,
    },
  ];
}
