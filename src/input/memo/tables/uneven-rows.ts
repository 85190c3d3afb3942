import type { MemoRow } from '../../../model/memo/memo.ts';

interface Doubt {
  readonly doubt: string;
  readonly doubtRows?: readonly number[] | undefined;
}

/**
 * Whether each cell of a table is in the column that it stands in: not where a row has more or fewer cells than the others, and not
 * where a few rows have figures to the right of the last name in the head. Empty cells that a row has too many or too few of at its
 * end do no harm where nothing could have been in them.
 */
export function unevenRows(rows: readonly MemoRow[], headRows: number): Doubt | undefined {
  const width = usual(rows.map((row) => row.length));
  const rest = rows.map((row, index) => ({ row, index }));
  const widest = rows.reduce((most, row) => Math.max(most, extent(row)), 0);
  const unlike = rest.filter(({ row }) => !fits(row, width, widest));
  if (unlike.length === 0) return beyondHead(rows, headRows);
  const lines = unlike.map(({ index }) => index);
  const isWhole = lines.some((index) => index < headRows) || lines.length * 2 > rows.length;
  return {
    doubt: `${named(lines)} har et andet antal felter end de ${width}, tabellen ellers har`,
    doubtRows: isWhole ? undefined : lines,
  };
}

function fits(row: MemoRow, width: number, widest: number): boolean {
  if (row.length === width) return true;
  if (row.length > width) return extent(row) <= width;
  const isLabel = extent(row) <= 1;
  return isLabel || widest <= row.length;
}

/**
 * Figures in a column that the head does not name are a spanned head where most rows have them. Where one has, it is
 * shifted; where a few have, the head may be, and no row is sure.
 */
function beyondHead(rows: readonly MemoRow[], headRows: number): Doubt | undefined {
  if (headRows === 0) return undefined;
  const width = rows.slice(0, headRows).reduce((widest, row) => Math.max(widest, extent(row)), 0);
  const body = rows.map((row, index) => ({ row, index })).slice(headRows);
  const beyond = body.filter(({ row }) => extent(row) > width);
  const filled = body.filter(({ row }) => extent(row) > 1);
  if (beyond.length === 0 || beyond.length * 2 > filled.length) return undefined;
  const lines = beyond.map(({ index }) => index);
  return {
    doubt: `${named(lines)} har felter til højre for den sidste af hovedets ${width} kolonner`,
    doubtRows: lines.length > 1 ? undefined : lines,
  };
}

/** Lines as people count them: `række 3, 4 og 2 til`. */
function named(unlike: readonly number[]): string {
  const shown = unlike.slice(0, 5).map((index) => index + 1);
  const more = unlike.length > shown.length ? ` og ${unlike.length - shown.length} til` : '';
  return `række ${shown.join(', ')}${more}`;
}

/** How many columns a row has up to its last text. */
function extent(row: MemoRow): number {
  return row.findLastIndex(({ passage, covered }) => covered === true || passage.text !== '') + 1;
}

/** The length that most rows have; of several the greatest. */
function usual(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] > best[0]) ? each : best),
    [0, 0] as [number, number],
  )[0];
}
