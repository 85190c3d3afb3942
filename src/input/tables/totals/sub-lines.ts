import { absolute, add, compare, isZero, multiply, one, rational } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import { isNear } from './doubtful-rows.ts';
import type { CandidateRow } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import { type Figures, plus, textOf } from './open-rows.ts';

/**
 * The rows that sum those that their labels have as parts: `1 Løn` over `1.1 Ledere` and `1.2 Andre`, `Hus A` over `Hus A, afd. 1`, or a label
 * over those that are indented below it, or that have it beside them. There must be two parts or more.
 */
export function sumsOfSubLines(
  rows: readonly CandidateRow[],
  { others, labels }: LabelColumns,
): CandidateRow[] {
  const sums = new Set(
    [rows, rows.toReversed()].flatMap((ordered) => [
      ...others.flatMap((at) => sumsOfLonger(ordered, beginnings(rows, at))),
      ...labels.flatMap((at) => sumsOfLonger(ordered, ({ cells }) => indentation(cells, at))),
      ...sumsOfLonger(ordered, paths(rows, labels)),
    ]),
  );
  return rows.filter((row) => sums.has(row));
}

/**
 * The rows with a text that wherever it stands is the sum of the others: `0-17` beside `0-5` and `6-17` of each kommune. A column with
 * other figures in each row is of amounts that are not read, and says nothing.
 */
export function sumsOfCases(
  rows: readonly CandidateRow[],
  { dimensions, others }: LabelColumns,
): CandidateRow[] {
  const isCommon = (at: number) => 2 * new Set(rows.map(({ cells }) => cells[at]?.text)).size <= rows.length;
  const cases = others.filter((at) => dimensions.includes(at) || isCommon(at));
  const sums = new Set(cases.flatMap((at) => sumsOfText(rows, at, cases)));
  return rows.filter((row) => sums.has(row));
}

/** A row whose parts follow it. */
interface Open {
  readonly row: CandidateRow;
  readonly name: string;
  sum: Figures | undefined;
  parts: number;
}

/** Those that equal, or nearly, the sum of the rows right after them whose label is theirs and more. */
function sumsOfLonger(rows: readonly CandidateRow[], nameOf: (row: CandidateRow) => string): CandidateRow[] {
  const found: CandidateRow[] = [];
  const open: Open[] = [];
  const close = (name: string) => {
    for (let last = open.at(-1); last !== undefined && !isMore(name, last.name); last = open.at(-1)) {
      const { row, sum, parts } = last;
      if (parts > 1 && sum !== undefined && isNear(row.figures, sum)) found.push(row);
      open.pop();
    }
  };
  for (const row of rows) {
    const name = nameOf(row);
    close(name);
    const above = open.at(-1);
    if (above !== undefined && !row.figures.every(isZero)) {
      above.sum = above.sum === undefined ? row.figures : plus(above.sum, row.figures);
      above.parts++;
    }
    if (name !== '') open.push({ row, name, sum: undefined, parts: 0 });
  }
  close('');
  return found;
}

const numbered = /^(?:\d+(?:\.\d+)*)?(?:[a-zæøå])?(?=[.)]?(?:\s|$))/i;

/**
 * What the labels of a row's parts begin with: its number, `1.2`, `538` or `1a`, or else all of its label. A letter alone goes on from the
 * last number.
 */
function beginnings(rows: readonly CandidateRow[], at: number): (row: CandidateRow) => string {
  const names = new Map<CandidateRow, string>();
  let last = '';
  for (const row of rows) {
    const label = row.cells[at]?.text ?? '';
    const number = numbered.exec(label.slice(0, longestNumber))?.[0].toLowerCase() ?? '';
    const steps = number.replaceAll('.', '').replace(/./gu, '$&.');
    if (/\d/.test(number)) last = steps.replace(/\p{L}\.$/u, '');
    const isLetter = number !== '' && !/\d/.test(number);
    names.set(
      row,
      isLetter && last !== '' ? `${last}${steps}` : isLetter || number === '' ? label.toLowerCase() : steps,
    );
  }
  return (row) => names.get(row) ?? '';
}

const longestNumber = 40;

/** A row's labels, of which the empty ones before its first are those above it: `Pleje` of `Pleje;`, and `Pleje, Løn` of `;Løn` below. */
function paths(rows: readonly CandidateRow[], labels: readonly number[]): (row: CandidateRow) => string {
  let above: readonly string[] = [];
  const names = new Map(
    rows.map((row) => {
      const own = labels.map((at) => headingKey(row.cells[at]?.text ?? ''));
      const first = own.findIndex((text) => text !== '');
      above = [...above.slice(0, Math.max(0, first)), ...own.slice(Math.max(0, first))];
      return [
        row,
        above
          .filter((text) => text !== '')
          .map((text) => `${text}/`)
          .join(''),
      ] as const;
    }),
  );
  return (row) => names.get(row) ?? '';
}

/** As many signs as there are spaces before a label, and one more; nothing where there is no label. */
function indentation(cells: CandidateRow['cells'], at: number): string {
  const [own, before] = [cells[at], cells[at - 1]];
  if (own === undefined || own.text === '') return '';
  const start = before === undefined ? 1 : before.origin.column + before.text.length + 1;
  return '>'.repeat(1 + Math.min(longestNumber, Math.max(0, own.origin.column - start)));
}

/** Whether a label is another and more, and no word of that goes on in it. */
function isMore(name: string, beginning: string): boolean {
  if (name.length <= beginning.length || !name.startsWith(beginning)) return false;
  return !/^[\p{L}\p{N}]{2}/u.test(name.slice(beginning.length - 1));
}

/** Those of a text that in each of its rows equals the sum of all others that say the same in the other columns. */
function sumsOfText(
  rows: readonly CandidateRow[],
  at: number,
  dimensions: readonly number[],
): readonly CandidateRow[] {
  const beside = dimensions.filter((each) => each !== at);
  if (beside.length === 0) return [];
  const textAt = ({ cells }: CandidateRow, each: number) => headingKey(cells[each]?.text ?? '');
  const scopeOf = (row: CandidateRow) => JSON.stringify(beside.map((each) => textAt(row, each)));
  const scopes = new Map<string, { sum: Figures; parts: number }>();
  const byText = new Map<string, CandidateRow[]>();
  for (const row of rows) {
    if (row.figures.every(isZero)) continue;
    const own = scopes.get(scopeOf(row));
    scopes.set(scopeOf(row), {
      sum: own === undefined ? row.figures : plus(own.sum, row.figures),
      parts: (own?.parts ?? 0) + 1,
    });
    const same = byText.get(textAt(row, at));
    if (same === undefined) byText.set(textAt(row, at), [row]);
    else same.push(row);
  }
  const isHalf = (row: CandidateRow) => {
    const scope = scopes.get(scopeOf(row));
    const twice = row.figures.map((value) => add(value, value));
    return scope !== undefined && scope.parts > 2 && textOf(scope.sum) === textOf(twice);
  };
  return [...byText].flatMap(([text, own]) =>
    (text === '' || isNoChance(own)) && own.every(isHalf) ? own : [],
  );
}

/** So many ways could the figures have been others, that they are no sums by chance. */
const ways = rational(1000n);

/** Whether two rows or more have such figures that they can hardly all be sums by chance, as small ones are. */
function isNoChance(rows: readonly CandidateRow[]): boolean {
  if (rows.length < 2) return false;
  let product = one;
  for (const { figures } of rows) {
    product = multiply(product, absolute(figures[0] ?? one));
    if (compare(product, ways) >= 0) return true;
  }
  return false;
}
