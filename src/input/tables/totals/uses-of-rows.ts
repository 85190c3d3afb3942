import { headingKey } from '../../../model/heading.ts';
import { columnsOfChoice, type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import type { CandidateRow } from './find-totals.ts';
import type { TotalRules } from './total-rules.ts';

/** What the uses of a file take of its rows. */
export class UsesOfRows {
  readonly #choices: readonly LineChoice[];
  readonly #keys: readonly string[];
  readonly #named: TotalRules['named'];

  constructor(
    choices: readonly LineChoice[],
    columns: readonly string[],
    named: TotalRules['named'] = undefined,
  ) {
    this.#choices = choices;
    this.#keys = columns.map(headingKey);
    this.#named = named;
  }

  /** Whether a row counts in something, unless it is left out; in a file that nothing picks from, each does. */
  takes(row: CandidateRow): boolean {
    return this.#mayCount(row) && (this.#choices.length === 0 || this.#takers(row).length > 0);
  }

  /** Whether a use takes both a row that sums others and one that is none of those. */
  takeBoth(sums: readonly CandidateRow[], rows: readonly CandidateRow[]): boolean {
    const isSum = new Set(sums);
    const others = rows.filter((row) => !isSum.has(row));
    const choices = this.#choices.length === 0 ? [{ where: new Map() }] : this.#choices;
    return choices.some((choice) =>
      [sums, others].every((own) => own.some((row) => this.#mayCount(row) && this.#isTaken(row, choice))),
    );
  }

  /**
   * Whether the ordning says itself what comes of a row, by its words: each use that takes it picks it by them, as `hvor` with I alt,
   * or no use picks it and one leaves it out by them, as `udelad`.
   *
   * @param columns where the words stand.
   */
  isPicked(row: CandidateRow, columns: Iterable<number> = row.words.keys()): boolean {
    const at = [...columns];
    if (at.length === 0) return false;
    const takers = this.#takers(row);
    if (takers.length > 0) return takers.every((choice) => this.#picks(row, at, choice));
    return this.#choices.some(
      ({ leaves }) =>
        leaves !== undefined && leaves !== 'resten' && at.some((each) => this.#names(row, each, leaves)),
    );
  }

  /** Whether one use picks a row by its words, and another takes it with what it sums. */
  isTorn(row: CandidateRow): boolean {
    const at = [...row.words.keys()];
    const picks = this.#takers(row).map((choice) => this.#picks(row, at, choice));
    return picks.includes(true) && picks.includes(false);
  }

  /** The rows that each use counts. */
  taken(rows: readonly CandidateRow[]): readonly (readonly CandidateRow[])[] {
    const may = rows.filter((row) => this.#mayCount(row));
    return this.#choices.map((choice) => may.filter((row) => this.#isTaken(row, choice)));
  }

  #mayCount({ cells }: CandidateRow): boolean {
    if (this.#named === undefined) return true;
    const name = cells[this.#keys.indexOf(headingKey(this.#named.column))]?.text ?? '';
    return this.#named.isCounted(name);
  }

  #picks(row: CandidateRow, columns: readonly number[], { where }: LineChoice): boolean {
    return columns.every((at) => this.#names(row, at, where));
  }

  #names({ cells }: CandidateRow, at: number, filter: LineChoice['where']): boolean {
    return [...filter].some(
      ([column, texts]) => headingKey(column) === this.#keys[at] && texts.includes(cells[at]?.text ?? ''),
    );
  }

  #takers(row: CandidateRow): readonly LineChoice[] {
    return this.#choices.filter((choice) => this.#isTaken(row, choice));
  }

  /** Whether a use takes a row; an empty cell may be filled with any text where it is filled from above. */
  #isTaken({ cells }: CandidateRow, choice: LineChoice): boolean {
    const line = new Map(
      columnsOfChoice(choice).flatMap((column) => {
        const cell = cells[this.#keys.indexOf(headingKey(column))];
        return cell === undefined ? [] : [[column, cell] as const];
      }),
    );
    if (choice.fillsDown !== true) return takes(choice, line);
    const where = [...choice.where].filter(([column]) => line.get(column)?.text !== '');
    return takes({ ...choice, where: new Map(where) }, line);
  }
}
