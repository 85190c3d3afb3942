import { compare, rational, zero } from '../../../model/exact/rational.ts';
import { kroner } from '../../../model/exact/unit.ts';
import type { AccountLine, CarryOverResult, ResultYear } from '../../../model/scheme/carry-over.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import type { Traced } from '../../../model/traced.ts';
import { carryOverBlocks } from '../../result/settlement-document.ts';
import { type Drawing, shown as shownCell } from '../drawing.ts';
import {
  call,
  constant,
  difference,
  type Expression,
  larger,
  negative,
  product,
  quotient,
  smaller,
  sum,
} from '../layout/expression.ts';
import type { SheetBlock, SheetPlan } from '../layout/sheet-plan.ts';
import { type Behind, withFormulas } from '../layout/with-formulas.ts';

type Cell = ReturnType<typeof shownCell>;

/** Overførsler: what the rule makes of each year's result, what has been taken in of it, and the running account. */
export function carryOverSheet(drawing: Drawing, shown: ReadonlySet<IndexStep>): SheetPlan[] {
  const { carryOvers } = drawing.result;
  if (carryOvers.length === 0) return [];
  return [
    {
      name: 'Overførsler',
      blocks: carryOvers.flatMap((each) => new AccountTables(drawing, each).blocks(shown)),
    },
  ];
}

class AccountTables {
  readonly #drawing: Drawing;
  readonly #result: CarryOverResult;
  readonly #isBanded: boolean;

  constructor(drawing: Drawing, result: CarryOverResult) {
    this.#drawing = drawing;
    this.#result = result;
    this.#isBanded = result.plan.rule === 'takstbekendtgoerelsen';
  }

  blocks(shown: ReadonlySet<IndexStep>): SheetBlock[] {
    const { years, account } = this.#result;
    const ofYears = years.map((year) => this.#yearRow(year));
    const lines = this.#accountRows(account, ofYears);
    const tables = [ofYears.map(({ row }) => row), lines];
    const title = this.#drawing.result.scheme.title;
    return withFormulas(
      carryOverBlocks(title, this.#result, shown),
      ({ table, row, column }) => tables[table]?.[row]?.[column],
    );
  }

  #cell(what: string, formula: Expression): Cell {
    return shownCell(this.#drawing, `${this.#result.plan.title}: ${what}`, formula, { unit: kroner });
  }

  #of(traced: Traced, what: string): Expression {
    const { title, source } = this.#result.plan;
    return this.#drawing.formulas.of(traced, { what: `${title}: ${what}`, unit: kroner, source });
  }

  #sumOf(values: readonly Traced[], what: string): Expression {
    return values.length === 0 ? constant(zero) : sum(values.map((traced) => this.#of(traced, what)));
  }

  /** What is within both of two limits, one of which is zero, is the middle one of the three: for an overskud and for an underskud. */
  #yearRow({ plan, result: traced, restsOn }: ResultYear) {
    const { year } = plan;
    const result = this.#cell(`resultat ${year}`, this.#of(traced, `resultat ${year}`));
    const band = this.#band(result.cell, restsOn.duty[1], year);
    const settle = this.#cell(
      `skal indregnes af ${year}`,
      band === undefined ? result.cell : difference(result.cell, band),
    );
    const taken = this.#cell(`indregnet af ${year}`, this.#sumOf(restsOn.takenIn, `indregnet af ${year}`));
    const left = this.#cell(
      `mangler af ${year}`,
      difference(settle.cell, middle(constant(zero), taken.cell, settle.cell)),
    );
    const within = band === undefined ? undefined : this.#withinBand({ band, settle, taken }, year);
    const row: (Behind | undefined)[] = [
      undefined,
      result,
      settle,
      undefined,
      taken,
      left,
      ...(within === undefined ? [] : [within.keep, undefined, within.unused, within.borne]),
    ];
    return { year, result, borne: within?.borne, row };
  }

  /** What of a result within the band may be kept, what of that is not used, and what may not be charged. */
  #withinBand(
    { band, settle, taken }: { readonly band: Expression; readonly settle: Cell; readonly taken: Cell },
    year: number,
  ) {
    const keep = this.#cell(`beholdes af ${year}`, larger(band, constant(zero)));
    const over = difference(taken.cell, settle.cell);
    return {
      keep,
      unused: this.#cell(`ubrugt af ${year}`, difference(keep.cell, middle(constant(zero), over, keep.cell))),
      borne: this.#cell(`opkræves ikke af ${year}`, smaller(band, constant(zero))),
    };
  }

  /** Of the result what is within 5 pct. of the budget to either side; undefined where the rule has no band. */
  #band(result: Expression, budget: Traced | undefined, year: number): Expression | undefined {
    if (!this.#isBanded) return undefined;
    const budgeted = budget === undefined ? constant(zero) : this.#of(budget, `budget ${year}`);
    const limit = quotient(product([budgeted, constant(rational(5n))]), constant(rational(100n)));
    return middle(negative(limit), result, limit);
  }

  #accountRows(
    account: readonly AccountLine[],
    years: readonly { readonly year: number; readonly result: Cell; readonly borne: Cell | undefined }[],
  ): (Behind | undefined)[][] {
    let before: Expression = constant(zero);
    return account.map(({ year, restsOn }) => {
      const arising = years.filter((each) => each.year === year);
      const total = (cells: readonly Cell[]) =>
        cells.length === 0 ? constant(zero) : sum(cells.map(({ cell }) => cell));
      const opening = this.#cell(`primo ${year}`, before);
      const result = this.#cell(`konto, resultat ${year}`, total(arising.map((each) => each.result)));
      const taken = this.#cell(`konto, indregnet ${year}`, this.#sumOf(restsOn.takenIn, `indregnet ${year}`));
      const kept = difference(sum([opening.cell, result.cell]), taken.cell);
      const borne = this.#isBanded
        ? this.#cell(`konto, opkræves ikke ${year}`, total(arising.flatMap((each) => each.borne ?? [])))
        : undefined;
      const left = borne === undefined ? kept : difference(kept, borne.cell);
      const closing = this.#cell(`ultimo ${year}`, left);
      before = closing.cell;
      return [undefined, opening, result, taken, ...(borne === undefined ? [] : [borne]), closing];
    });
  }
}

function middle(...of: readonly [Expression, Expression, Expression]): Expression {
  const [, value = zero] = of.map((each) => each.value).toSorted(compare);
  return call('MEDIAN', value, of);
}
