import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CsvCell, placeOf } from './csv-table.ts';
import { type NumberProblem, parseDanishNumber, type WrittenNumber } from './danish-number.ts';

/** Reads the number in a cell; where there is none, says why and returns undefined. */
export function readNumberCell(
  cell: CsvCell,
  problems: Diagnostic[],
  parse: (text: string) => WrittenNumber | NumberProblem = parseDanishNumber,
): WrittenNumber | undefined {
  const number = parse(cell.text);
  if (number.ok) return number;
  const { code, message, advice } = number;
  problems.push({ code, severity: 'fejl', message, place: placeOf(cell), advice });
  return undefined;
}
