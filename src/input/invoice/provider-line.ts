import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import type { ColumnIndex } from '../reading/named-columns.ts';

/** A row of a file of tilbud: its fields by column, and how one of them is refused. */
export interface ProviderLine {
  readonly cell: (column: string) => CsvCell | undefined;
  readonly text: (column: string) => string;
  readonly refuse: (column: string, code: DiagnosticCode, message: string, advice: string) => void;
}

export function providerLine(
  cells: readonly CsvCell[],
  index: ColumnIndex<string, string>,
  problems: Diagnostic[],
): ProviderLine {
  const cell = (column: string) => cells[index[column] ?? -1];
  return {
    cell,
    text: (column) => cell(column)?.text ?? '',
    refuse: (column, code, message, advice) => {
      const found = cell(column);
      const place = found && placeOf(found);
      problems.push({ code, severity: 'fejl', message, advice, place });
    },
  };
}
