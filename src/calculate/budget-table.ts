import { changeOf } from '../model/change.ts';
import { addAll, type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { negate, sum } from '../model/exact/rational.ts';
import { problemList } from '../model/problem-list.ts';
import {
  type BudgetColumnPlan,
  type BudgetRow,
  type BudgetTablePlan,
  type BudgetTableResult,
  type Direction,
  directionOf,
} from '../model/scheme/budget-table.ts';
import { derive, restsOnMissing, type Traced } from '../model/traced.ts';
import { amountOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';
import { linesOf } from './budget-amount.ts';
import { inUnit } from './in-unit.ts';

/** A post's cell in one column. */
interface Cell {
  readonly column: string;
  readonly post: string;
  readonly direction?: Direction | undefined;
  readonly amount: Traced;
  readonly computed: boolean;
}

/**
 * A budget with its sums. Where posts are udgift or indtægt, each side is summed and the balance is
 * indtægter − udgifter: an overskud is positive, an underskud negative.
 *
 * @throws FordelError `BUDGET-RETNING` for every post that is neither, `BUDGET-POST` for a sum of a post that no column
 * has, and as `linesOf` and `amountOf` do.
 */
export function budgetTable(plan: BudgetTablePlan, context: AmountContext): BudgetTableResult {
  const problems = problemList();
  const cells = plan.columns.flatMap((column) => cellsOf(plan, column, context, problems));
  const posts = postRows(plan, cells);
  const missing = plan.sums.flatMap(({ parts, origin }) =>
    (parts === 'alle' ? [] : parts)
      .filter((part) => !posts.some(({ post }) => post === part))
      .map((part): Diagnostic => missingPost(part, posts, origin, context.suggest)),
  );
  addAll(problems, missing);
  if (problems.length > 0) throw new FordelError(problems);
  const sums = plan.sums.map(({ post, parts }) =>
    sumRow(
      plan,
      post,
      posts.filter((row) => parts === 'alle' || parts.includes(row.post)),
    ),
  );
  const rows = [...posts, ...sums, ...(plan.directionColumn === undefined ? [] : balanceRows(plan, posts))];
  return { plan, rows: rows.map((row) => compared(plan, row)) };
}

function cellsOf(
  plan: BudgetTablePlan,
  column: BudgetColumnPlan,
  context: AmountContext,
  problems: Diagnostic[],
): Cell[] {
  const worked = column.computed.map(
    ({ post, direction, amount }): Cell => ({
      column: column.id,
      post,
      direction,
      amount: amountOf(amount, plan.unit, context),
      computed: true,
    }),
  );
  const names = [plan.postColumn, ...(plan.directionColumn === undefined ? [] : [plan.directionColumn])];
  const read = linesOf(column, names, context).flatMap((line): Cell[] => {
    const [post, amount] = [line.get(plan.postColumn), line.get(column.amountColumn)];
    if (post === undefined || amount?.value === undefined) return [];
    const side = plan.directionColumn === undefined ? undefined : line.get(plan.directionColumn);
    const direction = side === undefined ? undefined : directionOf(side.text);
    if (side !== undefined && direction === undefined) {
      problems.push({
        code: 'BUDGET-RETNING',
        severity: 'fejl',
        message: `"${side.text}" er hverken udgift eller indtægt`,
        place: { ...side.origin, length: Math.max(1, side.text.length) },
        advice: 'Skriv udgift eller indtægt i kolonnen med retning.',
      });
    }
    return [
      {
        column: column.id,
        post: post.text,
        direction,
        amount: inUnit(
          { value: amount.value, origins: [amount.origin], unit: column.unit },
          plan.unit,
          column.origin,
        ),
        computed: false,
      },
    ];
  });
  return [...worked, ...read];
}

/** A row per post and side, in the order they are first met; income first, as the published tables have it. */
function postRows(plan: BudgetTablePlan, cells: readonly Cell[]): BudgetRow[] {
  const ofPost = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.direction ?? ''} ${cell.post}`;
    const own = ofPost.get(key) ?? [];
    own.push(cell);
    ofPost.set(key, own);
  }
  const rows = [...ofPost.values()].flatMap((group): BudgetRow[] => {
    const [first] = group;
    if (first === undefined) return [];
    const columns = plan.columns.filter(({ id }) => group.some(({ column }) => column === id));
    const cellsIn = (id: string) => group.filter(({ column }) => column === id);
    return [
      {
        kind: 'post',
        post: first.post,
        direction: first.direction,
        cells: new Map(
          columns.map(({ id }) => [
            id,
            totalOf(cellsIn(id).map(({ post, amount }) => ({ label: post, traced: amount }))),
          ]),
        ),
        computed: new Set(
          columns.filter(({ id }) => cellsIn(id).every(({ computed }) => computed)).map(({ id }) => id),
        ),
      },
    ];
  });
  const income = rows.filter(({ direction }) => direction === 'indtaegt');
  return [...income, ...rows.filter(({ direction }) => direction !== 'indtaegt')];
}

function balanceRows(plan: BudgetTablePlan, posts: readonly BudgetRow[]): BudgetRow[] {
  const side = (direction: Direction) => posts.filter((row) => row.direction === direction);
  const mirrored = side('udgift').map((row) => ({
    ...row,
    cells: new Map([...row.cells].map(([id, traced]) => [id, negative(row.post, traced)])),
  }));
  return [
    { ...sumRow(plan, 'I alt', side('indtaegt')), direction: 'indtaegt' },
    { ...sumRow(plan, 'I alt', side('udgift')), direction: 'udgift' },
    { ...sumRow(plan, 'Overskud/underskud', [...side('indtaegt'), ...mirrored]), kind: 'saldo' },
  ];
}

function sumRow(plan: BudgetTablePlan, post: string, rows: readonly BudgetRow[]): BudgetRow {
  const cells = plan.columns.map(({ id }): [string, Traced] => [
    id,
    totalOf(rows.map(({ post: label, cells: of }) => ({ label, traced: of.get(id) }))),
  ]);
  return { kind: 'sum', post, cells: new Map(cells), computed: new Set(plan.columns.map(({ id }) => id)) };
}

/** What those of the values come to that there are; one alone is itself. */
function totalOf(parts: readonly { readonly label: string; readonly traced: Traced | undefined }[]): Traced {
  const operands = parts.flatMap(({ label, traced }) => (traced === undefined ? [] : [{ label, traced }]));
  const [only] = operands;
  if (only !== undefined && operands.length === 1) return only.traced;
  return derive('sum', sum(operands.map(({ traced }) => traced.value)), operands);
}

function negative(label: string, traced: Traced): Traced {
  return derive('forskel', negate(traced.value), [{ label, traced }]);
}

function compared({ comparison }: BudgetTablePlan, row: BudgetRow): BudgetRow {
  if (comparison === undefined) return row;
  const [from, to] = [row.cells.get(comparison.from), row.cells.get(comparison.to)];
  if (from === undefined || to === undefined || restsOnMissing(from, to)) return row;
  const change = changeOf(from.value, to.value);
  // How many pct. an overskud has grown by says nothing: it may be near zero, or below.
  return { ...row, change: row.kind === 'saldo' ? { amount: change.amount } : change };
}

function missingPost(
  part: string,
  posts: readonly BudgetRow[],
  origin: Diagnostic['place'] & object,
  suggest: AmountContext['suggest'],
): Diagnostic {
  const names = [...new Set(posts.map(({ post }) => post))];
  return {
    code: 'BUDGET-POST',
    severity: 'fejl',
    message: `budgettet har ingen post "${part}"`,
    place: origin,
    advice: `Posterne er: ${names.join(', ')}.${suggest?.(part, names) ?? ''}`,
  };
}
