import type { DecidedFigure } from '../../format/cells.ts';

/** The Danish of Denmark: a spreadsheet that does not follow its user's own separators writes 1.234,56. */
const danish = '[$-406]';

/** A day, 31.12.2026. */
export const dayFormat = `${danish}dd\\.mm\\.yyyy`;
/** A number by itself, such as a line of a file: 1234. */
export const plainFormat = '0';

/**
 * The format of a figure as the program writes it: its decimals, its unit and its mark.
 *
 * @param isAwaited a zero that is nothing for no other reason than that it is not out yet is the word.
 */
export function numberFormat(
  { kind, decimals, tail }: Omit<DecidedFigure, 'value'>,
  isAwaited = false,
): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const digits = kind === 'year' ? plainFormat : kind === 'percent' ? `0${places}\\ %` : `#,##0${places}`;
  const shown = `${danish}${digits}${literal(tail)}`;
  return isAwaited ? `${shown};-${shown};"forventet"` : shown;
}

function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', "''")}"`;
}
