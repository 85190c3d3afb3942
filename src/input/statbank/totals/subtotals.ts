import { civilStatuses, sexes } from '../../../model/statbank/extract.ts';
import { groupNumber, type RowCoordinates } from '../coordinates.ts';
import { subtotal } from '../labels.ts';
import { inWords } from './check-totals.ts';
import type { CountGrid } from './count-grid.ts';

/** A row that is the sum of what was chosen, on one dimension or more. */
interface SubtotalRow {
  readonly area: number;
  readonly date: number;
  readonly ages: number;
  readonly sex: number;
  readonly civilStatus: number;
  readonly count: number;
  readonly line: number;
}

/** What is wrong with a row of `Subtotal`, on its line. */
export interface WrongSubtotal {
  readonly line: number;
  readonly message: string;
}

/** The rows of `Subtotal`: none is counted, and each is held against what the table lists. */
export class Subtotals {
  readonly #rows: SubtotalRow[] = [];

  get count(): number {
    return this.#rows.length;
  }

  add({ area, date, ages, sex, civilStatus }: RowCoordinates, count: number, line: number): void {
    this.#rows.push({ area, date, ages, sex, civilStatus, count, line });
  }

  /** Those, at some dates, that are another sum than that of all that is listed on their dimensions. */
  wrong(
    grid: CountGrid,
    { areas, dates, spans }: RowCoordinates,
    at: readonly number[] | 'alle',
  ): WrongSubtotal[] {
    const listed = (value: number, length: number) =>
      value === subtotal ? Array.from({ length }, (_, index) => index) : [value];
    const rows = this.#rows.filter(({ date }) => at === 'alle' || at.includes(date));
    return rows.flatMap((row) => {
      let sum = 0;
      for (const date of listed(row.date, dates.length)) {
        for (const area of listed(row.area, areas.length)) {
          for (const ages of listed(row.ages, spans.length)) {
            for (const sex of listed(row.sex, sexes.length)) {
              for (const status of listed(row.civilStatus, civilStatuses.length)) {
                sum += Math.max(0, grid.get(date, area, groupNumber(ages, sex, status)));
              }
            }
          }
        }
      }
      if (sum === row.count) return [];
      const message = `Subtotal er ${inWords(row.count)}, og det, der er talt sammen, giver ${inWords(sum)}`;
      return [{ line: row.line, message }];
    });
  }
}
