import { headingKey } from '../../../model/heading.ts';
import { namesWhole } from '../../../model/tables/total-words.ts';
import type { Doubt } from './doubtful-rows.ts';
import type { CandidateRow, FoundTotals } from './find-totals.ts';
import { ages, type LabelColumns } from './label-columns.ts';

/**
 * The rows that are called totals of a group without a line of it, `A;I alt` where all other rows are of B: it may be all there is of
 * A, and its figures may be those of a sum elsewhere by chance.
 */
export function totalsOfNoLines(
  rows: readonly CandidateRow[],
  { totals, failed }: FoundTotals,
  where: LabelColumns,
): Doubt[] {
  const isTotal = (row: CandidateRow) => totals.has(row) || (row.kind === 'total' && failed.has(row));
  if (!rows.some(isTotal)) return [];
  const groups = new Groups(rows, isTotal, where);
  return rows.flatMap((row): Doubt[] => {
    const group = isTotal(row) ? groups.withoutLines(row) : undefined;
    return group === undefined ? [] : [{ kind: 'alone', rows: [row], label: group }];
  });
}

/** The groups of a table's lines, by what their labels say; an empty cell may stand for the one above it. */
class Groups {
  /** Each line as written, and with its empty cells filled from above. */
  readonly #lines: readonly (readonly string[])[];
  readonly #columns: readonly number[];
  /** The columns that say nothing of most lines, as one of notes does. */
  readonly #sparse: ReadonlySet<number>;
  readonly #shapes = new Map<string, ReadonlySet<string>>();

  constructor(
    rows: readonly CandidateRow[],
    isTotal: (row: CandidateRow) => boolean,
    { dimensions }: LabelColumns,
  ) {
    const above: string[] = [];
    const written = rows.map(({ cells }) => cells.map(({ text }) => headingKey(text)));
    const filled = written.map((texts) => texts.map((text, at) => (above[at] = text || (above[at] ?? ''))));
    const isLine = (_: unknown, at: number) => rows[at] !== undefined && !isTotal(rows[at]);
    const lines = written.filter(isLine);
    this.#lines = [...lines, ...filled.filter(isLine)];
    this.#columns = dimensions.filter((at) => !isOfCodes(written.map((texts) => texts[at] ?? '')));
    const isEmpty = (at: number) => 2 * lines.filter((texts) => texts[at] === '').length > lines.length;
    this.#sparse = new Set(dimensions.filter(isEmpty));
  }

  /** What a total says it is of, where no line is; undefined where one is, or where it says nothing. */
  withoutLines({ cells, words }: CandidateRow): string | undefined {
    const first = Math.min(...words.keys());
    const columns = this.#columns.filter((at) => {
      const text = cells[at]?.text ?? '';
      const isNote = at > first && this.#sparse.has(at);
      return text !== '' && !words.has(at) && !isNote && !namesWhole(text);
    });
    const key = (texts: readonly (string | undefined)[]) => JSON.stringify(columns.map((at) => texts[at]));
    const shape = columns.join();
    const known = this.#shapes.get(shape) ?? new Set(this.#lines.map(key));
    this.#shapes.set(shape, known);
    const own = cells.map(({ text }) => headingKey(text));
    if (columns.length === 0 || known.has(key(own))) return undefined;
    return columns.map((at) => cells[at]?.text).join(' ');
  }
}

/** Whether a column has numbers or codes, which a total has of its own: each text has a digit, and not all are ages or years. */
function isOfCodes(texts: readonly string[]): boolean {
  const own = texts.filter((text) => text !== '');
  return (
    own.every((text) => /\d/.test(text)) && !own.every((text) => ages.test(text) || /^\d{4}$/.test(text))
  );
}
