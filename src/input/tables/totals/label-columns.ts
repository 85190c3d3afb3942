import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { rateKinds } from '../../../model/scheme/index-rate.ts';

/** The columns of a table that say what its rows are about. */
export interface LabelColumns {
  /** Where the words of totals are looked for. */
  readonly labels: readonly number[];
  /** What sets rows apart: the labels, and the years. */
  readonly dimensions: readonly number[];
  /** Those of arter of PL, which name no rows. */
  readonly kinds: readonly number[];
  /** All columns that are not summed. */
  readonly others: readonly number[];
}

/** What people write about a row stands here, and is no name of it. */
const remark =
  /^(?:bem(?:æ|ae)rk|anm(?:æ|ae)rk|note|kommentar|forklaring|beskrivelse|begrundelse|kilde|remark|side$)/;
/** An amount in a column that is not read, as any Excel file may write it; or a code. */
const figure = /^(?:kr\.?)?[\s\d.,%+()−–-]*(?:kr\.?)?$/i;
/** What names a row for all its digits: `0-17`, `18+`. */
export const ages = /^\d{1,3}(?: ?[-–] ?\d{1,3}|\+)$/;
const year = /^(?:19|20|21)\d\d$/;

/**
 * Finds them by what they hold: a column of figures, of remarks or of arter of PL (løn, øvrig, samlet) has no labels where another
 * names the rows, nor one that says the same in every row.
 */
export function labelColumns(
  columns: readonly string[],
  rows: readonly (readonly BudgetCell[])[],
  amounts: ReadonlySet<number>,
): LabelColumns {
  const others = columns.flatMap((_, at) => (amounts.has(at) ? [] : [at]));
  const isOf = (at: number, test: (text: string) => boolean) =>
    rows.every((cells) => {
      const text = cells[at]?.text ?? '';
      return text === '' || test(text);
    });
  const isRateKind = (text: string) => rateKinds.some((kind) => kind === text.toLowerCase());
  const isConstant = (at: number) => rows.every((cells) => cells[at]?.text === rows[0]?.[at]?.text);
  const named = others.filter(
    (at) =>
      !isOf(at, (text) => figure.test(text) && !ages.test(text)) && !(rows.length > 1 && isConstant(at)),
  );
  const own = named.filter((at) => !remark.test(headingKey(columns[at] ?? '')) && !isOf(at, isRateKind));
  // Where nothing else names the rows, a description does.
  const labels = own.length > 0 ? own : named;
  const years = others.filter((at) => !labels.includes(at) && isOf(at, (text) => year.test(text)));
  const kinds = named.filter((at) => !labels.includes(at) && isOf(at, isRateKind));
  return { labels, dimensions: [...labels, ...years], kinds, others };
}
