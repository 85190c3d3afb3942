import type { MentionKind } from '../../../model/memo/figure.ts';
import { isPlural, nounAfter } from './nouns.ts';
import type { Site } from './site.ts';
import { unitAfter } from './unit-beside.ts';

/** A way that a number can stand in a text without being a figure. */
export interface MentionRule {
  readonly what: MentionKind;
  /** What stands before it, to its end; the first group is part of what is named. */
  readonly before?: RegExp | undefined;
  /** The number and what belongs to it. */
  readonly at: RegExp;
  /** Whether it takes a number that a unit of money or percent follows. */
  readonly evenWithUnit?: true | undefined;
  /** What else must be so; it may look at what follows the number. */
  readonly only?: ((site: Site, after: string) => boolean) | undefined;
}

/** A number that is no figure, from its first character to its last. */
export interface FoundMention {
  readonly what: MentionKind;
  readonly from: number;
  readonly end: number;
}

/** What the first rule that fits makes of a number; undefined where none does, and it is a figure. */
export function mentionBy(rules: readonly MentionRule[], site: Site): FoundMention | undefined {
  for (const rule of rules) {
    const found = rule.at.exec(site.rest);
    if (found === null) continue;
    const context = rule.before === undefined ? undefined : rule.before.exec(site.before);
    if (context === null) continue;
    const after = site.rest.slice(found[0].length);
    if (rule.evenWithUnit !== true && hasUnit(after)) continue;
    if (rule.only?.(site, after) === false) continue;
    const lead = context?.[1]?.length ?? 0;
    return { what: rule.what, from: site.at - lead, end: site.at + found[0].length };
  }
  return undefined;
}

/** Whether a unit of money or percent follows: what it stands behind is an amount, whatever it looks like. */
export function hasUnit(after: string): boolean {
  const unit = unitAfter(after);
  return unit !== undefined && unit.kind !== 'antal' && unit.kind !== 'maal';
}

/** Whether a counted thing follows: `3 pladser`. */
export function hasNoun(after: string): boolean {
  return nounAfter(after) !== undefined;
}

/** Whether several counted things surely follow: `3 pladser`, but not `trin 2 finansieres`. */
export function countsSeveral(after: string): boolean {
  const noun = nounAfter(after);
  return noun !== undefined && isPlural(noun.name);
}

/** Whether a site stands in parentheses that are still open. */
export function isInParentheses({ before }: Site): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
