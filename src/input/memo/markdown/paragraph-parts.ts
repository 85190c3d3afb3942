import type { Block, TextBlock } from '../../../model/memo/memo.ts';

/** A part of a paragraph, by its offsets in it, that is a block of its own. */
interface Part {
  readonly kind: TextBlock['kind'];
  readonly mark?: string | undefined;
  readonly from: number;
  readonly to: number;
}

interface Around {
  /** Whether the paragraph begins with its own characters, and not with mark-up. */
  readonly literal: boolean;
  /** The mark of the item that it is the text of. */
  readonly mark: string | undefined;
  readonly before: readonly Block[];
}

const raisedNote = /^[ \t]*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[ \t]*(?=\S)/;
const starNote = /^[ \t]*((?:\\?\*){1,4}\)?)[ \t]*(?=\S)/;
const item = /^[ \t]*([•·▪◦–]|\(?[a-zæøå]\)|\(?[ivx]{1,4}\))[ \t]+(?=\S)/;

/**
 * The footnotes and items that a paragraph is made of, where its first line is one: what begins with a raised number, with the stars that
 * stand in the table above, or with a mark that Markdown does not know.
 */
export function partsOf(paragraph: string, { literal, mark, before }: Around): Part[] {
  const isStarItem = mark === '*' && isAfterStars(before);
  if (isStarItem) return parts(paragraph, starNote, 'fodnote', mark);
  if (mark !== undefined) return [{ kind: 'punkt', mark, from: 0, to: paragraph.length }];
  if (raisedNote.test(paragraph)) return parts(paragraph, raisedNote, 'fodnote');
  if (literal && starNote.test(paragraph) && isAfterStars(before))
    return parts(paragraph, starNote, 'fodnote');
  if (item.test(paragraph)) return parts(paragraph, item, 'punkt');
  return [{ kind: 'afsnit', from: 0, to: paragraph.length }];
}

/** A paragraph parted before each of its lines that begins as its first one does, or as the item does whose text it is. */
function parts(paragraph: string, begins: RegExp, kind: Part['kind'], mark?: string): Part[] {
  const starts: { before: number; from: number; mark: string | undefined }[] = [];
  if (mark !== undefined) starts.push({ before: 0, from: 0, mark });
  for (const { index, 0: line } of paragraph.matchAll(/[^\r\n]+/g)) {
    const lead = index === 0 && mark !== undefined ? null : begins.exec(line);
    if (lead !== null)
      starts.push({ before: index, from: index + lead[0].length, mark: lead[1]?.replaceAll('\\', '') });
  }
  return starts.map(({ from, mark: own }, which) => ({
    kind,
    mark: own,
    from,
    to: starts[which + 1]?.before ?? paragraph.length,
  }));
}

/** Whether stars have been set as marks just above: in a table, or by another note. */
function isAfterStars(before: readonly Block[]): boolean {
  return before
    .slice(-3)
    .some((block) =>
      block.kind === 'tabel'
        ? block.rows.some((row) => row.some(({ passage }) => passage.text.includes('*')))
        : block.kind === 'fodnote' && block.mark?.startsWith('*') === true,
    );
}
