import type { Diagnostic } from '../../model/diagnostic.ts';
import { type IsoDate, lastOfMonth, monthOf, yearOf } from '../../model/exact/calendar-date.ts';
import type { Origin } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { recipientOf } from '../reading/recipient.ts';
import type { SourceText } from '../reading/source.ts';

/** A kommune in a circle, from the first day of a month to the last of one; a missing end is open. */
export interface CircleRow {
  readonly circle: string;
  readonly recipient: Recipient;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly origin: Origin;
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads circles of kommuner: `kreds;kommune;fra;til`, of which the last two are months, and may be empty or left out; beside them only `kilde`. */
export function readCircles(
  source: SourceText,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): CircleRow[] {
  const table = readCsv(source, problems);
  const known = { required: ['kreds', 'kommune'], optional: ['fra', 'til', 'kilde'], closed: true } as const;
  const at = columnIndex(table, known, problems);
  if (at === undefined) return [];
  return table.rows.flatMap((cells): CircleRow[] => {
    const [circle, municipality] = [cells[at.kreds], cells[at.kommune]];
    if (circle === undefined || municipality === undefined) return [];
    const [first, last] = [at.fra, at.til].map((column) => monthIn(cells[column ?? -1], problems));
    if (first !== undefined && last !== undefined && last < first)
      problems.push(backwards(municipality, first, last));
    const recipient = recipientOf(municipality.text, register);
    if (!('key' in recipient)) {
      problems.push({
        code: 'KOMMUNE-UKENDT',
        severity: 'fejl',
        ...recipient,
        place: placeOf(municipality),
      });
      return [];
    }
    const from = first && `${first}-01`;
    const to = last && lastOfMonth(yearOf(`${last}-01`), monthOf(`${last}-01`));
    return [{ circle: circle.text, recipient, from, to, origin: municipality.origin }];
  });
}

function monthIn(cell: CsvCell | undefined, problems: Diagnostic[]): string | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  if (month.test(cell.text)) return cell.text;
  problems.push({
    code: 'KREDS',
    severity: 'fejl',
    message: `"${cell.text}" er ikke en måned`,
    place: placeOf(cell),
    advice: 'Skriv år og måned: 2024-07. Er kommunen med uden ende, så lad feltet stå tomt.',
  });
  return undefined;
}

function backwards(cell: CsvCell, from: string, to: string): Diagnostic {
  return {
    code: 'KREDS',
    severity: 'fejl',
    message: `${cell.text} slutter i kredsen, før den begynder`,
    place: placeOf(cell),
    advice: `Fundet fra ${from} til ${to}. Byt om på dem, eller ret den ene.`,
  };
}
