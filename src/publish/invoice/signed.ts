import { negate, type Rational } from '../../model/exact/rational.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';

/** The amount as the batch counts it: a credit note pulls down. */
export function signed({ kind }: Invoice, amount: Rational): Rational {
  return kind === 'kreditnota' ? negate(amount) : amount;
}
