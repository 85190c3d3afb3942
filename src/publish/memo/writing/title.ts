import type { Memo } from '../../../model/memo/memo.ts';

/** What a memo is called: its first heading. */
export function titleOfMemo({ blocks }: Memo): string {
  for (const block of blocks) if (block.kind === 'overskrift') return block.passage.text;
  return 'Notat';
}
