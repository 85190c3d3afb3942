import { compare } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { Relation } from '../../../../model/memo/relation.ts';
import { numberLike } from '../../printed-like.ts';

/** Which way a sentence says that something went: up, down, or neither. */
export type Way = 'op' | 'ned' | 'uændret';

interface SaidWay {
  readonly before: Figure;
  readonly after: Figure;
  readonly way: Way;
  /** Which two figures it is said of is a guess. */
  readonly isGuess: boolean;
}

const said: Readonly<Record<Way, string>> = { op: 'mere end', ned: 'mindre end', uændret: 'det samme som' };
const signs: Readonly<Record<Way, string>> = { op: '>', ned: '<', uændret: '=' };

/**
 * What a sentence says of the way between two figures: it is wrong where all that the later one may have been lies on the other side of the
 * earlier one; where rounding or a hedge may have hidden the difference nothing is.
 */
export function wayRelation({ before, after, way, isGuess }: SaidWay): Relation {
  const isHeld = holds(before, after, way);
  const found = wayOf(before, after);
  const [a, b] = [numberLike(before.value, before), numberLike(after.value, after)];
  return {
    code: 'NOTAT-RETNING',
    verdict: isHeld ? 'holder' : isGuess || mayHold(before, after, way) ? 'note' : 'fejl',
    stated: after,
    from: [before],
    calculation: `${b} ${signs[found]} ${a}`,
    statedText: after.text,
    computedText: `${said[way]} ${before.text}`,
    message: isHeld
      ? ''
      : `Efter ordene er ${after.text} ${said[way]} ${before.text}, men det er ${b} og ${a}`,
    reading: isHeld || !isGuess ? undefined : `ordene siger, at ${after.text} er ${said[way]} ${before.text}`,
  };
}

/** 1 for up, -1 for down. */
export function signOfWay(way: Way): -1 | 0 | 1 {
  return way === 'op' ? 1 : way === 'ned' ? -1 : 0;
}

/** A hedge leaves room for the way that is said. */
function mayHold(before: Figure, after: Figure, way: Way): boolean {
  if (before.hedge === undefined && after.hedge === undefined) return false;
  const [a, b] = way === 'ned' ? [after.widest, before.widest] : [before.widest, after.widest];
  return compare(a.from, b.to) < 0;
}

function wayOf(before: Figure, after: Figure): Way {
  const order = compare(after.value, before.value);
  return order > 0 ? 'op' : order < 0 ? 'ned' : 'uændret';
}

function holds(before: Figure, after: Figure, way: Way): boolean {
  const [a, b] = [before.printed, after.printed];
  if (way === 'op') return compare(after.value, before.value) > 0 || mayDiffer(before, after);
  if (way === 'ned') return compare(after.value, before.value) < 0 || mayDiffer(before, after);
  return compare(a.from, b.to) <= 0 && compare(b.from, a.to) <= 0;
}

/** Two figures that print alike may have been apart before they were rounded. */
function mayDiffer(before: Figure, after: Figure): boolean {
  const isAlike = compare(before.value, after.value) === 0;
  return isAlike && compare(after.printed.from, after.printed.to) < 0;
}
