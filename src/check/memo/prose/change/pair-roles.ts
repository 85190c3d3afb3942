import { wording } from '../reading/phrase.ts';
import type { Quantity } from '../reading/quantities.ts';

/** Two quantities that are one before and after the other. */
export interface Pair {
  readonly before: Quantity;
  readonly after: Quantity;
}

const from = wording`(?:\bfra|^ ?af) (?:de |i alt |et niveau på )?$`;
const to = wording`\btil (?:nu |i alt |kun |et niveau på )?$`;
const earlier = wording`\b(?:mod|end|hidtil|hidtidige?|oprindelig[a-z]*|tidligere|forrige|sidste|dengang|budgettets?|budgettere(?:t|de)|i forhold til|sammenlignet)\b`;
const earlierAfter = wording`^[^,.;]{0,20}\b(?:året før|sidste år|tidligere|dengang|oprindeligt)\b`;
const past = wording`\b(?:var|lå|kostede|brugte|betalte|havde|udgjorde)\b`;
/** The year right after a figure is its own; else the last one before it. */
const ownYear = /^ ?\(?(?:i |for |pr\. år i )?(?:budget(?:tet)? |regnskab(?:et)? )?(20\d\d)/i;
const lastYear = /(20\d\d)[^\d]{0,40}$/;

export function isFrom({ before }: Quantity): boolean {
  return before.search(from) >= 0;
}

export function isTo({ before }: Quantity): boolean {
  return before.search(to) >= 0;
}

function yearOf({ before, after, nth }: Quantity): string | undefined {
  const own = ownYear.exec(after)?.[1];
  if (own !== undefined) return own;
  // What stands right after the figure before is the year of that.
  const rest = nth === 0 ? before : before.replace(ownYear, '');
  return lastYear.exec(rest)?.[1];
}

function isEarlier(quantity: Quantity): boolean {
  return quantity.before.search(earlier) >= 0 || quantity.after.search(earlierAfter) >= 0;
}

function isPast({ before }: Quantity): boolean {
  return before.search(past) >= 0;
}

/** Which of two quantities, in the order they stand, is the earlier; undefined where the words do not say. */
export function pairOf(first: Quantity, second: Quantity): Pair | undefined {
  const inOrder = { before: first, after: second };
  const turned = { before: second, after: first };
  if (isFrom(first) || isTo(second)) return inOrder;
  if (isFrom(second) || isTo(first)) return turned;
  const [a, b] = [yearOf(first), yearOf(second)];
  if (a !== undefined && b !== undefined && a !== b) return a < b ? inOrder : turned;
  for (const isOlder of [isEarlier, isPast]) {
    const marks = [isOlder(first), isOlder(second)];
    if (marks[0] !== marks[1]) return marks[0] ? inOrder : turned;
  }
  return undefined;
}
