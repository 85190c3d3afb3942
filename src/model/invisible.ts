/**
 * What no reader sees, and what a terminal, a spreadsheet or a page may obey: control characters (C0 but for tab and
 * line ends, DEL and C1), marks that turn the direction of the text, characters without width, line and paragraph
 * separators, tags, non-characters and halves of a surrogate pair.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|[\ud800-\udfff]/u;
const everyInvisible = new RegExp(invisible, 'gu');

/** Where the first invisible character of a text stands, as an index; -1 where there is none. */
export function firstInvisible(text: string): number {
  return text.search(invisible);
}

/** The name of a character for a message: `U+202E`. */
export function characterName(text: string, at: number): string {
  return `U+${codeOf(text.slice(at)).toUpperCase().padStart(4, '0')}`;
}

/** A text in which every invisible character has become its code: `\u{1b}[31m`. */
export function visible(text: string): string {
  return invisible.test(text)
    ? text.replace(everyInvisible, (character) => `\\u{${codeOf(character)}}`)
    : text;
}

/** A text of JSON in which every invisible character is written as JSON's own escape, so that it is read as it was. */
export function visibleJson(json: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(everyInvisible, (character) => character.split('').map(escaped).join(''));
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
