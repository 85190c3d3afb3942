import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import {
  type NumberProblem,
  parseAmount,
  parseDanishNumber,
  type WrittenNumber,
} from '../../model/exact/danish-number.ts';
import { zero } from '../../model/exact/rational.ts';
import { type CsvCell, placeOf } from './csv-table.ts';

/** How a text is read as a number. @param decimalsOnly what stands after a comma is decimals for certain. */
export type NumberParser = (text: string, decimalsOnly?: boolean) => WrittenNumber | NumberProblem;

/** Reads the number in a cell; where there is none, says why and returns undefined. Of a cell that cannot be read at all that is said already. */
export function readNumberCell(
  cell: CsvCell,
  problems: Diagnostic[],
  parse: NumberParser = parseDanishNumber,
): WrittenNumber | undefined {
  const number = isAccountingZero(cell) ? zeroAmount : parse(cell.text, cell.stored === 'tal');
  const place = placeOf(cell);
  if (number.ok) {
    if (cell.stored === 'tekst') problems.push(storedAsText(cell.text, place));
    return number;
  }
  const { code, message, advice } = number;
  if (cell.stored !== 'ulaeselig') problems.push({ code, severity: 'fejl', message, place, advice });
  return undefined;
}

function storedAsText(text: string, place: Place): Diagnostic {
  return {
    code: 'ARK-TEKST',
    severity: 'advarsel',
    message: `tallet ${text} er gemt som tekst`,
    place,
    advice: 'Det er læst, men Excel tæller det ikke med i sine summer: gør det til et tal i Excel.',
  };
}

const zeroAmount: WrittenNumber = { ok: true, value: zero, decimals: 0 };

/** A dash with the white space that Excel's accounting format puts around a zero. */
function isAccountingZero({ text, written }: CsvCell): boolean {
  return text === '-' && /^"? *-(?:\u00a0| ){2,}"?$/.test(written ?? '');
}

/**
 * How the amounts of a column are read. 4,812 may be a fraction or a thousand; in a column where another cell has a comma that
 * can only be of decimals, and none is written with a decimal point, it is the fraction.
 *
 * @param cells of the column; they are looked through once, when the first doubtful one is met.
 */
export function amountsOf(cells: () => Iterable<CsvCell | undefined>): NumberParser {
  let areDecimals: boolean | undefined;
  return (text, decimalsOnly) => {
    const number = parseAmount(text, decimalsOnly);
    if (number.ok || number.code !== 'TAL-TVETYDIG') return number;
    areDecimals ??= writesDecimalCommas(cells());
    return areDecimals ? parseAmount(text, true) : number;
  };
}

function writesDecimalCommas(cells: Iterable<CsvCell | undefined>): boolean {
  let found = false;
  for (const cell of cells) {
    if (cell === undefined) continue;
    const number = parseAmount(cell.text, cell.stored === 'tal');
    if (number.ok) found ||= number.decimals > 0;
    else if (number.code === 'TAL-TVETYDIG' && !parseAmount(cell.text, true).ok) return false;
  }
  return found;
}
