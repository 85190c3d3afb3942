/**
 * The letters that a Danish memo is written in, where a pattern says `\p{L}`, `\p{Lu}` or `\p{Ll}`: those of every script take
 * milliseconds to make ready, for each of a hundred patterns, and slow every look.
 */
const letters: readonly (readonly [RegExp, string])[] = [
  [/\\p\{L\}/g, 'A-Za-zÀ-ÖØ-öø-ÿ'],
  [/\\p\{Lu\}/g, 'A-ZÀ-ÖØ-Þ'],
  [/\\p\{Ll\}/g, 'a-zß-öø-ÿ'],
];
const classOrEscape = /\[(?:\\.|[^\]\\])*\]|\\p\{L[ul]?\}/gs;

/** A pattern with letters as they stand in it. */
export function pattern(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(source(strings, parts));
}

/** A pattern of letters in either case. */
export function anyCase(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(source(strings, parts), 'i');
}

function source(strings: TemplateStringsArray, parts: readonly string[]): string {
  return String.raw(strings, ...parts).replace(classOrEscape, (each) => {
    const inside = letters.reduce((text, [written, range]) => text.replace(written, range), each);
    return each.startsWith('[') ? inside : `[${inside}]`;
  });
}
