import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  dateAdvice,
  type IsoDate,
  lastOfMonth,
  monthOf,
  parseDate,
  yearOf,
} from '../../model/exact/calendar-date.ts';
import type { Origin } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { recipientOf } from '../reading/recipient.ts';
import type { TableSource } from '../reading/source.ts';

/** A kommune in a circle, from one day to another, both included; a missing end is open. */
export interface CircleRow {
  readonly circle: string;
  readonly recipient: Recipient;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly origin: Origin;
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads circles of kommuner: `kreds;kommune;fra;til`, of which the last two are months or days, and may be empty or left out; beside them only `kilde`. */
export function readCircles(
  source: TableSource,
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
    const ends = [cells[at.fra ?? -1], cells[at.til ?? -1]] as const;
    const [from, to] = [dayIn(ends[0], 'fra', problems), dayIn(ends[1], 'til', problems)];
    if (from !== undefined && to !== undefined && to < from)
      problems.push(backwards(municipality, ends[0]?.text ?? '', ends[1]?.text ?? ''));
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
    return [{ circle: circle.text, recipient, from, to, origin: municipality.origin }];
  });
}

/** The day that `fra` begins or `til` ends: of a month its first or last. */
function dayIn(cell: CsvCell | undefined, end: 'fra' | 'til', problems: Diagnostic[]): IsoDate | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  if (month.test(cell.text)) {
    const first = `${cell.text}-01`;
    return end === 'fra' ? first : lastOfMonth(yearOf(first), monthOf(first));
  }
  const day = parseDate(cell.text);
  if (day !== undefined) return day;
  problems.push({
    code: 'KREDS',
    severity: 'fejl',
    message: `"${cell.text}" er hverken en måned eller en dag`,
    place: placeOf(cell),
    advice: `${dateAdvice(cell.text, '2024-07-15')} En hel måned skrives 2024-07. Er kommunen med uden ende, så lad feltet stå tomt.`,
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
