import type { Memo, Passage, TextBlock } from '../../../model/memo/memo.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { htmlPage } from '../../format/html/page.ts';
import { memoBody } from '../body.ts';
import { type NoteNumbers, noteNumbers, runsOf } from './runs.ts';
import { layoutOf } from './table-layout.ts';
import { titleOfMemo } from './title.ts';

const look =
  'li { margin: .3rem 0; } sup { line-height: 0; } sup a { text-decoration: none; }\n' +
  '.noter { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .9rem; }';

/** A memo as a page of HTML. Its footnotes stand last, each leading to where it is referred to. */
export function memoPage(memo: Memo): string {
  const notes = memo.blocks.filter((block): block is TextBlock => block.kind === 'fodnote');
  const blocks = memo.blocks.filter(({ kind }) => kind !== 'fodnote');
  const layouts = blocks.map((block) => (block.kind === 'tabel' ? layoutOf(block) : []));
  const writer = new PageWriter(noteNumbers(memo.blocks));
  const body = memoBody(blocks, 1, (passage, { block, column }) => ({
    html: writer.text(passage),
    isNumber: column !== undefined && layouts[block]?.[column]?.isNumber === true,
  }));
  return htmlPage(titleOfMemo(memo), `${body}${writer.notes(notes)}`, look);
}

class PageWriter {
  readonly #numbers: NoteNumbers;
  /** The notes that something leads to already: the first reference is the one that a note leads back to. */
  readonly #referred = new Set<number>();

  constructor(numbers: NoteNumbers) {
    this.#numbers = numbers;
  }

  text(passage: Passage): string {
    return runsOf(passage, this.#numbers)
      .map((run) => {
        if (run.kind === 'fodnote') return this.#reference(run.number);
        const text = asMarkup(run.text).replaceAll('\n', '<br>');
        return run.isStrong ? `<strong>${text}</strong>` : text;
      })
      .join('');
  }

  /** The notes, each behind its number. */
  notes(blocks: readonly TextBlock[]): string {
    if (blocks.length === 0) return '';
    const written = blocks.map(({ mark = '', passage }) => {
      const number = this.#numbers.get(mark) ?? 0;
      const back = this.#referred.has(number)
        ? `<a href="#henvisning-${number}" role="doc-backlink">${number}</a>`
        : asMarkup(mark);
      return `<p class="soft" id="note-${number}"><sup>${back}</sup> ${this.text(passage)}</p>`;
    });
    return `\n<section class="noter" role="doc-endnotes" aria-label="Noter">\n${written.join('\n')}\n</section>`;
  }

  #reference(number: number): string {
    const id = this.#referred.has(number) ? '' : ` id="henvisning-${number}"`;
    this.#referred.add(number);
    return `<sup${id}><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
  }
}
