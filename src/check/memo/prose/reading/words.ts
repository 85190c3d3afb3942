/** What a word is known by in any of its forms and in what is put together with it: `takst`, `taksten`, `takstgruppe`. */
const rootLength = 5;
/** A word of fewer letters names nothing, but for a few, and for what is written in capitals: BPA, UCN. */
const leastLetters = 4;
const word = /[A-Za-zÀ-ÖØ-öø-ÿ]+/g;
/** Short words that name much, in the forms they have. */
const short = new Map(
  ['mål målet målene', 'løn lønnen', 'job jobbet', 'tab tabet'].flatMap((forms) => {
    const [bare = '', ...others] = forms.split(' ');
    return [bare, ...others].map((form) => [form, bare] as const);
  }),
);
const capitals = /^[A-ZÆØÅ]{2,}$/;
/** Words that stand in every label and every sentence. */
const empty = new Set(
  'heraf hvoraf alle andre samt eller over under efter inden priser pris kroner antal tallet denne dette disse deres blev bliver være været forventes udgør'.split(
    ' ',
  ),
);

/** The words of a text that name something, in small letters. */
export function namingWords(text: string): string[] {
  return (text.match(word) ?? []).flatMap((each) => {
    const small = each.toLowerCase();
    const bare = short.get(small);
    if (bare !== undefined || capitals.test(each)) return [bare ?? small];
    return each.length < leastLetters || empty.has(small) ? [] : [small];
  });
}

/** What words that may be one word are kept together under. */
export function rootOf(word: string): string {
  return word.slice(0, rootLength);
}

/** Whether two words are forms of one, or one is put together with the other: all of the shorter but its ending is in both. */
export function isOneWord(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const needed = Math.max(Math.min(rootLength, shorter), shorter - 2);
  return a.slice(0, needed) === b.slice(0, needed);
}
