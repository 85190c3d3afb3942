import type { Paragraph } from './sentences.ts';

/** A list of a memo, with what leads to it. */
export interface List {
  /** The frame of the sentence right before it; empty where nothing is. */
  readonly lead: string;
  readonly items: readonly Paragraph[];
  /** Which of the paragraphs its first item is. */
  readonly start: number;
}

/** The lists of a memo with the sentence that leads to each. */
export function listsOf(paragraphs: readonly Paragraph[]): List[] {
  const lists: { lead: string; items: Paragraph[]; start: number }[] = [];
  let before: Paragraph | undefined;
  for (const [start, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'punkt') {
      if (before?.kind === 'punkt') lists.at(-1)?.items.push(paragraph);
      else lists.push({ lead: before?.sentences.at(-1)?.frame ?? '', items: [paragraph], start });
    }
    before = paragraph;
  }
  return lists;
}
