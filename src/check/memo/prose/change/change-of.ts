import { absolute, compare, sign, subtract } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { Relation } from '../../../../model/memo/relation.ts';
import { numberLike } from '../../printed-like.ts';
import { changeInPercent } from '../../quotient.ts';
import { proseRelation } from '../prose-relation.ts';
import { countedAs } from '../reading/alike.ts';
import { isPercent } from './said-changes.ts';
import { sizeOfChange } from './size.ts';

/** A figure that is said to be what another has changed by: in its unit, in percent, or in procentpoint. */
export function changeOf(said: Figure, before: Figure, now: Figure, isGuess: boolean): Relation[] {
  const change = isPercent(said) ? said : countedAs(said, now);
  if (!isPercent(change) && change.kind !== now.kind && now.kind !== 'ukendt') return [];
  const counted = countedAs(before, now);
  const computed = sizeOfChange(counted, now, change);
  if (computed === undefined) return [];
  const [a, b] = [numberLike(before.value, before), numberLike(now.value, now)];
  const isRelative = isPercent(change) && !isPercent(before);
  const isTurned = compare(now.value, before.value) < 0 && sign(change.value) > 0;
  const less = isTurned ? `${a} - ${b}` : `${b} - ${a}`;
  const told = {
    code: 'NOTAT-AENDRING',
    stated: said,
    from: [before, now],
    computed: { ...computed, isGuess },
    formula: isRelative ? `(${less}) / ${a}` : less,
    given: `fra ${before.text} til ${now.text}`,
  } as const;
  return [isOfPercent(change, before, now) ? inPercentOfPercent(told, before, now) : proseRelation(told)];
}

/** From 40 % to 44 % is 4 procentpoint, and 10 %. */
function isOfPercent({ kind }: Figure, before: Figure, after: Figure): boolean {
  return kind === 'procent' && before.kind === 'procent' && after.kind === 'procent';
}

/** A percentage of percentages is read as what it says, or as procentpoint where that alone is near it. */
function inPercentOfPercent(
  told: Parameters<typeof proseRelation>[0],
  before: Figure,
  after: Figure,
): Relation {
  const share = changeInPercent(before, after);
  if (share === undefined) return proseRelation(told);
  const size = { ...share, value: absolute(share.value) };
  const stated = absolute(told.stated.value);
  const isPoints =
    compare(absolute(subtract(told.computed.value, stated)), absolute(subtract(size.value, stated))) < 0;
  if (isPoints)
    return proseRelation({
      ...told,
      reading: 'procentpoint, for forskellen på to procenter er skrevet i procent',
    });
  const [a, b] = [numberLike(before.value, before), numberLike(after.value, after)];
  return proseRelation({
    ...told,
    computed: { ...share, isGuess: told.computed.isGuess },
    formula: `(${b} - ${a}) / ${a}`,
  });
}
