import type { Block, Document, Table } from './document.ts';

/** GitHub-flavoured Markdown. */
export function renderMarkdown(document: Document): string {
  return `${document.map(renderBlock).join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'overskrift':
      return [
        `## ${escapeText(block.text)}`,
        ...(block.note === undefined ? [] : ['', escapeText(block.note)]),
      ].join('\n');
    case 'afsnit':
      return block.lines.map(escapeText).join('  \n');
    case 'kode':
      return `\`\`\`text\n${block.text}\n\`\`\``;
    case 'tabel':
      return renderTable(block);
  }
}

function renderTable({ columns, rows, foot = [] }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => escapeText(column.title))),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escapeText))),
    ...foot.map((row) => line(row.map((text) => (text === '' ? '' : `**${escapeText(text)}**`)))),
  ].join('\n');
}

function escapeText(text: string): string {
  return text.replace(/[\\|*_<>`[\]]/g, '\\$&');
}
