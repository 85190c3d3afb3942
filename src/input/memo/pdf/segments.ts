import { type PageLine, textOf, type Word } from './words.ts';

/** Words of a line that stand together, apart from the others of it. */
export interface Segment {
  readonly words: readonly Word[];
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** Gaps of so much of the height part the columns of a table; between two numbers less does. */
const columnGap = 1;
const numberGap = 0.45;

/** The parts of a line that gaps part; the mark of an item goes with its text. */
export function segmentsOf({ words }: PageLine): Segment[] {
  const groups: Word[][] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before === undefined || isParted(before, word)) groups.push([word]);
    else groups.at(-1)?.push(word);
  }
  const [first, second, ...rest] = groups;
  const isItem =
    first?.length === 1 && second !== undefined && (isItemMark(first[0]?.text ?? '') || first[0]?.isMark);
  const joined = isItem && first && second ? [[...first, ...second], ...rest] : groups;
  return joined.map((group) => ({
    words: group,
    text: textOf(group),
    x: group[0]?.x ?? 0,
    end: group.at(-1)?.end ?? 0,
  }));
}

function isParted(before: Word, word: Word): boolean {
  const gap = (word.x - before.end) / Math.max(word.size, 1);
  return (
    gap >= columnGap || (gap >= numberGap && /[\d%]\)?$/.test(before.text) && /^[(+−–-]?\d/.test(word.text))
  );
}

/** `•`, `-`, `1.`, `a)`. */
export function isItemMark(text: string): boolean {
  return /^(?:[-*•·–▪◦]|\d{1,3}[.)]|[a-zæøå]\))$/i.test(text);
}

/** A number with what may stand beside it in a cell. */
export function isValue({ text }: Segment): boolean {
  return (
    text.length <= 40 &&
    /^(?:ca\.\s*)?[(+±−–-]?\s*\d[\d.,\s\u00a0]*(?:%|‰|pct\.?|kr\.?|mio\.?(?:\s*kr\.?)?|t\.?kr\.?)?\s*[¹²³⁴⁵⁶⁷⁸⁹⁰*]*\)?$/i.test(
      text,
    )
  );
}
