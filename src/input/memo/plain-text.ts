import { firstInvisible } from '../../model/invisible.ts';

/** What programs put into texts to part and to join words, and what nobody sees: it parts no number. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A text of a document that is no text file, as the text of a file would be: composed, and without what is not seen. What turns the
 * direction of a text or steers a terminal becomes `\ufffd`, so that no number is read across it.
 */
export function plainText(text: string): string {
  const seen = text.replace(unseen, '').normalize('NFC');
  if (firstInvisible(seen.replace(/\f/g, ' ')) < 0) return seen;
  return [...seen].map((each) => (firstInvisible(each) < 0 ? each : '\ufffd')).join('');
}
