import type { Block, Memo, MemoTable, Passage, TextBlock } from '../../src/model/memo/memo.ts';

const file = 'notat.md';

/** A memo of blocks made by hand; each text is a paragraph. Each block is a line of its own, each cell in the column it is in. */
export function memoByHand(...blocks: readonly (Block | string)[]): Memo {
  return {
    file,
    format: 'md',
    blocks: blocks.map((block) => (typeof block === 'string' ? textOf('afsnit', block) : block)),
    doubts: [],
    comments: [],
  };
}

export function textOf(kind: TextBlock['kind'], text: string): TextBlock {
  return { kind, passage: passageOf(text) };
}

/** A table of texts; the first `headRows` of them are its head. */
export function tableOf(headRows: number, ...rows: readonly (readonly string[])[]): MemoTable {
  return {
    kind: 'tabel',
    number: 1,
    headRows,
    rows: rows.map((cells) => cells.map((text) => ({ passage: passageOf(text) }))),
  };
}

function passageOf(text: string): Passage {
  return { text, spans: [{ at: 0, place: { file, line: 1, column: 1 } }] };
}
