import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { UnusedLine, UnusedReason } from '../../../model/file-account.ts';
import { isResultTable, type ResultTable } from '../../../model/published-table.ts';
import { type CsvCell, placeOf } from '../../reading/csv-table.ts';
import { didYouMean } from '../../reading/suggest.ts';

/** The tables of `beregn -f csv` that have rows to check; a document says nothing of the kind. */
const ownTables: readonly ResultTable[] = ['fordeling', 'afregning', 'afrundingsdifference'];

/** Where the columns stand that say whose a row is. */
interface WhoseColumns {
  readonly modtager: number;
  readonly tabel?: number | undefined;
  readonly fordeling?: number | undefined;
  readonly kolonne?: number | undefined;
}

/** Of which fordeling rows are asked for, and which ids the ordning has; any where it is not said. */
export interface AskedFor {
  readonly id?: string | undefined;
  readonly known?: readonly string[] | undefined;
}

/**
 * The rows of a file that are of one fordeling; what else the file may have is left out and told in its account. A table or a
 * fordeling that is not known is a problem, told once: its rows would be checked by none.
 */
export function rowsOfAllocation(
  rows: readonly (readonly CsvCell[])[],
  index: WhoseColumns,
  { id, known }: AskedFor,
  problems: Diagnostic[],
): { readonly own: readonly (readonly CsvCell[])[]; readonly unused: UnusedLine[] } {
  const unused: UnusedLine[] = [];
  const told = new Set<string>();
  const tell = (of: string, cell: CsvCell, problem: (cell: CsvCell) => Diagnostic) => {
    if (!told.has(`${of} ${cell.text}`)) problems.push(problem(cell));
    told.add(`${of} ${cell.text}`);
  };
  const leave = (cells: readonly CsvCell[], reason: UnusedReason) => {
    const name = cells[index.modtager];
    if (name !== undefined) unused.push({ line: name.origin.line, reason, text: name.text });
    return false;
  };
  const own = rows.filter((cells) => {
    const [table, named, column] = [index.tabel, index.fordeling, index.kolonne].map((at) => cells[at ?? -1]);
    if (table !== undefined && table.text !== '') {
      if (!isResultTable(table.text)) tell('tabel', table, unknownTable);
      else if (!ownTables.includes(table.text)) return leave(cells, 'ikke-bedt-om');
    }
    if (named !== undefined) {
      if (named.text === '') problems.push(ofNoAllocation(named));
      else if (known?.includes(named.text) === false)
        tell('fordeling', named, (cell) => unknownAllocation(cell, known));
      if (id !== undefined && named.text !== id)
        return leave(
          cells,
          known?.includes(named.text) === false || named.text === '' ? 'ikke-bedt-om' : 'ubrugt',
        );
    }
    if (column !== undefined && column.text !== '') tell('kolonne', column, ofColumn);
    return true;
  });
  return { own, unused };
}

/** A row that belongs to no fordeling would be checked by none. */
function ofNoAllocation(cell: CsvCell): Diagnostic {
  return surplus(
    cell,
    'rækken siger ikke, hvilken fordeling den er af',
    'Skriv fordelingens id i kolonnen fordeling.',
  );
}

function unknownAllocation(cell: CsvCell, known: readonly string[]): Diagnostic {
  return surplus(
    cell,
    `ordningen har ingen fordeling "${cell.text}"`,
    `Den har: ${known.join(', ')}.${didYouMean(cell.text, known)}`,
  );
}

function unknownTable(cell: CsvCell): Diagnostic {
  return surplus(
    cell,
    `der er ingen tabel "${cell.text}"`,
    `Rækker, der skal kontrolleres, er af fordeling, eller kolonnen tabel er tom.${didYouMean(cell.text, ownTables)}`,
  );
}

function ofColumn(cell: CsvCell): Diagnostic {
  return surplus(
    cell,
    `rækken er af en kolonne "${cell.text}", som en fordeling ikke har`,
    'Slet teksten i kolonne, eller tag rækken ud af facit.',
  );
}

function surplus(cell: CsvCell, message: string, advice: string): Diagnostic {
  return { code: 'FACIT-OVERSKYDENDE', severity: 'fejl', message, place: placeOf(cell), advice };
}
