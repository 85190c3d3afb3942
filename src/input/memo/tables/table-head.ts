/**
 * How many of a table's rows are its head: the first ones that have no figures, or none but years, units and the numbers of the
 * columns. A row that only names a group of rows is none, and a table without figures has no head that can be told by them.
 *
 * @param rows the texts of its cells.
 * @param declared how many the file itself says are head (`<th>`, the row above `|---|`).
 */
export function headRows(rows: readonly (readonly string[])[], declared = 0): number {
  const valued = rows.findIndex((row, index) => index >= declared && row.slice(1).some(isValue));
  if (valued < 0) return declared;
  let count = declared;
  while (count < valued && isHead(rows, count)) count += 1;
  return isColumnNumbers(rows[count]) && count > 0 && count < rows.length - 1 ? count + 1 : count;
}

function isHead(rows: readonly (readonly string[])[], index: number): boolean {
  const row = rows[index] ?? [];
  const texts = row.filter((cell) => cell !== '');
  if (index === 0) return texts.length > 0;
  const [label, ...cells] = row;
  if (cells.every((cell) => cell === '')) return false;
  // Below the first row a head has no label of its own, unless that one had none.
  return (
    label === '' ||
    rows[0]?.[0] === '' ||
    rows[0]?.slice(1).every((cell) => cell === '') === true ||
    cells.every(isUnitOrYear)
  );
}

/** A number, or the sign of one that is missing; a year and "1.000 kr." are names of columns. */
function isValue(cell: string): boolean {
  return cell.length <= longest && !isUnitOrYear(cell) && (value.test(cell) || /^[-–—.…]+$/.test(cell));
}

function isUnitOrYear(cell: string): boolean {
  return cell === '' || (cell.length <= longest && unitOrYear.test(cell));
}

/** No number and no unit is longer. */
const longest = 60;

const value =
  /^[(+±~<>≈-]?\s*[−–-]?\s*\d[\d.,\s\u00a0']*\s*(?:%|‰|pct\.?|procent(?:point)?|kr\.?|mio\.?(?:\s*kr\.?)?|mia\.?(?:\s*kr\.?)?|t\.?kr\.?)?\s*[*¹²³⁴⁵⁶⁷⁸⁹⁰]*\s*\)?$/iu;

const unitOrYear =
  /^\(?(?:(?:(?:år|budget|regnskab|b|r)\s*)?(?:19|20)\d\d(?:\s*[/–-]\s*(?:19|20)?\d\d)?|(?:i\s+)?(?:hele\s+)?(?:1\.?000\s*kr\.?|t\.?kr\.?|mio\.?(?:\s*kr\.?)?|mia\.?(?:\s*kr\.?)?|kr\.?|kroner|pct\.?|procent|%|‰|antal))\)?[*¹²³⁴⁵⁶⁷⁸⁹⁰]*$/iu;

/** 1, 2, 3 … below the names of the columns. */
function isColumnNumbers(row: readonly string[] | undefined): boolean {
  const cells = (row ?? []).map((cell) => cell.replace(/^\(|[).]$/g, ''));
  const numbers = cells[0] === '' ? cells.slice(1) : cells;
  return numbers.length > 2 && numbers.every((cell, index) => cell === String(index + 1));
}
