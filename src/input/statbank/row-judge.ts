import type { Diagnostic } from '../../model/diagnostic.ts';
import { isInteger } from '../../model/rational.ts';
import { type CsvCell, placeOf } from '../csv-table.ts';
import { readNumberCell } from '../number-cell.ts';
import type { ExtractColumns, Role } from './columns.ts';
import type { RowCoordinates } from './coordinates.ts';
import type { FieldText } from './field-text.ts';
import { largestCount } from './plain-count.ts';

/** What is wrong with a row that cannot be read at a glance, and its count where nothing is. */
export class RowJudge {
  readonly #columns: ExtractColumns;
  readonly #text: FieldText;

  constructor(columns: ExtractColumns, text: FieldText) {
    this.#columns = columns;
    this.#text = text;
  }

  /** The count of the row at hand, or undefined where the row cannot be counted. */
  judge(coordinates: RowCoordinates, labels: Int32Array, problems: Diagnostic[]): number | undefined {
    const lookup = coordinates.lookup(labels);
    if (lookup.kind === 'ukendt') {
      problems.push(fault('KOMMUNE-UKENDT', lookup.message, this.#areaCell, lookup.advice));
    }
    const count = this.#count(problems);
    const kinds: readonly [Role, number, string, string][] = [
      ['sex', coordinates.sex, 'køn', 'I alt, Mænd eller Kvinder'],
      ['ages', coordinates.ages, 'alder', '17 år, 0-17 år eller Alder i alt'],
      ['civilStatus', coordinates.civilStatus, 'civilstand', 'I alt, Ugift eller Fraskilt'],
      ['date', coordinates.date, 'tidspunkt', '2023K2, 2023M05 eller 2023'],
    ];
    const unread = kinds.flatMap(([role, number, what, example]) => {
      const cell = number < 0 ? this.#cell(role) : undefined;
      if (cell === undefined) return [];
      const advice = `Fundet "${cell.text}"; skriv fx ${example}.`;
      return [fault('UDTRAEK-VAERDI', `${what} kan ikke læses`, cell, advice)];
    });
    problems.push(...unread);
    return unread.length > 0 || lookup.kind === 'ukendt' ? undefined : count;
  }

  /** The row counts what an earlier one has counted. */
  duplicate(): Diagnostic {
    const message = 'rækken tæller det samme som en tidligere række';
    return fault('RAEKKE-DUBLET', message, this.#areaCell, 'Slet den ene.');
  }

  /** The cell that names the row's area. */
  get #areaCell(): CsvCell | undefined {
    const cells = [this.#cell('area'), this.#cell('code')].filter((cell) => cell !== undefined);
    return cells.find(({ text }) => text !== '') ?? cells[0];
  }

  #count(problems: Diagnostic[]): number | undefined {
    const cell = this.#cell('count');
    const number = cell === undefined ? undefined : readNumberCell(cell, problems);
    if (cell === undefined || number === undefined) return undefined;
    const { numerator } = number.value;
    if (!isInteger(number.value) || numerator < 0n) {
      const advice = `Fundet "${cell.text}". Er det ikke en optælling, så er det et forkert udtræk.`;
      problems.push(
        fault('UDTRAEK-ANTAL', 'et antal skal være et helt tal, nul eller derover', cell, advice),
      );
    } else if (numerator > BigInt(largestCount)) {
      const advice = `Fundet "${cell.text}". Så mange er der ikke at tælle; se efter, om cifre er gentaget.`;
      problems.push(fault('UDTRAEK-ANTAL', 'et antal kan ikke være over 99.999.999', cell, advice));
    }
    return Number.parseInt(numerator.toString(), 10);
  }

  #cell(role: Role): CsvCell | undefined {
    const field = this.#columns.roles.get(role);
    return field === undefined ? undefined : this.#text.cell(field);
  }
}

function fault(
  code: Diagnostic['code'],
  message: string,
  cell: CsvCell | undefined,
  advice: string,
): Diagnostic {
  return { code, severity: 'fejl', message, ...(cell === undefined ? {} : { place: placeOf(cell) }), advice };
}
