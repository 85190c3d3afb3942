import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Block, MemoComment, MemoTable } from '../../../model/memo/memo.ts';
import type { PlaceOf } from './places.ts';

/** What has been read of a memo up to now; its tables get their numbers at the end. */
export interface Draft {
  readonly placeOf: PlaceOf;
  readonly blocks: Block[];
  readonly comments: MemoComment[];
  readonly doubts: Diagnostic[];
}

export function emptyDraft(placeOf: PlaceOf): Draft {
  return { placeOf, blocks: [], comments: [], doubts: [] };
}

/** The parts of a finished memo: tables numbered, the doubt of each told. */
export function finished(draft: Draft): Pick<Draft, 'comments'> & {
  readonly blocks: readonly Block[];
  readonly doubts: readonly Diagnostic[];
} {
  let number = 0;
  const blocks = draft.blocks.map((block) =>
    block.kind === 'tabel' ? { ...block, number: ++number } : block,
  );
  const tables = blocks.filter((block) => block.kind === 'tabel');
  return { blocks, doubts: [...draft.doubts, ...tables.flatMap(doubtOfTable)], comments: draft.comments };
}

function doubtOfTable({ number, doubt, doubtRows, rows }: MemoTable): Diagnostic[] {
  if (doubt === undefined) return [];
  const what = doubtRows === undefined ? 'tabellen' : 'rækkerne';
  return [
    {
      code: 'NOTAT-USIKKER',
      severity: 'advarsel',
      message: `tabel ${number}: ${doubt}`,
      place: rows[doubtRows?.[0] ?? 0]?.[0]?.passage.spans[0]?.place,
      advice: `Kolonnerne kan ikke kendes sikkert, så ${what} er ikke kontrolleret: ret felterne, så hver række har lige mange.`,
    },
  ];
}

/** A part of a file that is left out on purpose, with numbers that nobody then checks. */
export function leftOut(draft: Draft, offset: number, what: string): void {
  draft.doubts.push({
    code: 'NOTAT-USIKKER',
    severity: 'note',
    message: `${what} er ikke læst`,
    place: draft.placeOf(offset),
    advice: 'Tallene i det er ikke kontrolleret.',
  });
}
