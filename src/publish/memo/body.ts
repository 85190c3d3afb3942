import type { Block, MemoTable, Passage, TextBlock } from '../../model/memo/memo.ts';
import { listHtml, type WrittenItem } from './list-html.ts';

/** Where in its memo a passage stands: the block, and in a table the row and column. */
export interface PassagePlace {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
}

/** What a passage becomes on the page. */
export interface WrittenPassage {
  readonly html: string;
  /** It is a figure and nothing else, and stands to the right in its cell. */
  readonly isNumber?: boolean;
}

/** Lists in lists in lists: what stands deeper is written as if it stood here. */
const deepest = 20;

type Write = (passage: Passage, place: PassagePlace) => WrittenPassage;

/** A memo as HTML, without its page. */
export function memoBody(blocks: readonly Block[], firstHeading: number, write: Write): string {
  const parts: string[] = [];
  let items: WrittenItem[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(listHtml(items).trimStart());
    items = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'punkt') items.push(itemOf(block, at, write));
    else {
      endList();
      parts.push(
        block.kind === 'tabel' ? tableHtml(block, at, write) : textHtml(block, at, firstHeading, write),
      );
    }
  }
  endList();
  return parts.join('\n');
}

function itemOf({ passage, level = 1, mark = '' }: TextBlock, at: number, write: Write): WrittenItem {
  return {
    level: Math.min(level, deepest),
    mark: markHtml(mark, write),
    html: write(passage, { block: at }).html,
  };
}

function textHtml(block: TextBlock, at: number, firstHeading: number, write: Write): string {
  const { html } = write(block.passage, { block: at });
  const { kind, level = 1, mark = '' } = block;
  if (kind === 'overskrift') {
    const tag = `h${Math.min(level + firstHeading - 1, 6)}`;
    return `<${tag}>${html}</${tag}>`;
  }
  const written = markHtml(mark, write);
  const raised = kind === 'fodnote' && /^\d+$/.test(mark);
  const lead = mark === '' ? '' : `${raised ? `<sup>${written}</sup>` : written} `;
  return kind === 'afsnit' ? `<p>${lead}${html}</p>` : `<p class="soft">${lead}${html}</p>`;
}

function markHtml(mark: string, write: Write): string {
  return write({ text: mark, spans: [] }, { block: -1 }).html;
}

function tableHtml({ rows, headRows }: MemoTable, block: number, write: Write): string {
  const lines = rows.map((row, at) => {
    const cells = row.map(({ passage }, column) => {
      const { html, isNumber = false } = write(passage, { block, row: at, column });
      const tag = at < headRows ? 'th scope="col"' : 'td';
      return `<${tag}${isNumber ? ' class="number"' : ''}>${html}</${tag.slice(0, 2)}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = headRows > 0 ? `<thead>${lines.slice(0, headRows).join('\n')}</thead>\n` : '';
  return [
    '<div class="table" tabindex="0" role="region" aria-label="Tabel"><table>',
    `${head}<tbody>${lines.slice(headRows).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}
