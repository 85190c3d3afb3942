import { Chalk, type ChalkInstance } from 'chalk';
import { visible } from '../../model/invisible.ts';
import type { Block, Document } from './document.ts';
import type { Screen } from './screen.ts';
import { textTable } from './text/text-table.ts';
import { wrap } from './text/wrap.ts';

/** Plain text for a terminal, no line wider than it; blocks apart by an empty line. */
export function renderText(document: Document, { colour, width }: Screen): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return `${document.map((block) => renderBlock(block, paint, width)).join('\n\n')}\n`;
}

function renderBlock(block: Block, paint: ChalkInstance, width: number | undefined): string {
  switch (block.kind) {
    case 'overskrift':
      return [
        ...wrap(visible(block.text), width).map((line) => paint.bold(line)),
        ...(block.note === undefined ? [] : wrap(visible(block.note), width)),
      ].join('\n');
    case 'afsnit':
      return block.lines.flatMap((line) => wrap(visible(line), width)).join('\n');
    case 'kode':
      return block.text;
    case 'tabel':
      return textTable(block, paint, width);
  }
}
