import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseAmount } from '../../model/exact/danish-number.ts';
import { formatAmount } from '../../model/exact/format.ts';
import { isZero, sum } from '../../model/exact/rational.ts';
import { headingKey } from '../../model/heading.ts';
import { type CsvCell, type CsvTable, placeOf } from '../reading/csv-table.ts';

const sides = ['debet', 'kredit'];

/** What to do with a file that has expenditure and income in a column each, of which one would be read without the other. */
export function bothSides(columns: readonly string[]): string | undefined {
  const keys = columns.map(headingKey);
  return sides.every((side) => keys.includes(side))
    ? ' Beløbene står i to kolonner: saml "debet" og "kredit" i én, med minus foran dem fra "kredit".'
    : undefined;
}

/** The amounts of debet and kredit, where a file has a column of each and one alone is read. */
export class OtherSide {
  readonly #columns: readonly CsvCell[];
  readonly #read: number;
  readonly #other: number;

  constructor({ columns }: Pick<CsvTable, 'columns'>, amounts: readonly number[]) {
    const [debit = -1, credit = -1] = sides.map((side) =>
      columns.findIndex(({ text }) => headingKey(text) === side),
    );
    const isRead = [debit, credit].map((at) => amounts.includes(at));
    const isOne = debit >= 0 && credit >= 0 && isRead[0] !== isRead[1];
    this.#columns = columns;
    this.#read = isOne ? (isRead[0] ? debit : credit) : -1;
    this.#other = isOne ? (isRead[0] ? credit : debit) : -1;
  }

  /** Whether a row has its amount in the column that is not read, and so nothing in the one that is. */
  isOf(cells: readonly CsvCell[], at: number): boolean {
    return at === this.#read && cells[at]?.text === '' && this.#textIn(cells) !== '';
  }

  /** That a cell is empty because the amount of its line is on the other side. */
  emptyFor(cell: CsvCell): Diagnostic {
    return {
      code: 'TAL-TOM',
      severity: 'fejl',
      message: `feltet er tomt, for linjens beløb står i "${this.#heading(this.#other)}"`,
      place: placeOf(cell),
      advice: this.#advice,
    };
  }

  /** That the other side has amounts which are not read, in a file with a figure on both sides of each line. */
  unread(rows: CsvTable['rows']): Diagnostic[] {
    const isFilled = rows.every((cells) => cells[this.#read]?.text !== '');
    if (this.#other < 0 || !isFilled) return [];
    const amounts = rows.flatMap((cells) => {
      const number = parseAmount(this.#textIn(cells));
      const cell = cells[this.#other];
      return cell !== undefined && number.ok && !isZero(number.value) ? [{ cell, value: number.value }] : [];
    });
    const [first] = amounts;
    if (first === undefined) return [];
    const whole = formatAmount(sum(amounts.map(({ value }) => value)), 6);
    return [
      {
        code: 'TVIVL-FORTEGN',
        severity: 'advarsel',
        message: `kolonnen "${this.#heading(this.#read)}" læses, men "${this.#heading(this.#other)}" ikke, og den har beløb på ${whole} i alt`,
        place: placeOf(first.cell),
        advice: `${this.#advice} Skal kun den ene tælle, så lad det stå.`,
      },
    ];
  }

  get #advice(): string {
    return bothSides(this.#columns.map(({ text }) => text))?.trim() ?? '';
  }

  #heading(at: number): string {
    return this.#columns[at]?.text ?? '';
  }

  #textIn(cells: readonly CsvCell[]): string {
    return cells[this.#other]?.text ?? '';
  }
}
