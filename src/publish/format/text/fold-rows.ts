import type { Column } from '../document.ts';
import { widthOf } from './measure.ts';
import { cut, wrap } from './wrap.ts';

/** A row as lines: a cell that takes several has nothing beside its further ones. The heading stands on its last. */
export function foldRows(
  columns: readonly Column[],
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): { readonly head: string[][]; readonly rows: string[][][] } {
  const shortened = columns.map((column, index) =>
    column.narrow === 'shorten'
      ? shortNames(
          rows.map((row) => row[index] ?? ''),
          widths[index] ?? 0,
        )
      : undefined,
  );
  const cellLines = (text: string, index: number) => {
    const width = widths[index] ?? 0;
    if (widthOf(text) <= width) return [text];
    const short = shortened[index]?.get(text);
    return short === undefined ? wrap(text, width) : [short];
  };
  const titleLines = titles.map((title, index) => wrap(title, widths[index]));
  const height = Math.max(...titleLines.map((lines) => lines.length));
  return {
    head: inRows(
      titleLines.map((lines) => [...Array.from({ length: height - lines.length }, () => ''), ...lines]),
    ),
    rows: rows.map((row) => inRows(row.map(cellLines))),
  };
}

/** The names that can be shortened: no figure is cut off, and no two become one. */
function shortNames(names: readonly string[], width: number): ReadonlyMap<string, string> {
  if (names.every((name) => widthOf(name) <= width)) return new Map();
  const full = new Map<string, Set<string>>();
  for (const name of names) {
    const short = cut(name, width);
    full.set(short, (full.get(short) ?? new Set()).add(name));
  }
  return new Map(
    [...full].flatMap(([short, [name = '', ...others]]) =>
      others.length > 0 || /\d/.test(name.slice(short.length - 1)) ? [] : [[name, short] as const],
    ),
  );
}

function inRows(cells: readonly (readonly string[])[]): string[][] {
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) => cells.map((lines) => lines[line] ?? ''));
}
