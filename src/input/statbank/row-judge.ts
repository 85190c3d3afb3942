import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDanishNumber } from '../../model/exact/danish-number.ts';
import { isInteger } from '../../model/exact/rational.ts';
import { totalWordIn } from '../../model/tables/total-words.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import type { ExtractColumns, Role } from './columns.ts';
import type { RowCoordinates } from './coordinates.ts';
import type { CountRows } from './form.ts';
import { subtotal } from './labels.ts';
import { largestCount } from './rows/plain-count.ts';

const adviceOnTotal = 'Slet rækken; er tallet hele landets, så skriv Hele landet.';

/** Takes a fault, and asks what to say of it where it is told. */
type Report = (code: Diagnostic['code'], make: () => Diagnostic) => void;

/** What is wrong with a row that cannot be read at a glance, and its count where nothing is. */
export class RowJudge {
  readonly #columns: ExtractColumns;
  readonly #rows: CountRows;

  constructor(columns: ExtractColumns, rows: CountRows) {
    this.#columns = columns;
    this.#rows = rows;
  }

  /** The count of the row at hand, or undefined where the row cannot be counted. */
  judge(coordinates: RowCoordinates, report: Report): number | undefined {
    const { values, count } = this.#rows;
    const { sex, ages, civilStatus, date } = coordinates;
    const lookup = coordinates.lookup(values);
    const unknown = 'unknown' in lookup ? lookup.unknown : undefined;
    if (unknown !== undefined && this.#isHeading) {
      const message = 'overskriften står her igen: det er to tabeller i én fil';
      report('UDTRAEK-FORM', () =>
        fault('UDTRAEK-FORM', message, this.#areaCell, 'Gem hver tabel i en fil for sig.'),
      );
      return undefined;
    }
    if (unknown !== undefined) {
      const { message, advice } = this.#isTotal
        ? { message: `"${this.#areaCell?.text}" er en total og ingen kommune`, advice: adviceOnTotal }
        : unknown;
      report('KOMMUNE-UKENDT', () => fault('KOMMUNE-UKENDT', message, this.#areaCell, advice));
    }
    const unread = (number: number, role: Role, what: string, example: string) => {
      if (number >= 0 || number === subtotal) return;
      report('UDTRAEK-VAERDI', () => {
        const cell = this.#cell(role);
        const advice = `Fundet "${cell?.text}"; skriv fx ${example}.`;
        return fault('UDTRAEK-VAERDI', `${what} kan ikke læses`, cell, advice);
      });
    };
    unread(sex, 'sex', 'køn', 'I alt, Mænd eller Kvinder');
    unread(ages, 'ages', 'alder', '17 år, 0-17 år eller Alder i alt');
    unread(civilStatus, 'civilStatus', 'civilstand', 'I alt, Ugift eller Fraskilt');
    unread(date, 'date', 'tidspunkt', '2023K2, 2023M05 eller 2023');
    const read = count >= 0 ? count : this.#count(report);
    const isWhole = (sex | ages | civilStatus | date) >= 0 || coordinates.isSubtotal;
    return unknown === undefined && isWhole ? read : undefined;
  }

  /** The row counts what an earlier one has counted. */
  duplicate(): Diagnostic {
    const message = 'rækken tæller det samme som en tidligere række';
    return fault('RAEKKE-DUBLET', message, this.#areaCell, 'Slet den ene.');
  }

  /** Whether the row says that its count is not out: `..`, or a dash. */
  get isNotStated(): boolean {
    const number = parseDanishNumber(this.#cell('count')?.text ?? '');
    return !number.ok && number.code === 'TAL-MANGLER';
  }

  /** What the row counts, as its labels say it. */
  get label(): string {
    const { header, roles } = this.#columns;
    return header
      .flatMap((_, field) => (field === roles.get('count') ? [] : (this.#rows.cell(field)?.text ?? '')))
      .filter((text) => text !== '')
      .join(' · ');
  }

  /** Whether the row says what its columns are called. */
  get #isHeading(): boolean {
    const { header, roles } = this.#columns;
    return (['area', 'code'] as const).some((role) => {
      const text = this.#cell(role)?.text;
      return text !== undefined && text !== '' && text === header[roles.get(role) ?? 0]?.text;
    });
  }

  /** Whether the row names a total in place of its area, as tables that people make do. */
  get #isTotal(): boolean {
    return totalWordIn(this.#areaCell?.text ?? '')?.kind === 'total';
  }

  /** The cell that names the row's area. */
  get #areaCell(): CsvCell | undefined {
    const cells = [this.#cell('area'), this.#cell('code')].filter((cell) => cell !== undefined);
    return cells.find(({ text }) => text !== '') ?? cells[0];
  }

  #count(report: Report): number | undefined {
    const cell = this.#cell('count');
    if (cell === undefined) return undefined;
    const problems: Diagnostic[] = [];
    const number = readNumberCell(cell, problems);
    for (const problem of problems) report(problem.code, () => problem);
    if (number === undefined) return undefined;
    const { numerator } = number.value;
    if (!isInteger(number.value) || numerator < 0n) {
      const advice = `Fundet "${cell.text}". Er det ikke en optælling, så er det et forkert udtræk.`;
      const message = 'et antal skal være et helt tal, nul eller derover';
      report('UDTRAEK-ANTAL', () => fault('UDTRAEK-ANTAL', message, cell, advice));
    } else if (numerator > BigInt(largestCount)) {
      const advice = `Fundet "${cell.text}". Så mange er der ikke at tælle; se efter, om cifre er gentaget.`;
      const message = 'et antal kan ikke være over 99.999.999';
      report('UDTRAEK-ANTAL', () => fault('UDTRAEK-ANTAL', message, cell, advice));
    }
    return Number.parseInt(numerator.toString(), 10);
  }

  #cell(role: Role): CsvCell | undefined {
    const field = this.#columns.roles.get(role);
    return field === undefined ? undefined : this.#rows.cell(field);
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
