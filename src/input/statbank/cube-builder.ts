import type { CountSlice } from '../../model/statbank/count-cube.ts';
import { type AgeSpan, civilStatuses, everybody, sexes } from '../../model/statbank/extract.ts';
import type { RowCoordinates } from './coordinates.ts';
import type { CountedRow } from './reading.ts';

/** All civil statuses but the total, as bits. */
const everyStatus = civilStatuses.reduce(
  (bits, status, index) => (status === 'alle' ? bits : bits | (1 << index)),
  0,
);

/** The counts of a date and sex: a row of areas for each age group, by its number. */
interface Sheet {
  counts: Int32Array;
  /** The numbers of the age groups that have a count. */
  readonly ages: Set<number>;
  /** The civil statuses whose counts are in it, as bits. */
  statuses: number;
}

/** The counts of a date and sex whatever the civil status, and those of each status added up. */
interface Sheets {
  readonly date: number;
  readonly sex: number;
  readonly total: Sheet;
  readonly parts: Sheet;
}

/** Folds the rows of an extract into one count per date, sex, age group and kommune. */
export class CubeBuilder {
  readonly #width: number;
  /** The column of an area, by its number; -1 for one that is no kommune. */
  readonly #columns: number[] = [];
  readonly #areas: string[] = [];
  readonly #sheets: Sheets[] = [];
  #coordinates: RowCoordinates | undefined;

  /** @param width is how many kommuner there can be. */
  constructor(width: number) {
    this.#width = width;
  }

  add({ coordinates, count }: CountedRow): void {
    this.#coordinates ??= coordinates;
    const column = this.#columns[coordinates.area] ?? this.#newColumn(coordinates);
    if (column < 0) return;
    const { date, sex, ages, civilStatus } = coordinates;
    const number = date * sexes.length + sex;
    const sheets = this.#sheets[number] ?? this.#newSheets(number, date, sex);
    const sheet = civilStatus === 0 ? sheets.total : sheets.parts;
    sheet.statuses |= 1 << civilStatus;
    sheet.ages.add(ages);
    const at = ages * this.#width + column;
    if (at >= sheet.counts.length) widen(sheet, (2 * ages + 1) * this.#width);
    // Each of at most eight counts: the builder is given none above 99.999.999.
    sheet.counts[at] = (sheet.counts[at] ?? 0) + count;
  }

  /** Everyone whatever their civil status: the row of totals where there is one, else the four statuses together. */
  build(): { readonly areas: readonly string[]; readonly slices: CountSlice[] } {
    const slices = this.#sheets.flatMap(({ date, sex, total, parts }): CountSlice[] => {
      const sheet = total.statuses > 0 ? total : parts;
      if (sheet === parts && parts.statuses !== everyStatus) return [];
      return [
        {
          date: this.#coordinates?.dates[date] ?? '',
          sex: sexes[sex] ?? everybody.sex,
          ...this.#cut(sheet),
        },
      ];
    });
    return { areas: this.#areas, slices: slices.sort(byDate) };
  }

  /** A sheet's age groups in order, and no more columns than there are areas. */
  #cut({ counts, ages }: Sheet): Pick<CountSlice, 'groups' | 'counts'> {
    const spans = [...ages]
      .map((number) => ({ number, ages: this.#coordinates?.spans[number] ?? everybody.ages }))
      .sort((a, b) => startOf(a.ages) - startOf(b.ages) || endOf(a.ages) - endOf(b.ages));
    const width = this.#areas.length;
    const cut = new Int32Array(spans.length * width);
    for (const [row, { number }] of spans.entries()) {
      cut.set(counts.subarray(number * this.#width, number * this.#width + width), row * width);
    }
    return { groups: spans.map((span) => span.ages), counts: cut };
  }

  #newColumn({ area, municipalityCode }: RowCoordinates): number {
    const column = municipalityCode === null ? -1 : this.#areas.push(municipalityCode) - 1;
    this.#columns[area] = column;
    return column;
  }

  #newSheets(number: number, date: number, sex: number): Sheets {
    const sheet = (): Sheet => ({ counts: new Int32Array(0), ages: new Set(), statuses: 0 });
    const sheets = { date, sex, total: sheet(), parts: sheet() };
    this.#sheets[number] = sheets;
    return sheets;
  }
}

/** Whatever the order of the rows; slices of one date stay as they are, by sex. */
function byDate(a: CountSlice, b: CountSlice): number {
  if (a.date === b.date) return 0;
  return a.date < b.date ? -1 : 1;
}

function widen(sheet: Sheet, length: number): void {
  const wider = new Int32Array(length);
  wider.set(sheet.counts);
  sheet.counts = wider;
}

function startOf(ages: AgeSpan | 'alle'): number {
  return ages === 'alle' ? -1 : ages.from;
}

function endOf(ages: AgeSpan | 'alle'): number {
  return ages === 'alle' ? -1 : ages.to;
}
