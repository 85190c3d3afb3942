/**
 * Whether rows of two cells are a table of contents: the right ones are numbers of pages, which do not fall, and leaders of dots or the word
 * "indhold" say so. One number may have been lost among its title.
 */
export function isContents(rows: readonly (readonly string[])[]): boolean {
  const lines = rows
    .map((row) => row.map((cell) => cell.trim()))
    .map((row) => (row.at(-1) === '' && row.length > 2 ? row.slice(0, -1) : row));
  if (lines.length < 2 || lines.some((row) => row.length !== 2)) return false;
  const isSaid = lines.some(([title = '']) => title.endsWith('...') || /^indhold/i.test(title));
  const pages = lines.map(([, page = '']) => page).filter((page) => page !== '');
  const numbers = pages.map((page) => (/^\d{1,4}$/.test(page) ? Number(page) : undefined));
  const rise = numbers.every((page, index) => page !== undefined && page >= (numbers[index - 1] ?? 0));
  return isSaid && rise && pages.length >= lines.length - 1;
}
