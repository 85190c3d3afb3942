import type { Diagnostic } from '../../model/diagnostic.ts';
import type { InputFile, ShownLine } from '../../model/origin.ts';
import type { UnstatedRows } from '../../model/statbank/extract.ts';
import type { OpenFile } from '../reading/open-file.ts';
import { rowAt } from '../reading/workbook/sheet-cell.ts';
import type { SheetText } from '../reading/workbook/sheet-text.ts';
import type { Form } from './form.ts';
import { type CountedRow, type ExtractContext, Reading } from './reading.ts';

/** What came of reading an extract. */
export interface ReadExtract {
  readonly source: InputFile;
  readonly problems: readonly Diagnostic[];
  /** The lines that the problems are about, by number less one. */
  readonly lines: readonly ShownLine[];
  /** What it was read as; undefined where it is nothing that is known. */
  readonly form: Pick<Form, 'name' | 'notes' | 'columns'> | undefined;
  /** How many rows are of a value that was not chosen, and how many are sums of what was. */
  readonly leftOut: number;
  readonly subtotals: number;
  readonly unstated: UnstatedRows;
}

/**
 * Reads the rows of an extract in a stream: a CSV of StatBank's API (text, code or both; Danish or English) or a tidy
 * extract (`kommunekode;kommune;koen;alder;tidspunkt;antal`). A column that is absent counts everybody. Every row is
 * judged, and each that counts something new is visited; the memory does not grow with the file.
 *
 * @param open opens the file, a second time where a row counts what another has: to find that one.
 * @throws FordelError where the file is no text (`FIL-…`) or no extract (`UDTRAEK-STORT`) at all.
 */
export function readCountRows(
  open: () => OpenFile,
  context: ExtractContext,
  visit: (row: CountedRow) => void,
): ReadExtract {
  const { reading, file } = readOnce(open, context, visit);
  if (file.rereadable && reading.later.size > 0) {
    const wanted = new Set([...reading.later.values()].map(({ cell }) => cell));
    const lineOf = new Map<number, number>();
    readOnce(open, { ...context, totalsAt: undefined }, ({ coordinates: { cell }, line }) => {
      if (wanted.has(cell)) lineOf.set(cell, line);
    });
    for (const [fault, { cell, tell }] of reading.later) {
      const line = lineOf.get(cell);
      if (line !== undefined) reading.faults.replace(fault, { ...fault, ...tell(line) });
    }
  }
  const { diagnostics, lines } = reading.faults;
  const { form, leftOut, subtotals } = reading;
  const unstated = reading.unstated.found;
  const { source, sheet } = file;
  const read = { source, form, leftOut, subtotals: subtotals.count, unstated };
  if (sheet === undefined) return { ...read, problems: diagnostics, lines };
  const problems = [...sheet.notices, ...diagnostics.map((each) => inSheet(each, sheet))];
  return { ...read, problems, lines: lines.map((_, at) => rowAt(sheet.rows, at + 1) ?? []) };
}

function readOnce(open: () => OpenFile, context: ExtractContext, visit: (row: CountedRow) => void) {
  const file = open();
  try {
    const reading = new Reading(file, context);
    const { sheet } = file;
    try {
      reading.read(sheet === undefined ? visit : (row) => visit(rowInSheet(row, sheet)));
    } finally {
      file.finish();
    }
    return { reading, file };
  } finally {
    file.close();
  }
}

/** A row of the text of a sheet, with the cell that its count stands in. */
function rowInSheet({ coordinates, count, line, column }: CountedRow, sheet: SheetText): CountedRow {
  return { coordinates, count, line, column: sheet.columnAt(line, column) };
}

function inSheet(diagnostic: Diagnostic, { sheet, columnAt }: SheetText): Diagnostic {
  const { place } = diagnostic;
  if (place?.line === undefined) return diagnostic;
  const cell = place.column === undefined ? {} : { column: columnAt(place.line, place.column) };
  return { ...diagnostic, place: { ...place, ...cell, length: 1, sheet } };
}
