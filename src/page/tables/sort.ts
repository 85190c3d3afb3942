import { parseDanishNumber } from '../../model/exact/danish-number.ts';
import { compare, type Rational } from '../../model/exact/rational.ts';

/** Makes each heading a button that sorts by its column: first downwards for figures and upwards for words, then the other way. */
export function sortable(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, heading] of headings.entries()) {
    if (heading.textContent === '') continue;
    const press = document.createElement('button');
    press.type = 'button';
    press.className = 'sort';
    press.append(...heading.childNodes);
    heading.append(press);
    press.addEventListener('click', () => {
      const isFigures = heading.classList.contains('number');
      const first = isFigures ? 'descending' : 'ascending';
      const isFirst = heading.getAttribute('aria-sort') !== first;
      const direction = isFirst ? first : isFigures ? 'ascending' : 'descending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', direction);
      sortRows(table, column, direction === 'ascending' ? 1 : -1);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, sign: 1 | -1): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows].map((row) => ({ row, value: sortValue(row.cells[column]) }));
  // What has no figure, as `forventet`, comes last either way.
  rows.sort((a, b) => {
    if (typeof a.value === 'string' && typeof b.value === 'string')
      return sign * a.value.localeCompare(b.value, 'da');
    if (typeof a.value === 'string') return 1;
    return typeof b.value === 'string' ? -1 : sign * compare(a.value, b.value);
  });
  body.append(...rows.map(({ row }) => row));
}

/** A figure of the page as a number, whatever its unit or its mark. */
function sortValue(cell: HTMLTableCellElement | undefined): Rational | string {
  const text = (cell?.textContent ?? '').trim();
  const number = parseDanishNumber(/-?[\d.]*\d(?:,\d+)?/.exec(text)?.[0] ?? '', true);
  return number.ok && /^[-\d(]/.test(text) ? number.value : text;
}
