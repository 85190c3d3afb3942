import type { Block, Passage } from '../../../model/memo/memo.ts';
import { raisedDigits } from '../../../model/memo/raised.ts';

/** A piece of a text that is set alike, or a reference to a footnote by its number. */
export type Run =
  | { readonly kind: 'tekst'; readonly text: string; readonly isStrong: boolean }
  | { readonly kind: 'fodnote'; readonly number: number };

/** A raised number, but for that of m² and its like. */
const reference = /(?<!(?<!\p{L})[ckm]?m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** The marks of the footnotes of a memo, with the number of each from 1. */
export type NoteNumbers = ReadonlyMap<string, number>;

export function noteNumbers(blocks: readonly Block[]): NoteNumbers {
  const marks = blocks.flatMap((block) =>
    block.kind === 'fodnote' && block.mark !== undefined ? [block.mark] : [],
  );
  return new Map(marks.map((mark, at) => [mark, at + 1]));
}

/** The pieces of a passage, in which a figure stands on one line with its unit. @param notes the footnotes that there are. */
export function runsOf({ text, strong = [] }: Passage, notes: NoteNumbers = new Map()): Run[] {
  const edges = strong.flatMap(({ at, length }) => [at, at + length]);
  return [0, ...edges].flatMap((from, piece): Run[] =>
    textAndNotes(text.slice(from, edges[piece]), piece % 2 === 1, notes),
  );
}

/** Whether all of a text is set in bold. */
export function isAllStrong(passage: Passage): boolean {
  return runsOf(passage).every((run) => run.kind === 'tekst' && run.isStrong);
}

function textAndNotes(text: string, isStrong: boolean, notes: NoteNumbers): Run[] {
  const runs: Run[] = [];
  let end = 0;
  const add = (to: number) => {
    if (to > end) runs.push({ kind: 'tekst', text: heldTogether(text.slice(end, to)), isStrong });
  };
  for (const { 0: raised, index } of text.matchAll(reference)) {
    const mark = [...raised].map((digit) => raisedDigits.indexOf(digit)).join('');
    const number = notes.get(mark);
    if (number === undefined) continue;
    add(index);
    runs.push({ kind: 'fodnote', number });
    end = index + raised.length;
  }
  add(text.length);
  return runs;
}

/** A line never ends between a figure and its unit. */
export function heldTogether(text: string): string {
  return text.replace(
    /(?<=\d) (?=(?:kr\.|t\.kr\.|mio\.|mia\.|pct\.|procentpoint|%|f$|årsværk))|(?<=mi[oa]\.) (?=kr\.)/g,
    '\u00a0',
  );
}
