import { type PageLine, textOf } from './words.ts';

/** The text of a line as the next one goes on from it: with a blank, but where a word is divided. */
export function asJoined(text: string, next: string): string {
  const isWord = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:og|eller|samt)\b/.test(next);
  if (isWord) return text.slice(0, -1);
  // A sign is not parted from its number by a blank, nor a span of years, nor a number that was too long for its cell.
  const isDivided =
    (/(?:^|\s)[-–−]$/.test(text) && /^\d/.test(next)) ||
    (/\d[-–]$/.test(text) && /^(?!(?:og|eller|samt|til)\b)[\p{Ll}\d]/u.test(next)) ||
    isDividedNumber(text, next);
  return isDivided ? text : `${text}\n`;
}

/** Whether two lines are one number, of which one alone is none. */
export function isDividedNumber(text: string, next: string): boolean {
  const [before = ''] = /[\d.,]*$/.exec(text) ?? [];
  const [after = ''] = /^[\d.,]*/.exec(next) ?? [];
  return isNumber(before + after) && !(isNumber(before) && isNumber(after)) && before !== '' && after !== '';
}

function isNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text);
}

/** The text of a cell whose lines are one text. */
export function cellText(lines: readonly PageLine[]): string {
  const texts = lines.map(({ words }) => textOf(words));
  return texts
    .map((text, at) => {
      const next = texts[at + 1];
      return next === undefined ? text : asJoined(text, next).replace(/\n$/, ' ');
    })
    .join('');
}
