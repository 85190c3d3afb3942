import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasColumn, headingKey } from '../../model/heading.ts';
import { type CsvCell, type CsvTable, placeOf } from './csv-table.ts';

/** What is paid goes by when, how much and what was paid before; a heading that says so is likely meant to count. */
const ofPayment =
  /oph[øo]e?r|slut|lukket|udmeldt|startdato|(?<!\p{L})(?:fra|til|start|dato|periode|status|faktor)(?!\p{L})|m[åa]a?neder|korrektion|ret(?:tet|telse)|rabat|fradrag|till[æa]e?g|bel[øo]e?b|moms|pris|takst|procent|andel|afslag|fritag/u;

/**
 * Tells which columns of a file are not read, those that somebody filled in: one that what is paid may go by is doubted, and the others are
 * named.
 *
 * @param names the columns that are read.
 */
export function tellUnusedColumns(
  { columns, rows }: CsvTable,
  names: readonly string[],
  problems: Diagnostic[],
): void {
  // One that is nearly a column that is read has been refused as that.
  const isTold = ({ origin: { line, column } }: CsvCell) =>
    problems.some(({ place }) => place?.line === line && place.column === column);
  const unused = columns.filter(
    (cell, at) =>
      cell.text !== '' &&
      !isTold(cell) &&
      !hasColumn(names, cell.text) &&
      rows.some((cells) => (cells[at]?.text ?? '') !== ''),
  );
  const doubted = unused.filter(({ text }) => ofPayment.test(headingKey(text)));
  const named = unused.filter((cell) => !doubted.includes(cell));
  problems.push(...told(doubted, names, 'advarsel'), ...told(named, names, 'note'));
}

function told(
  cells: readonly CsvCell[],
  names: readonly string[],
  severity: 'advarsel' | 'note',
): Diagnostic[] {
  const [first] = cells;
  if (first === undefined) return [];
  const of = cells.length === 1 ? 'kolonnen' : 'kolonnerne';
  const headings = cells.map(({ text }) => `"${text}"`);
  const listed = [headings.slice(0, -1).join(', '), headings.at(-1)].filter(Boolean).join(' og ');
  return [
    {
      code: 'KOLONNE-UBRUGT',
      severity,
      message: `${of} ${listed} bruges ikke`,
      place: placeOf(first),
      advice: `Der læses ${names.join(', ')}. ${severity === 'note' ? 'Resten er dine egne.' : 'Skal der betales efter det, så skriv det dér; ellers slet det, eller lad det stå.'}`,
    },
  ];
}
