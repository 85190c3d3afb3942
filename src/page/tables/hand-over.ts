/** The cells of a table as people read them: the rows that are shown, and no buttons. */
function cellsOf(table: HTMLTableElement): string[][] {
  return [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').trim()));
}

/** A figure without its thousands: 1.234,5 is 1234,5 to a spreadsheet of any settings; what is no figure stays as it is. */
function plain(cell: string): string {
  return /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(cell) ? cell.replaceAll('.', '') : cell;
}

/** Puts a table on the clipboard, as Excel takes it: a cell a cell. Tells whether it could. */
export async function copyTable(table: HTMLTableElement): Promise<boolean> {
  const text = cellsOf(table)
    .map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\r\n');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Where a browser keeps the clipboard from a page off the disk, it lets it copy what is selected. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

/** Saves a table as CSV for Excel: UTF-8 with BOM, semicolons and decimal commas, as the program writes it. */
export function saveTable(table: HTMLTableElement, name: string): void {
  const text = cellsOf(table)
    .map((row) => row.map((cell) => quoted(safe(plain(cell)))).join(';'))
    .join('\r\n');
  saveFile(`${name}.csv`, `\ufeff${text}\r\n`, 'text/csv');
}

/** A text that a spreadsheet would take for a formula stays a text. */
function safe(cell: string): string {
  return /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Hands a file to whoever looks at the page. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-');
  link.click();
  URL.revokeObjectURL(link.href);
}
