import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMemo } from '../../src/input/memo/read-memo.ts';
import { writtenMemo } from '../../src/input/memo/written-memo.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import type { Memo, MemoTable, Passage } from '../../src/model/memo/memo.ts';

/** Reads a text as a file of its name. */
export function memoOf(text: string | Uint8Array, name = 'notat.txt'): Memo {
  return inFile(text, name, (path) => writtenMemo(path, new SourceReader()));
}

/** Reads a document that is no text, as `fordel notat kontrol` reads any. */
export async function documentOf(bytes: Uint8Array, largest?: number): Promise<Memo> {
  // What the file holds is taken before it is gone.
  return inFile(bytes, 'notat.bin', (path) => {
    const reader = new SourceReader({ largest });
    reader.bytes(path);
    return readMemo(path, reader);
  });
}

function inFile<T>(content: string | Uint8Array, name: string, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-notat-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A memo as one short line a block: its kind, level and mark, and its text or cells. */
export function outline({ blocks }: Memo): string[] {
  return blocks.map((block) => {
    if (block.kind === 'tabel')
      return `tabel ${block.headRows}: ${cellsOf(block)
        .map((row) => row.join('|'))
        .join(' / ')}`;
    const lead = [block.kind, block.level, block.mark].filter((part) => part !== undefined).join(' ');
    return `${lead}: ${block.passage.text}`;
  });
}

/** The texts of the cells; `^` where another cell reaches over it. */
export function cellsOf({ rows }: MemoTable): string[][] {
  return rows.map((row) => row.map(({ passage, covered }) => (covered ? '^' : passage.text)));
}

export function tablesOf({ blocks }: Memo): MemoTable[] {
  return blocks.filter((block) => block.kind === 'tabel');
}

/** Every passage of a memo, of its cells too. */
export function passagesOf({ blocks }: Memo): Passage[] {
  return blocks.flatMap((block) =>
    block.kind === 'tabel' ? block.rows.flatMap((row) => row.map(({ passage }) => passage)) : [block.passage],
  );
}
