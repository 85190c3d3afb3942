import { type Rational, sign } from './rational.ts';

/** What rows that miss their total come to for those who pay: too much or too little of it. */
export interface Misfit {
  /** A negative total is a repayment. */
  readonly verb: 'opkrævet' | 'tilbagebetalt';
  readonly side: 'for meget' | 'for lidt';
}

/**
 * What a residual (total − sum of the rows) is.
 *
 * @param residual not zero, in any unit.
 */
export function misfitOf(total: Rational, residual: Rational): Misfit {
  const isRepaid = sign(total) < 0;
  return {
    verb: isRepaid ? 'tilbagebetalt' : 'opkrævet',
    side: sign(residual) > 0 === isRepaid ? 'for meget' : 'for lidt',
  };
}

/** `for meget opkrævet`, `for lidt tilbagebetalt`. */
export function residualInWords(total: Rational, residual: Rational): string {
  const { verb, side } = misfitOf(total, residual);
  return `${side} ${verb}`;
}
