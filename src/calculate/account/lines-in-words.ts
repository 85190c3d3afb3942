import type { BudgetCell } from '../../model/scheme/budget.ts';

const mostNamed = 6;

/** Where cells stand: `linje 4-7 og 9 i budget.csv`. */
export function linesInWords(cells: readonly Pick<BudgetCell, 'origin'>[]): string {
  const byFile = new Map<string, Pick<BudgetCell, 'origin'>[]>();
  for (const cell of cells) {
    const own = byFile.get(cell.origin.file);
    if (own === undefined) byFile.set(cell.origin.file, [cell]);
    else own.push(cell);
  }
  return [...byFile]
    .map(([file, own]) => {
      const numbers = [...new Set(own.map(({ origin }) => origin.line))].sort((a, b) => a - b);
      return `linje ${rangesOf(numbers)} i ${file}`;
    })
    .join(' og ');
}

function rangesOf(numbers: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const named = ranges.slice(0, mostNamed).map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  if (ranges.length > mostNamed) return `${named.join(', ')} …`;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} og ${named.at(-1)}`;
}
