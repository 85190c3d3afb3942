import type { FoundMention } from './mention-rule.ts';
import { pattern } from './pattern.ts';

/** How far a word is looked at to each side, so that the time is linear in the text. */
const reach = 120;

/**
 * The word that a number is in the middle of, where such a word is no figure whatever its digits are: an address of mail or web, a name
 * of a file, or lines in it (`budget.csv:2,5-7`). It is taken to its end.
 */
export function namedWord(text: string, at: number): FoundMention | undefined {
  let from = at;
  while (from > 0 && at - from < reach && !isSpace(text, from - 1)) from--;
  let end = at;
  while (end < text.length && end - at < reach && !isSpace(text, end)) end++;
  const what = kindOf(text.slice(from, end));
  if (what === undefined) return undefined;
  while (end < text.length && !isSpace(text, end)) end++;
  return { what, from, end };
}

const linesOfFile = /\.(?:csv|tsv|ya?ml|json|xml|px|xlsx|ods|txt|md|html):\d/;
const letter = pattern`\p{L}`;

function kindOf(word: string): 'adresse' | 'navn' | undefined {
  if (word.includes('://') || word.startsWith('www.') || word.indexOf('@') > 0) return 'adresse';
  if (linesOfFile.test(word)) return 'navn';
  return word.includes('_') && letter.test(word) ? 'navn' : undefined;
}

const space = /[\s<>]/;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Letters and digits of the plain alphabet need no closer look: most of any word.
  return code < 48 || code > 127 || code === 60 || code === 62 ? space.test(text.charAt(at)) : false;
}
