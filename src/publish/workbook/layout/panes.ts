import type { BookSheet } from '../ooxml/book.ts';
import type { PlacedSheet } from './placed-sheet.ts';

/** Higher than this a frozen head would leave no room for what is scrolled. */
const highestFrozen = 8;

/** The row of the head that is right for every table of a sheet; undefined where they differ. */
function commonHead({ tables }: PlacedSheet): number | undefined {
  const [first] = tables;
  const headOf = ({ table }: (typeof tables)[number]) => table.columns.map(({ title }) => title).join('\n');
  if (first === undefined || tables.some((each) => headOf(each) !== headOf(first))) return undefined;
  return first.head;
}

/** The head of the tables stays, and the names of their rows where they are wide. */
export function frozenAt(sheet: PlacedSheet): BookSheet['frozen'] {
  const head = commonHead(sheet);
  const isWide = sheet.tables.some(({ table }) => table.columns.length > 6);
  return { rows: head === undefined || head > highestFrozen ? 1 : head, columns: isWide ? 1 : 0 };
}

/** On paper every page begins with that head, or with the title. */
export function repeatedAt(sheet: PlacedSheet): BookSheet['repeated'] {
  const head = commonHead(sheet) ?? 1;
  return { from: head, to: head };
}
