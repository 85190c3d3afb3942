import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CsvTable, placeOf } from '../reading/csv-table.ts';

/** Figures without a heading are in no column that can be read; often they are decimals that a comma has parted from their number. */
export function refuseNameless({ columns, rows }: CsvTable, problems: Diagnostic[]): void {
  for (const [at, { text }] of columns.entries()) {
    const cell =
      text === '' ? rows.find((cells) => /^\d[\d.,]*$/.test(cells[at]?.text ?? ''))?.[at] : undefined;
    if (cell === undefined) continue;
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `tallet "${cell.text}" står i en kolonne uden overskrift`,
      place: placeOf(cell),
      advice:
        'Giv kolonnen et navn. Er det decimaler, som et komma har skilt fra deres tal, så gem filen med semikolon.',
    });
  }
}
