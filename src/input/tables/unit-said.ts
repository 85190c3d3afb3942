import { isMoney, unitOf } from '../../model/exact/unit.ts';

const notAfterWord = '(?<![\\p{L}\\p{N}.])';
const money = '(?:kr\\.?|kroner|dkk)(?!\\p{L})';
/** Money pr. something is no unit of amounts. */
const notRate = '(?!\\.?\\s*(?:pr\\.?\\s|per\\s|/))';
const many = new RegExp(
  `${notAfterWord}(?:1[. ]?000(?:[. ]?000)*|t\\.?|tusinde?|mio\\.?|mia\\.?|mill\\.?|million(?:er)?|milliard(?:er)?)\\s?${money}${notRate}`,
  'iu',
);
const one = new RegExp(`${notAfterWord}${money}${notRate}`, 'iu');
/** Most headings have none of these in them, and the slow look is spared: letters of any case and script take milliseconds to make ready. */
const hint = /kr|dkk/i;
/** Nobody writes a unit into a longer text. */
const longest = 200;

/** The unit of money that a heading names: `1.000 kr.` of `Beløb (t.kr.)`, and kroner of `Beløb, kr.` */
export function unitOfHeading(heading: string): string | undefined {
  if (heading.length > longest || !hint.test(heading)) return undefined;
  const found = many.exec(heading)?.[0] ?? one.exec(heading)?.[0];
  return found === undefined ? undefined : nameOf(found);
}

/** The unit that a line above a table names at its end or in parentheses; one that tells of an amount of kroner names none. */
export function unitOfTitle(title: string): string | undefined {
  if (title.length > longest || !hint.test(title)) return undefined;
  const found = many.exec(title);
  if (found === null) return undefined;
  const after = title.slice(found.index + found[0].length);
  return /^[\s).,]*$|^[^()]*\)/.test(after) ? nameOf(found[0]) : undefined;
}

function nameOf(written: string): string | undefined {
  const { name } = unitOf(written.replace(/(?<=\d) (?=\d)/g, '.'));
  return isMoney(name) ? name : undefined;
}
