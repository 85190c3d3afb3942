import { one, type Rational } from '../../../model/exact/rational.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import type { TariffPrice, TariffResult } from '../../../model/scheme/tariff.ts';
import { isProvisional } from '../../../model/traced.ts';
import { amountsIn, names, provisionalMark } from '../../format/document.ts';
import { tariffBlocks } from '../../result/tariff-document.ts';
import { type Drawing, namedSpot, shown as shownCell } from '../drawing.ts';
import {
  at,
  constant,
  difference,
  type Expression,
  product,
  quotient,
  rounded,
  sum,
} from '../layout/expression.ts';
import type { LiveCell, SheetBlock, SheetPlan, SheetTable } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';
import { type Behind, withFormulas } from '../layout/with-formulas.ts';

/** Takster: the unrounded grundtakst, and every takst as so many times it. */
export function tariffSheet(drawing: Drawing, shown: ReadonlySet<IndexStep>): SheetPlan[] {
  const { tariffs } = drawing.result;
  if (tariffs.length === 0) return [];
  return [
    { name: 'Takster', blocks: tariffs.flatMap((tariff) => new TariffTables(drawing, tariff).blocks(shown)) },
  ];
}

class TariffTables {
  readonly #drawing: Drawing;
  readonly #tariff: TariffResult;
  readonly #base: LiveCell & { readonly spot: Spot; readonly formula: Expression };
  readonly #previous: (LiveCell & { readonly spot: Spot; readonly formula: Expression }) | undefined;

  constructor(drawing: Drawing, tariff: TariffResult) {
    const { plan, base, previous } = tariff;
    this.#drawing = drawing;
    this.#tariff = tariff;
    const cellOf = (traced: typeof base, kind: string, title: string) => {
      const what = `${plan.title}: ${title}`;
      const formula = drawing.formulas.of(traced, { what, unit: plan.unit, source: plan.source });
      const { spot } = shownCell(drawing, what, formula, {
        unit: plan.unit,
        spot: namedSpot(drawing, kind, plan.id),
      });
      const mark = provisionalMark(isProvisional(traced));
      return { cell: { value: traced.value, decimals: { most: 6 }, ...mark }, formula, spot };
    };
    // An input cell keeps the name that it is first given: the counts name themselves before the base is made of them.
    for (const price of tariff.groups) this.#countBehind(price);
    this.#base = cellOf(base, 'grundtakst', 'grundtakst');
    this.#previous = previous && cellOf(previous, 'forrige_grundtakst', 'forrige grundtakst');
  }

  blocks(shown: ReadonlySet<IndexStep>): SheetBlock[] {
    const { scheme } = this.#drawing.result;
    const tariff = this.#tariff;
    const groups = tariff.groups.map((price) => this.#groupRow(price));
    const services = tariff.groups.map((_, index) =>
      tariff.services.map(({ service, prices }) =>
        prices[index] === undefined
          ? undefined
          : this.#priceBehind(prices[index], service.fraction, service.title),
      ),
    );
    const [heading, ...rest] = withFormulas(
      tariffBlocks(scheme.title, tariff, shown),
      ({ table, row, column }) =>
        table === 0 ? groups[row]?.[column] : column === 0 ? undefined : services[row]?.[column - 1],
    );
    return heading === undefined ? [] : [heading, this.#baseTable(), ...rest, ...this.#coverage()];
  }

  #baseTable(): SheetTable {
    const { unit } = this.#tariff.plan;
    const row = (name: string, cell: LiveCell) => [name, cell];
    return {
      kind: 'tabel',
      columns: [names('Grundlag'), amountsIn(unit, 'Beløb', { most: 6 })],
      rows: [
        row('Grundtakst', this.#base),
        ...(this.#previous === undefined ? [] : [row('Forrige grundtakst', this.#previous)]),
      ],
      foot: [],
    };
  }

  /** As the table has its columns: name, factor, count, last year's, takst and the change in pct. */
  #groupRow(price: TariffPrice): (Behind | undefined)[] {
    const { groups } = this.#tariff;
    const { group, count, previous } = price;
    const factor = new Spot();
    this.#factors.set(group.id, at(factor, group.factor));
    const counted = groups.some((each) => each.count !== undefined);
    const develops = groups.some((each) => each.previous !== undefined);
    const before = previous && this.#previousBehind(price);
    const now = this.#priceBehind(price, one, 'takst');
    const change =
      before?.cell === undefined || previous?.change.share === undefined
        ? undefined
        : { formula: quotient(difference(now.cell, before.cell), before.cell) };
    return [
      undefined,
      { spot: factor, look: 'inddata' },
      ...(counted ? [count && this.#countBehind(price)] : []),
      ...(develops ? [before] : []),
      now,
      ...(develops ? [change] : []),
    ];
  }

  readonly #factors = new Map<string, Expression>();
  readonly #incomes: Expression[] = [];

  #countBehind({ group, count }: TariffPrice): Behind | undefined {
    const { plan } = this.#tariff;
    return (
      count && {
        formula: this.#drawing.formulas.of(count, {
          what: `${plan.title}: ${group.title}, antal`,
          source: plan.source,
        }),
      }
    );
  }

  /** factor × part × the unrounded grundtakst, rounded by itself. */
  #priceBehind({ group, amount, count }: TariffPrice, fraction: Rational, title: string) {
    const { plan } = this.#tariff;
    const factor = this.#factors.get(group.id) ?? constant(group.factor);
    const parts = fraction === one ? [factor] : [factor, constant(fraction)];
    const base = at(this.#base.spot, this.#base.formula.value);
    const formula = rounded(product([base, ...parts]), plan.step);
    const what = `${plan.title}: ${group.title}, ${title}`;
    const { spot, cell } = shownCell(this.#drawing, what, formula, { unit: plan.unit });
    if (count !== undefined) {
      const counted = this.#drawing.formulas.of(count, { what: `${what}, antal`, source: plan.source });
      this.#incomes.push(product([at(spot, amount), counted]));
    }
    return { formula, spot, cell };
  }

  #previousBehind({ group }: TariffPrice) {
    const { plan } = this.#tariff;
    const factor = this.#factors.get(group.id) ?? constant(group.factor);
    if (this.#previous === undefined) return undefined;
    const base = at(this.#previous.spot, this.#previous.formula.value);
    const formula = rounded(product([base, factor]), plan.step);
    return shownCell(this.#drawing, `${plan.title}: ${group.title}, forrige`, formula, { unit: plan.unit });
  }

  /** What the rounded takster bring in of what is needed. */
  #coverage(): SheetBlock[] {
    const { plan, coverage, base } = this.#tariff;
    if (coverage === undefined) return [];
    const { formulas } = this.#drawing;
    const [operand] = base.derivation?.operands ?? [];
    const subject = { what: `${plan.title}: behov`, unit: plan.unit, source: plan.source };
    const need =
      operand === undefined ? formulas.fixed(coverage.need, subject) : formulas.of(operand.traced, subject);
    const income = sum(this.#incomes);
    const spots = { income: new Spot(), need: new Spot() };
    return [
      {
        kind: 'tabel',
        columns: [names('Dækning'), amountsIn(plan.unit, 'Beløb')],
        rows: [
          ['Taksterne indbringer', { cell: coverage.income, formula: income, spot: spots.income }],
          ['Behov', { cell: coverage.need, formula: need, spot: spots.need }],
        ],
        foot: [
          [
            'For meget (+) eller for lidt (−) ved afrunding',
            {
              cell: coverage.surplus,
              formula: difference(at(spots.income, income.value), at(spots.need, need.value)),
            },
          ],
        ],
      },
    ];
  }
}
