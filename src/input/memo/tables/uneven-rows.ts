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
  if (unlike.length > 0)
    return doubtOf(
      unlike.map(({ index }) => index),
      rows,
      headRows,
      `har et andet antal felter end de ${width}, tabellen ellers har`,
    );
  return beyondHead(rows, headRows);
}

function fits(row: MemoRow, width: number, widest: number): boolean {
  if (row.length === width) return true;
  if (row.length > width) return extent(row) <= width;
  const isLabel = extent(row) <= 1;
  return isLabel || widest <= row.length;
}

/** Figures in a column that the head does not name are a spanned head where most rows have them, and shifted where few have. */
function beyondHead(rows: readonly MemoRow[], headRows: number): Doubt | undefined {
  if (headRows === 0) return undefined;
  const named = rows.slice(0, headRows).reduce((widest, row) => Math.max(widest, extent(row)), 0);
  const body = rows.map((row, index) => ({ row, index })).slice(headRows);
  const beyond = body.filter(({ row }) => extent(row) > named);
  const filled = body.filter(({ row }) => extent(row) > 1);
  if (beyond.length === 0 || beyond.length * 2 > filled.length) return undefined;
  return doubtOf(
    beyond.map(({ index }) => index),
    rows,
    headRows,
    `har felter til højre for den sidste af hovedets ${named} kolonner`,
  );
}

function doubtOf(unlike: readonly number[], rows: readonly MemoRow[], headRows: number, what: string): Doubt {
  const whole = unlike.some((index) => index < headRows) || unlike.length * 2 > rows.length;
  const shown = unlike.slice(0, 5).map((index) => index + 1);
  const more = unlike.length > shown.length ? ` og ${unlike.length - shown.length} til` : '';
  const doubt = `række ${shown.join(', ')}${more} ${what}`;
  return whole ? { doubt } : { doubt, doubtRows: unlike };
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
