import { cellName, columnLetters } from '../../../model/origin.ts';

/** A rectangle of cells; rows and columns count from 1, and both ends are in it. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a sheet of Excel has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const one = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i;

/** The row and the column of `C7`; undefined where it is none. */
export function cellAt(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, column, row] = one.exec(reference) ?? [];
  if (column === undefined || row === undefined) return undefined;
  return { row: Number.parseInt(row, 10), column: columnNumber(column) };
}

/** The area that is written `A3:D40`, `A:D` for whole columns or `3:40` for whole rows; undefined where it is none. */
export function parseArea(written: string): Area | undefined {
  const [from, to, more] = written.split(':').map((end) => one.exec(end.trim()));
  if (from == null || to === null || more !== undefined) return undefined;
  const [, left, top] = from;
  const [, right, bottom] = to ?? from;
  if ((left === undefined) !== (right === undefined) || (top === undefined) !== (bottom === undefined))
    return undefined;
  if (left === undefined && top === undefined) return undefined;
  const columns = [left, right].map((letters) => (letters === undefined ? undefined : columnNumber(letters)));
  const rows = [top, bottom].map((digits) =>
    digits === undefined ? undefined : Number.parseInt(digits, 10),
  );
  const area = {
    top: Math.min(...rows.map((row) => row ?? 1)),
    bottom: Math.max(...rows.map((row) => row ?? mostRows)),
    left: Math.min(...columns.map((column) => column ?? 1)),
    right: Math.max(...columns.map((column) => column ?? mostColumns)),
  };
  return area.bottom > mostRows || area.right > mostColumns ? undefined : area;
}

export function areaName({ top, bottom, left, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

export function isIn(row: number, column: number, { top, bottom, left, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Numbers in words, those that follow on one another as one: `5, 7-9`; columns by their letters. */
export function runsInWords(numbers: readonly number[], name: (number: number) => string = String): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === number) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const named = runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)}-${name(to)}`));
  return named.length > mostNamed ? `${named.slice(0, mostNamed).join(', ')} …` : named.join(', ');
}

export function columnsInWords(columns: readonly number[]): string {
  return runsInWords(columns, columnLetters);
}

const mostNamed = 8;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
