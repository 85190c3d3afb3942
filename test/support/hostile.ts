/** What a text may hold to be obeyed where it is shown, by name. */
export const unseen: readonly (readonly [name: string, character: string])[] = [
  ['escape', '\u001b'],
  ['bell', '\u0007'],
  ['backspace', '\b'],
  ['delete', '\u007f'],
  ['the C1 sequence introducer', '\u009b'],
  ['right-to-left override', '\u202e'],
  ['left-to-right isolate', '\u2066'],
  ['right-to-left mark', '\u200f'],
  ['Arabic letter mark', '\u061c'],
  ['zero-width space', '\u200b'],
  ['zero-width joiner', '\u200d'],
  ['soft hyphen', '\u00ad'],
  ['line separator', '\u2028'],
  ['byte order mark', '\ufeff'],
  ['tag', '\u{e0041}'],
  ['noncharacter', '\uffff'],
];

/** Texts that a spreadsheet would run. */
export const formulas = ['=1+1', '+45 12', '-x', '-1+1', '@SUM(A1)', '\tx', '＝1+1'] as const;

/** Whatever of `unseen`, and of its kind, a text still holds. */
export function unseenIn(text: string): string[] {
  const known = unseen.map(([, character]) => character).filter((character) => text.includes(character));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return [...known, ...(text.match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g) ?? [])];
}
