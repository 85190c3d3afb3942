import { formatExact } from '../../../model/exact/format.ts';
import { divide, equal, multiply, one, type Rational, rational } from '../../../model/exact/rational.ts';
import { formatIn, kronerPer, plainNumber } from '../../../model/exact/unit.ts';
import type { Figure, FigureKind } from '../../../model/memo/figure.ts';
import type { AllocationResult, SchemeResult } from '../../../model/result.ts';
import type { BudgetTableResult } from '../../../model/scheme/budget-table.ts';
import type { TariffResult } from '../../../model/scheme/tariff.ts';

/** A figure that an ordning computes, in the base of its kind: kr., percent, things. */
export interface ExpectedFigure {
  /** What it is, in Danish: `objektiv finansiering, Silkeborg, beløb`. */
  readonly title: string;
  readonly value: Rational;
  readonly kind: FigureKind;
  /** As the ordning shows it. */
  readonly text: string;
  /** What the line of a table is called in which it stands alone, and the year of its column. */
  readonly line?: { readonly name: string; readonly year: number } | undefined;
}

/** A percentage is no amount; what a table says no unit of may be either an amount or a count. */
export function isOfKind({ kind }: Figure, computed: ExpectedFigure): boolean {
  if (kind === 'procent' || computed.kind === 'procent') return kind === computed.kind;
  return kind !== 'procentpoint';
}

/** Figures that stand in one column where a memo prints them, by what their lines are called. */
export interface ExpectedColumn {
  readonly title: string;
  readonly entries: readonly ExpectedLine[];
}

export interface ExpectedLine {
  readonly label: string;
  /** What may stand there: of a total both what is shared and what the rounded rows come to. */
  readonly figures: readonly ExpectedFigure[];
}

/** All that an ordning computes, column by column: weights, shares and amounts of its fordelinger, its budgets and takster; and its other amounts. */
export function expectedOf(result: SchemeResult): {
  readonly columns: readonly ExpectedColumn[];
  readonly single: readonly ExpectedFigure[];
} {
  const { year } = result.scheme;
  const columns = [
    ...result.allocations.flatMap(allocationColumns),
    ...result.budgets.flatMap(budgetColumns),
    ...result.tariffs.flatMap(tariffColumns),
  ];
  const single = [
    ...result.amounts.map(({ plan, amount }) => money(plan.title, amount.value, plan.unit)),
    ...result.keyFigures.flatMap(({ plan, value, previous }) => [
      { ...money(plan.title, value, plan.unit), line: { name: plan.title, year } },
      ...(previous === undefined
        ? []
        : [
            {
              ...money(`${plan.title}, året før`, previous.value, plan.unit),
              line: { name: plan.title, year: year - 1 },
            },
            ...(previous.change.share === undefined
              ? []
              : [percent(`${plan.title}, ændring i pct.`, previous.change.share)]),
          ]),
    ]),
    ...result.tariffs.map(({ plan, base }) => money(`${plan.title}, grundtakst`, base.value, plan.unit)),
  ];
  return { columns: columns.filter(({ entries }) => entries.length > 0), single };
}

const hundred = rational(100n);

function allocationColumns({
  plan,
  rows,
  total,
  weightSum,
  amountSum,
  residual,
}: AllocationResult): ExpectedColumn[] {
  const titled = (label: string, what: string) => `${plan.title}, ${label}, ${what}`;
  const known = rows.filter(({ provisional }) => !provisional);
  const sums = known.length === rows.length ? [total.value, amountSum] : [];
  return [
    column(`${plan.title}, beløb`, [
      ...known.map(
        ({ recipient, amount }) =>
          [recipient.name, money(titled(recipient.name, 'beløb'), amount, plan.unit)] as const,
      ),
      ['Afrundingsdifference', money(`${plan.title}, afrundingsdifference`, residual, plan.unit)],
      ['I alt', ...distinct(sums).map((sum) => money(titled('i alt', 'beløb'), sum, plan.unit))],
    ]),
    column(`${plan.title}, vægt`, [
      ...known.map(
        ({ recipient, weight }) =>
          [recipient.name, count(titled(recipient.name, 'vægt'), weight.value)] as const,
      ),
      ['I alt', count(titled('i alt', 'vægt'), weightSum)],
    ]),
    column(`${plan.title}, andel`, [
      ...known.map(
        ({ recipient, share }) => [recipient.name, percent(titled(recipient.name, 'andel'), share)] as const,
      ),
      ['I alt', percent(titled('i alt', 'andel'), one)] as const,
    ]),
  ];
}

