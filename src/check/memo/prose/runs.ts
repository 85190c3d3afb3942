import { sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import type { RelationCode } from '../../../model/memo/relation-codes.ts';
import { numberLike } from '../printed-like.ts';
import { sumRelation } from '../sum-relation.ts';
import { isOfOneKind } from './reading/alike.ts';
import type { PlacedFigure, Sentence } from './reading/sentences.ts';

/** Figures of one kind that a sentence puts beside each other: `251 tilbud samt 7 nygodkendelser`. */
export interface Run {
  readonly figures: readonly PlacedFigure[];
  /** The words between them. */
  readonly between: string;
}

const joins = /(?:,|\+|\s(?:og|samt|plus|foruden)\s)/i;
const breaks =
  /[.;:!?\n]|\s(?:mens|men|heraf|hvoraf|mod|end|ud af|hvilket|svarende|dvs|altså|i alt|tilsammen|sammenlagt|fordelt|fordeler|fordeles|består|bestående|sammensat|nemlig|opdelt|delt)\b/i;
const furthest = 70;
/** What goes on for longer is no sum that anybody wrote in a sentence. */
const longest = 30;
const counted = new Set(['penge', 'antal', 'ukendt']);

/** The runs of a sentence, each as long as it goes, of two figures or more. */
export function runsIn({ frame, figures }: Sentence): Run[] {
  const runs: { figures: PlacedFigure[]; between: string }[] = [];
  for (const placed of figures) {
    const last = runs.at(-1);
    const before = last?.figures.at(-1);
    if (!counted.has(placed.figure.kind)) continue;
    const gap = before === undefined ? '' : frame.slice(before.at + 1, placed.at);
    const isJoined =
      before !== undefined &&
      isOfOneKind(before.figure, placed.figure) &&
      gap.length <= furthest &&
      joins.test(gap) &&
      !breaks.test(gap);
    if (isJoined && last !== undefined) {
      last.figures.push(placed);
      last.between += gap;
    } else runs.push({ figures: [placed], between: '' });
  }
  return runs.filter((run) => run.figures.length > 1 && run.figures.length <= longest);
}

interface WrittenSum {
  readonly code: RelationCode;
  readonly isGuess: boolean;
  /** What is summed, as the message names it. */
  readonly title: string;
}

/** A figure that a sentence says others add up to. */
export function writtenSum(
  stated: Figure,
  parts: readonly Figure[],
  { code, isGuess, title }: WrittenSum,
): Relation {
  const relation = { ...sumRelation(stated, parts, title), code, mend: undefined };
  const isHedged = relation.verdict === 'advarsel' && parts.some(({ hedge }) => hedge !== undefined);
  if (isHedged) return { ...relation, verdict: 'holder', message: '', reading: 'med de forbehold, der står' };
  if (relation.verdict === 'holder' || !isGuess) return relation;
  const written = parts.map(({ value }) => numberLike(value, stated)).join(', ');
  return { ...relation, verdict: 'note', reading: `${stated.text} er summen af ${written}` };
}

export function sumOf(figures: readonly Figure[]) {
  return sum(figures.map(({ value }) => value));
}

/** `de tre tiltag` in words is neither a part nor a total. */
export function isWord({ text }: Figure): boolean {
  return !/\d/.test(text);
}
