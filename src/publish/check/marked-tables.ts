import type { CheckedCell } from '../../check/published/checked-cell.ts';
import { inNumber } from '../../model/exact/format.ts';
import { inOne, writtenTable } from '../format/cells.ts';
import { table, unlike } from '../format/document.ts';
import { asMarkup } from '../format/html/markup.ts';
import { cellName, showComputed } from './document.ts';

type Verdict = CheckedCell['verdict'];

/** What a cell is marked with: a sign, for whoever does not tell the colours apart, and words, for whoever does not see it. */
const marks: Readonly<Record<Verdict, { readonly sign: string; readonly said: string }>> = {
  stemmer: { sign: '✓', said: 'stemmer' },
  indbyrdes: { sign: '≈', said: 'stemmer indbyrdes' },
  afviger: { sign: '✗', said: 'afviger' },
  ukontrolleret: { sign: '?', said: 'ikke kontrolleret' },
};

/** The look of marked tables. */
export const markedLook = `
.marked td { position: relative; white-space: nowrap; } .marked .sign { font-weight: 700; margin-right: .35rem; }
[data-dom=stemmer] .sign { color: var(--good); } [data-dom=afviger] { background: var(--bad-band); } [data-dom=afviger] .sign, .computed { color: var(--bad); }
[data-dom=indbyrdes] { background: var(--doubt-band); } [data-dom=indbyrdes] .sign { color: var(--doubt); } [data-dom=ukontrolleret] .sign { color: var(--soft); }
.computed { display: block; font-size: .85em; } .marked caption { text-align: left; font-weight: 600; padding: .3rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

/** The published tables as they were printed, each cell marked with how it went and one that differs with what was computed. */
export function markedTables(cells: readonly CheckedCell[]): string {
  return [...new Set(cells.map((cell) => cell.table))]
    .map((name) =>
      markedTable(
        name,
        cells.filter((cell) => cell.table === name),
      ),
    )
    .join('\n');
}

function markedTable(name: string, cells: readonly CheckedCell[]): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const head = ['Række', ...columns.map(cellName)].map(
    (title, index) => `<th scope="col"${index === 0 ? '' : ' class="number"'}>${asMarkup(title)}</th>`,
  );
  const differing = cells.filter(({ verdict }) => verdict === 'afviger').length;
  const caption = `${name}: ${inNumber(cells.length, 'celle', 'celler')}, ${inNumber(differing, 'afviger', 'afviger')}`;
  return [
    `<div class="table marked" tabindex="0" role="region" aria-label="Facit: ${asMarkup(name)}">`,
    `<table><caption>${asMarkup(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rowsOf(cells)
      .map(({ title, byColumn }) => {
        const own = columns.map((column) => markedCell(byColumn.get(column)));
        return `<tr><th scope="row">${asMarkup(title)}</th>${own.join('')}</tr>`;
      })
      .join('\n')}</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}

/** The cells row by row; two rows of one name are two rows. */
function rowsOf(cells: readonly CheckedCell[]) {
  const rows: { readonly title: string; readonly byColumn: Map<string, CheckedCell> }[] = [];
  for (const cell of cells) {
    let row = rows.findLast(({ title }) => title === cell.row);
    if (row === undefined || row.byColumn.has(cell.column)) {
      row = { title: cell.row, byColumn: new Map() };
      rows.push(row);
    }
    row.byColumn.set(cell.column, cell);
  }
  return rows;
}

function markedCell(cell: CheckedCell | undefined): string {
  if (cell === undefined) return '<td></td>';
  const { verdict, published } = cell;
  const { sign, said } = marks[verdict];
  const tells = verdict === 'afviger' || verdict === 'indbyrdes';
  const computed = tells ? `<span class="computed">beregnet ${asMarkup(computedOf(cell))}</span>` : '';
  return `<td class="number" data-dom="${verdict}"><span class="sign" aria-hidden="true">${sign}</span>${asMarkup(published.text)}<span class="unseen"> ${said}</span>${computed}</td>`;
}

function computedOf(cell: CheckedCell): string {
  const { rows } = writtenTable(table([unlike('')], [[showComputed(cell, cell.computed)]]));
  return rows[0]?.[0] === undefined ? '' : inOne(rows[0][0]);
}
