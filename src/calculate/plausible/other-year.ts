import { type Diagnostic, distinct } from '../../model/diagnostic.ts';
import { isPeriodColumn } from '../../model/exact/period.ts';
import { isMoney } from '../../model/exact/unit.ts';
import type { Origin } from '../../model/origin.ts';
import type { Amount, BudgetAmount } from '../../model/scheme/amount.ts';
import type { Budget } from '../../model/scheme/budget.ts';
import { takes } from '../../model/scheme/line-filter.ts';
import { amountsOfAllocation, innerAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** A budget that an amount reads, and the year that its prices should be of where it stands. */
interface Read {
  readonly budget: BudgetAmount;
  readonly expected: string;
  readonly isIndexed: boolean;
}

/** What an amount is for, besides its year. */
interface Use {
  readonly title: string;
  readonly amounts: readonly Amount[];
}

/**
 * Amounts that are shared or charged in the ordning's year, and read a budget of another year that nothing converts: `Budget 2025` in an
 * ordning for 2026. A regnskab is of the year it is of, and what is settled with one too.
 */
export function yearDoubts(
  { year, allocations, settlements, tariffs, amounts }: Scheme,
  budgets: ReadonlyMap<string, Budget>,
): Diagnostic[] {
  const settled = new Set(settlements.flatMap((plan) => plan.allocations));
  const uses: Use[] = [
    ...allocations
      .filter(({ id, unit }) => !settled.has(id) && isMoney(unit))
      .map((plan) => ({ title: plan.title, amounts: amountsOfAllocation(plan) })),
    ...tariffs.map(({ title, base }) => ({ title, amounts: [base.amount] })),
  ];
  const named = new Map(amounts.map(({ id, amount }) => [id, amount]));
  return distinct(
    uses.flatMap((use) => {
      const read = use.amounts.flatMap((amount) =>
        budgetsRead(amount, { expected: String(year), isIndexed: false }, named),
      );
      if (read.some(({ budget }) => isOfAccounts(budget))) return [];
      return read.flatMap((each) => doubtsOf(each, use.title, budgets.get(each.budget.file)));
    }),
  );
}

/** A quantity that is multiplied may well be the year before's, so a product is followed only where it is a part of one amount. */
function budgetsRead(
  amount: Amount,
  prices: Omit<Read, 'budget'>,
  named: ReadonlyMap<string, Amount>,
): Read[] {
  if (amount.kind === 'budget') return [{ budget: amount, ...prices }];
  if (amount.kind === 'beloeb') {
    const meant = named.get(amount.id);
    return meant === undefined ? [] : budgetsRead(meant, prices, named);
  }
  const inner = innerAmounts(amount).filter(({ kind }) => amount.kind !== 'gange' || kind !== 'fast');
  if (amount.kind === 'gange' && inner.length !== 1) return [];
  const before =
    amount.kind === 'fremskrevet' ? { expected: String(amount.rule.from), isIndexed: true } : prices;
  return inner.flatMap((each) => budgetsRead(each, before, named));
}

function isOfAccounts({ file, column, where }: BudgetAmount): boolean {
  return [fileName(file), column, ...[...where.values()].flat()].some((text) =>
    /regnskab|(?<!\p{L})r ?(?:20)?\d\d(?!\d)/u.test(text.toLowerCase()),
  );
}

function doubtsOf(
  { budget, expected, isIndexed }: Read,
  title: string,
  file: Budget | undefined,
): Diagnostic[] {
  const said = file === undefined ? undefined : yearSaid(budget, file, title);
  if (file === undefined || said === undefined || said.years.includes(expected)) return [];
  const of = said.years.join(' og ');
  const beside = file.columns.find((column) => said.isHeading && yearsIn(column).includes(expected));
  const [is, but] = isIndexed
    ? [`fremskrives fra ${expected}`, '']
    : [`er for ${expected}`, ', og intet fremskriver beløbet'];
  const advice = isIndexed
    ? `Er det beløb i ${of}-priser, så skriv fra: ${said.years[0]}.`
    : `Er det beløb i ${of}-priser, så fremskriv dem: fremskrevet: { af: …, fra: ${said.years[0]}, til: ${expected}, … }.`;
  const meant = beside === undefined ? '' : `Mener du kolonne: "${beside}", som filen også har? `;
  return [
    {
      code: 'TVIVL-AAR',
      severity: 'advarsel',
      message: `"${title}" ${is}, men ${said.inWords} er for ${of}${but}`,
      place: said.place ?? budget.origin,
      advice: `${meant}${advice} Er det beløbene for ${expected}, så lad det stå.`,
    },
  ];
}

interface YearSaid {
  readonly years: readonly string[];
  readonly inWords: string;
  readonly isHeading?: boolean;
  readonly place?: Origin;
}

/** What says the year of the amounts: the heading, else the column of years, else the name of the file. One that the title says is meant. */
function yearSaid(budget: BudgetAmount, file: Budget, title: string): YearSaid | undefined {
  const found = [
    () => ({
      years: yearsIn(budget.column),
      inWords: `kolonnen "${budget.column}" i ${file.source.file}`,
      isHeading: true,
    }),
    () => yearOfLines(budget, file),
    () => ({ years: yearsIn(fileName(budget.file)), inWords: file.source.file }),
  ];
  for (const look of found) {
    const said = look();
    if (said === undefined || said.years.length === 0) continue;
    return said.years.some((year) => yearsIn(title).includes(year)) ? undefined : said;
  }
  return undefined;
}

function yearOfLines(budget: BudgetAmount, { columns, lines, source }: Budget): YearSaid | undefined {
  const own = lines.filter((line) => takes(budget, line));
  for (const column of columns) {
    const cells = own.flatMap((line) => line.get(column) ?? []);
    const [first] = cells;
    if (first === undefined || !cells.every(({ text }) => isPeriodColumn(column, text))) continue;
    const years = [...new Set(cells.flatMap(({ text }) => /^(?:19|20)\d\d/.exec(text)?.[0] ?? []))];
    const inWords = `kolonnen "${column}" i ${source.file}`;
    if (years.length === 1 && years[0] !== undefined) return { years, inWords, place: first.origin };
  }
  return undefined;
}

/** The years that a heading or the name of a file says: `Budget 2025`, `budget-2025.csv`, `B25`. */
function yearsIn(text: string): string[] {
  if (!/\d\d/.test(text)) return [];
  const short = text.toLowerCase().matchAll(/(?<!\p{L})(?:budget|bf?|[okv]b|bo) ?'?(\d\d)(?![\d.,])/gu);
  return [
    ...[...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([year]) => year),
    ...[...short].map(([, year]) => `20${year}`),
  ];
}

function fileName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
