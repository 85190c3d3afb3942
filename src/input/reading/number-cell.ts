import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  type NumberProblem,
  parseAmount,
  parseDanishNumber,
  type WrittenNumber,
} from '../../model/exact/danish-number.ts';
import { zero } from '../../model/exact/rational.ts';
import { type CsvCell, placeOf } from './csv-table.ts';

/** Reads the number in a cell; where there is none, says why and returns undefined. */
export function readNumberCell(
  cell: CsvCell,
  problems: Diagnostic[],
  parse: (text: string) => WrittenNumber | NumberProblem = parseDanishNumber,
): WrittenNumber | undefined {
  const number = isAccountingZero(cell) ? zeroAmount : parse(cell.text);
  if (number.ok) return number;
  const { code, message, advice } = number;
  problems.push({ code, severity: 'fejl', message, place: placeOf(cell), advice });
  return undefined;
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
export function amountsOf(
  cells: () => Iterable<CsvCell | undefined>,
): (text: string) => WrittenNumber | NumberProblem {
  let areDecimals: boolean | undefined;
  return (text) => {
    const number = parseAmount(text);
    if (number.ok || number.code !== 'TAL-TVETYDIG') return number;
    areDecimals ??= writesDecimalCommas(cells());
    return areDecimals ? parseAmount(text, true) : number;
  };
}

function writesDecimalCommas(cells: Iterable<CsvCell | undefined>): boolean {
  let found = false;
  for (const cell of cells) {
    if (cell === undefined) continue;
    const number = parseAmount(cell.text);
    if (number.ok) found ||= number.decimals > 0;
    else if (number.code === 'TAL-TVETYDIG' && !parseAmount(cell.text, true).ok) return false;
  }
  return found;
}
