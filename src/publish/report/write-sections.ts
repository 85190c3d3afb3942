import { inOne, type WrittenCell, writtenTable } from '../format/cells.ts';
import { type Cell, type Figure, isSetLeft, type Table } from '../format/document.ts';
import { asMarkup } from '../format/html/markup.ts';
import type { Facts, ReportBlock, Section } from './report-block.ts';

/** A figure that can be asked about, as its place on the page knows it. */
export interface AskedFigure {
  /** Its row and its column: `Silkeborg, Beløb kr.`. */
  readonly title: string;
  readonly cameOf: NonNullable<Figure['cameOf']>;
}

export interface WrittenSections {
  readonly html: string;
  /** In the order of the page: the number of a figure there is its place here. */
  readonly figures: readonly AskedFigure[];
}

/**
 * Sections as HTML; the headings of the sections are of the level given, those within one level below. Each figure whose derivation is
 * known is a button with its number.
 */
export function writeSections(sections: readonly Section[], level: 2 | 3): WrittenSections {
  const figures: AskedFigure[] = [];
  const names = new Map<string, number>();
  const html = sections.map(({ id, title, blocks }) =>
    [
      `<section id="${id}">`,
      `<h${level} id="${id}-h">${asMarkup(title)}</h${level}>`,
      ...blocks.map((block, at) => {
        const heading = blocks.slice(0, at).findLast(({ kind }) => kind === 'overskrift');
        const name = heading?.kind === 'overskrift' ? `${title}: ${heading.text}` : title;
        return writeBlock(block, { name, names, level: level + 1, figures });
      }),
      '</section>',
    ].join('\n'),
  );
  return { html: html.join('\n'), figures };
}

interface Around {
  /** What the block is about. */
  readonly name: string;
  /** How many tables have that name: each is told apart by whoever hears the page. */
  readonly names: Map<string, number>;
  readonly level: number;
  readonly figures: AskedFigure[];
}

function writeBlock(block: ReportBlock, around: Around): string {
  const { level } = around;
  switch (block.kind) {
    case 'overskrift':
      return [
        `<h${level}>${asMarkup(block.text)}</h${level}>`,
        ...(block.note === undefined ? [] : [`<p class="soft">${asMarkup(block.note)}</p>`]),
      ].join('\n');
    case 'afsnit':
      return `<p>${block.lines.map(asMarkup).join('<br>\n')}</p>`;
    case 'kode':
      return `<pre tabindex="0">${asMarkup(block.text)}</pre>`;
    case 'tegning':
      return block.html;
    case 'fakta':
      return writeFacts(block);
    case 'tabel':
      return writeTable(block, around);
  }
}

function writeFacts({ facts }: Facts): string {
  const items = facts.map(
    ({ label, value, note = '' }) =>
      `<div><dt>${asMarkup(label)}</dt><dd><strong>${asMarkup(value)}</strong><span>${asMarkup(note)}</span></dd></div>`,
  );
  return `<dl class="facts">${items.join('\n')}</dl>`;
}

function writeTable(table: Table, { name: about, names, figures }: Around): string {
  const { columns } = table;
  const { rows, foot } = writtenTable(table);
  const classOf = (index: number) =>
    columns[index] !== undefined && isSetLeft(columns[index]) ? '' : ' class="number"';
  const line = (cells: readonly WrittenCell[], values: readonly Cell[]) => {
    const name = cells[0]?.isFigure === false ? inOne(cells[0]) : '';
    const written = cells.map((cell, index) => {
      const text = asMarkup(inOne(cell));
      const isName = index === 0 && columns[0]?.kind === 'text' && text !== '';
      if (isName) return `<th scope="row">${text}</th>`;
      const asked = askedIn(values[index], [name, columns[index]?.title ?? ''].filter(Boolean).join(', '));
      if (asked === undefined) return `<td${classOf(index)}>${text}</td>`;
      figures.push(asked);
      return `<td${classOf(index)}><button type="button" class="figure" data-tal="${figures.length - 1}">${text}</button></td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  };
  const head = columns.map(
    (column, index) => `<th scope="col"${classOf(index)}>${asMarkup(column.title)}</th>`,
  );
  const count = (names.get(about) ?? 0) + 1;
  names.set(about, count);
  const label = asMarkup(count === 1 ? `Tabel: ${about}` : `Tabel ${count}: ${about}`);
  return [
    `<div class="table" tabindex="0" role="region" aria-label="${label}">`,
    '<table>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.map((cells, index) => line(cells, table.rows[index] ?? [])).join('\n')}</tbody>`,
    ...(foot.length === 0
      ? []
      : [`<tfoot>${foot.map((cells, index) => line(cells, table.foot[index] ?? [])).join('\n')}</tfoot>`]),
    '</table>',
    '</div>',
  ].join('\n');
}

function askedIn(cell: Cell, title: string): AskedFigure | undefined {
  if (typeof cell !== 'object' || !('value' in cell) || cell.cameOf === undefined) return undefined;
  return { title, cameOf: cell.cameOf };
}
