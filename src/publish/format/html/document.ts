import { inOne, writtenTable } from '../cells.ts';
import { type Block, type Document, isSetLeft, type Table } from '../document.ts';
import { asMarkup } from './markup.ts';
import { htmlPage } from './page.ts';

/** A result as a page of HTML; its first heading is the page's title. */
export function renderHtml(document: Document): string {
  const first = document.find((block) => block.kind === 'overskrift');
  return htmlPage(first?.text ?? 'fordel', htmlBlocks(document));
}

/** The blocks of a result, the first heading as that of the page. */
export function htmlBlocks(document: Document): string {
  const first = document.find((block) => block.kind === 'overskrift');
  return document.map((block) => htmlBlock(block, block === first ? 'h1' : 'h2')).join('\n');
}

function htmlBlock(block: Block, heading: 'h1' | 'h2'): string {
  switch (block.kind) {
    case 'overskrift':
      return [
        `<${heading}>${asMarkup(block.text)}</${heading}>`,
        ...(block.note === undefined ? [] : [`<p class="soft">${asMarkup(block.note)}</p>`]),
      ].join('\n');
    case 'afsnit':
      return `<p>${block.lines.map(asMarkup).join('<br>\n')}</p>`;
    case 'kode':
      return `<pre>${asMarkup(block.text)}</pre>`;
    case 'tabel':
      return htmlTable(block);
  }
}

function htmlTable(table: Table): string {
  const { columns } = table;
  const { rows, foot } = writtenTable(table);
  const number = (index: number) =>
    columns[index] !== undefined && isSetLeft(columns[index]) ? '' : ' class="number"';
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell, index) => `<td${number(index)}>${asMarkup(cell)}</td>`).join('')}</tr>`;
  const head = columns.map(({ title }, index) => `<th scope="col"${number(index)}>${asMarkup(title)}</th>`);
  return [
    // Whoever has no mouse reaches what does not fit by the keys.
    '<div class="table" tabindex="0" role="region" aria-label="Tabel">',
    '<table>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.map((cells) => row(cells.map(inOne))).join('\n')}</tbody>`,
    ...(foot.length === 0 ? [] : [`<tfoot>${foot.map((cells) => row(cells.map(inOne))).join('\n')}</tfoot>`]),
    '</table>',
    '</div>',
  ].join('\n');
}
