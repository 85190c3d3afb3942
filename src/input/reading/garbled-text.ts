/** A place that shows that letters were lost on the way here, and how. */
export interface Garbled {
  readonly at: number;
  readonly reason: string;
}

/**
 * UTF-8 that was read as Windows-1252 or ISO-8859-1 and saved again: Ã or Â with a sign that stands for the second byte
 * of a letter. Dots or a dash may follow a capital Ã in other languages, but no letter comes right after them there.
 * `â€` begins what were dashes and quotation marks.
 */
const decodedTwice =
  /\u00c3[\u0080-\u009f\u00a4-\u00a6\u00a9\u00b6\u00b8\u00bc\u0153\u0192\u02dc\u2020\u2030]|\u00c3[\u2013\u2026]\p{L}|\u00c2[\u0080-\u00a0\u00a7\u00b0\u00b2\u00b3\u00b7\u00bd]|\u00e2\u20ac/u;

/** UTF-8 that was read as code page 850 or 865: the first byte of æ, ø and å becomes a piece of a frame. */
const decodedAsOem = /\u251c[\u00a9\u00aa\u00d1\u00e0\u00e5\u00ff\u2555]/;

/**
 * Code page 850 or 865 (a DOS program, a Windows console) that was read as Windows-1252: æ becomes an opening quotation
 * mark, ø and å become `›` and `†`, which no text has in the middle of a word.
 */
const oemInWord = /(?<=\p{L})[\u2018\u201a\u201c-\u201e\u203a\u2020](?=\p{L})/u;

/** A word that would begin with æ or Æ: a quotation mark that nothing matches before the field or the line ends. */
const oemWordStart = /(?<![^\s;,"(])[\u2018\u2019]\p{Ll}{3,}[^\u2018\u2019\n;]*(?=[\n;]|$)/u;

/** A short word that would end with å: `†` is a footnote's mark behind others. */
const oemWordEnd = /(?<=(?<!\p{L})(?:p|s|ogs|m|f|g|st|n|sl|bl|gr|r|sm|forst|opn)|guden)\u2020(?!\p{L})/iu;

/** ISO-8859-1's letters of a Macintosh file: ø becomes ¿, æ becomes ¾ and å becomes Œ, in the middle of a word. */
const macInWord = /(?<=\p{L})[\u00bf\u00be\u0152\u008c](?=\p{Ll})/u;

/** A field that would end with ø or é: `›`, which closes what `‹` opened, and a quotation mark that can only open. */
const oemFieldEnd = /(?<=\p{L})\u203a(?=[\r\n;]|$)|\u201a(?=[\r\n;]|$)/u;

/** What those signs were in code page 850 and 865. */
const oemLetters: Readonly<Record<string, string>> = {
  '\u2018': 'æ',
  '\u2019': 'Æ',
  '\u201a': 'é',
  '\u201c': 'ô',
  '\u201d': 'ö',
  '\u201e': 'ä',
  '\u203a': 'ø',
  '\u2020': 'å',
};

/** No text with none of these is garbled; the long looks take Node time to make ready. */
const suspect = /[\u008c\u00be\u00bf\u00c2\u00c3\u00e2\u0152\u2018-\u2020\u203a\u251c]/;
const danishLetters = /[\u00e6\u00f8\u00e5\u00c6\u00d8\u00c5]/;

/**
 * The first place that shows that a text was decoded with another character set than it was written in. Each sign is
 * one that no language has there, so that a text which merely holds foreign letters passes.
 *
 * @param hasDanish whether real Danish letters stand in the text that this is a part of.
 */
export function findGarbled(text: string, hasDanish = false): Garbled | undefined {
  if (!suspect.test(text)) return undefined;
  const twice = firstOf(text, [decodedTwice, decodedAsOem]);
  if (twice !== undefined) {
    return { at: twice, reason: 'teksten er omsat to gange, så "ø" er blevet til "Ã¸" eller lignende' };
  }
  // Where one real ø stands, the others were not lost either.
  const oem =
    hasDanish || holdsDanish(text)
      ? undefined
      : firstOf(text, [
          oemInWord,
          oemWordStart,
          oemWordEnd,
          ...(text.includes('\u2039') ? [] : [oemFieldEnd]),
        ]);
  if (oem === undefined) return hasDanish || holdsDanish(text) ? undefined : macintosh(text);
  const sign = text[oem] ?? '';
  return {
    at: oem,
    reason: `teksten er i et gammelt DOS-tegnsæt (850 eller 865), så "${oemLetters[sign] ?? ''}" er blevet til "${sign}"`,
  };
}

function macintosh(text: string): Garbled | undefined {
  const at = text.search(macInWord);
  if (at < 0) return undefined;
  const sign = text[at] ?? '';
  const letter = sign === '\u00bf' ? 'ø' : sign === '\u00be' ? 'æ' : 'å';
  return { at, reason: `teksten er i Macintosh' tegnsæt, så "${letter}" er blevet til "${sign}"` };
}

export function holdsDanish(text: string): boolean {
  return danishLetters.test(text);
}

function firstOf(text: string, signs: readonly RegExp[]): number | undefined {
  return signs.map((sign) => text.search(sign)).find((at) => at >= 0);
}
