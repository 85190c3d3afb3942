import type { Rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import type { RelationCode } from '../../../model/memo/relation-codes.ts';
import { type Computed, judge } from '../judge.ts';
import { printedLike } from '../printed-like.ts';

/** What a sentence says of a figure: what it is computed from, and how. */
export interface SaidFigure {
  readonly code: RelationCode;
  readonly stated: Figure;
  readonly from: readonly Figure[];
  readonly computed: Computed & { readonly value: Rational };
  /** The calculation without its result: `(735 - 700) / 700`. */
  readonly formula: string;
  /** In Danish, what gives another figure: `fra 700 til 735`. */
  readonly given: string;
  readonly reading?: string | undefined;
  readonly mend?: string | undefined;
}

/** The relation of a figure in a sentence to those it is computed from. */
export function proseRelation(said: SaidFigure): Relation {
  const { code, stated, from, computed, formula, given, reading, mend } = said;
  const verdict = judge(stated, computed);
  const computedText = printedLike(computed.value, stated);
  return {
    code,
    verdict,
    stated,
    from,
    calculation: `${formula} = ${computedText}`,
    statedText: stated.text,
    computedText,
    message: verdict === 'holder' ? '' : `Der står ${stated.text}, men ${given} giver ${computedText}`,
    reading,
    mend,
  };
}
