import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import type { Block, Document, Table } from './document.ts';

/** Plain text for a terminal; blocks apart by an empty line. */
export function renderText(document: Document, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return `${document.map((block) => renderBlock(block, paint)).join('\n\n')}\n`;
}

function renderBlock(block: Block, paint: ChalkInstance): string {
  switch (block.kind) {
    case 'overskrift':
      return [paint.bold(block.text), ...(block.note === undefined ? [] : [block.note])].join('\n');
    case 'afsnit':
      return block.lines.join('\n');
    case 'kode':
      return block.text;
    case 'tabel':
      return renderTable(block, paint);
  }
}

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '   ',
};

function renderTable({ columns, rows, foot = [] }: Table, paint: ChalkInstance): string {
  const layout = new CliTable({
    chars: noLines,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map((column) => column.align),
  });
  layout.push(columns.map((column) => paint.dim(column.title)));
  layout.push(...rows.map((row) => [...row]));
  layout.push(...foot.map((row) => row.map((text) => paint.bold(text))));
  return layout
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
