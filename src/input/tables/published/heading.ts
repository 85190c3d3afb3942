import { headingKey } from '../../../model/heading.ts';
import { plainLetters } from '../../reading/named-columns.ts';
import { headingWithoutUnit } from '../units/unit-said.ts';

const ofPercent = /[\s(,]+(?:i\s+)?(?:%|pct\.?|procent)\)?$/i;

/** What a heading of a published table is known by: without its unit, in the program's own letters. */
export function publishedHeading(heading: string): string {
  return plainLetters(headingKey(headingWithoutUnit(heading).replace(ofPercent, '')));
}
