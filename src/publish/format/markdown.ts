import { visible } from '../../model/invisible.ts';
import { inOne, writtenTable } from './cells.ts';
import { type Block, type Document, isSetLeft, type Table } from './document.ts';

/** GitHub-flavoured Markdown. */
export function renderMarkdown(document: Document): string {
  return `${document.map(renderBlock).join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'overskrift':
      return [
        `## ${escapeText(block.text)}`,
        ...(block.note === undefined ? [] : ['', escapeLine(block.note)]),
      ].join('\n');
    case 'afsnit':
      return block.lines.map(escapeLine).join('  \n');
    case 'kode':
      return fenced(block.text);
    case 'tabel':
      return renderTable(block);
  }
}

function renderTable(table: Table): string {
  const { columns } = table;
  const { rows, foot } = writtenTable(table);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const inBold = (text: string) => (text === '' ? '' : `**${escapeText(text)}**`);
  return [
    line(columns.map(({ title }) => escapeText(title))),
    line(columns.map((column) => (isSetLeft(column) ? '---' : '---:'))),
    ...rows.map((row) => line(row.map(inOne).map(escapeText))),
    ...foot.map((row) => line(row.map(inOne).map(inBold))),
  ].join('\n');
}

/** A fence longer than any run of backticks in the text, so that the text cannot end it. */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** A text on one line, in which nothing is markup: no table cell, emphasis, link, HTML or entity. */
export function escapeText(text: string): string {
  const line = text
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .join(' ');
  return visible(line).replace(/[\\|*_<>`[\]~]|&(?=#?\w+;)/g, '\\$&');
}

/** A text that begins a line of its own: no list or heading either. */
function escapeLine(text: string): string {
  return escapeText(text)
    .replace(/^(?=[#+-](?:\s|#|$)|[-=]+\s*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
