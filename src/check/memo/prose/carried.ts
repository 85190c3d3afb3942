import { type Interval, scaled } from '../../../model/exact/interval.ts';
import { add, divide, multiply, one, type Rational, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { proseRelation } from './prose-relation.ts';

const hundred = rational(100n);

/** `NOTAT-PL` of an amount that is another with a rate added to it. */
export function carried(stated: Figure, base: Figure, rate: Figure): Relation {
  const growth = (value: Rational) => add(one, divide(value, hundred));
  const factor = growth(rate.value);
  const over = ({ printed, widest }: Figure): Interval => ({
    from: multiply(widest.from, growth(printed.from)),
    to: multiply(widest.to, growth(printed.to)),
  });
  return proseRelation({
    code: 'NOTAT-PL',
    stated,
    from: [base, rate],
    computed: {
      value: multiply(base.value, factor),
      kept: scaled(base.printed, factor),
      widest: over({ ...base, printed: rate.printed }),
    },
    formula: `${numberLike(base.value, base)} x ${numberLike(factor, { ...rate, unit: '', step: divide(rate.step, hundred) })}`,
    given: `${base.text} fremskrevet med ${rate.text}`,
  });
}