function column(title: string, lines: readonly (readonly [string, ...ExpectedFigure[]])[]): ExpectedColumn {
  return { title, entries: lines.map(([label, ...figures]) => ({ label, figures })) };
}

function distinct(values: readonly Rational[]): readonly Rational[] {
  return values.filter((value, at) => values.findIndex((each) => equal(each, value)) === at);
}

function budgetColumns({ plan, rows }: BudgetTableResult): ExpectedColumn[] {
  const changes = rows.flatMap(({ post, change }) => (change === undefined ? [] : [{ post, change }]));
  return [
    ...plan.columns.map(({ id, title }) =>
      column(
        `${plan.title}, ${title}`,
        rows.flatMap(({ post, cells }) => {
          const amount = cells.get(id);
          return amount === undefined
            ? []
            : [[post, money(`${plan.title}, ${title}, ${post}`, amount.value, plan.unit)] as const];
        }),
      ),
    ),
    column(
      `${plan.title}, ændring`,
      changes.map(({ post, change }) => [
        post,
        money(`${plan.title}, ${post}, ændring`, change.amount, plan.unit),
      ]),
    ),
    column(
      `${plan.title}, ændring i pct.`,
      changes.flatMap(({ post, change }) =>
        change.share === undefined
          ? []
          : [[post, percent(`${plan.title}, ${post}, ændring i pct.`, change.share)] as const],
      ),
    ),
  ];
}

function tariffColumns({ plan, groups, services }: TariffResult): ExpectedColumn[] {
  const families = [
    { title: plan.title, prices: groups },
    ...services.map(({ service, prices }) => ({ title: `${plan.title}, ${service.title}`, prices })),
  ];
  return families.flatMap(({ title, prices }) => {
    const before = prices.flatMap(({ group, previous }) =>
      previous === undefined ? [] : [{ group, previous }],
    );
    return [
      column(
        title,
        prices.map(({ group, amount }) => [
          group.title,
          money(`${title}, ${group.title}`, amount, plan.unit),
        ]),
      ),
      column(
        `${title}, året før`,
        before.map(({ group, previous }) => [
          group.title,
          money(`${title}, ${group.title}, året før`, previous.amount, plan.unit),
        ]),
      ),
      column(
        `${title}, ændring i pct.`,
        before.flatMap(({ group, previous: { change } }) =>
          change.share === undefined
            ? []
            : [[group.title, percent(`${title}, ${group.title}, ændring i pct.`, change.share)] as const],
        ),
      ),
      column(
        `${title}, faktor`,
        prices.map(({ group }) => [group.title, count(`${title}, ${group.title}, faktor`, group.factor)]),
      ),
    ];
  });
}

function money(title: string, value: Rational, unit: string): ExpectedFigure {
  if (unit === '%') return percent(title, divide(value, hundred));
  const factor = kronerPer(unit);
  const text = formatIn(value, unit, 2);
  return factor === undefined
    ? { title, value, kind: 'ukendt', text }
    : { title, value: multiply(value, factor), kind: 'penge', text };
}

function count(title: string, value: Rational): ExpectedFigure {
  return { title, value, kind: 'antal', text: formatIn(value, plainNumber, 4) };
}

function percent(title: string, share: Rational): ExpectedFigure {
  const value = multiply(share, hundred);
  return { title, value, kind: 'procent', text: `${formatExact(value, 4)} %` };
}
