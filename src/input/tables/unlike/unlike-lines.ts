import { addAll, type Diagnostic, distinct } from '../../../model/diagnostic.ts';
import { isPeriodColumn } from '../../../model/exact/period.ts';
import { sign } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, BudgetCell } from '../../../model/scheme/budget.ts';
import { columnsOfChoice, type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import { sideOf } from '../totals/scope-sums.ts';
import { incomeAdded } from './income-added.ts';
import { ratiosAdded } from './ratios-added.ts';
import { severalDates } from './several-dates.ts';
import { severalMeasures } from './several-measures.ts';
import { placeOfCell, severalPeriods } from './several-periods.ts';
import { severalVersions } from './several-versions.ts';

/** What reads lines of a file, and the columns it names. */
interface Reader extends LineChoice {
  readonly columns: readonly string[];
}

/** What sums a column of a file. */
interface Summing extends LineChoice {
  readonly column: string;
}

/** Refuses sums of lines that `hvor` must choose among: of several years or versions, of expenditure and income; doubts what may be. */
export function refuseUnlikeLines(
  budget: Budget,
  readers: readonly Reader[],
  amounts: readonly Summing[],
  problems: Diagnostic[],
): void {
  refuseSeveralBudgets(budget, readers, problems);
  refuseIncomeAdded(budget, amounts, problems);
  refuseAccumulated(budget, amounts, problems);
  addAll(problems, distinct(amounts.flatMap((amount) => ratiosAdded(budget, amount, problems))));
  // A total that does not add up, such as Netto, is asked about first.
  if (problems.some(({ code, place }) => code === 'TOTALRAEKKE' && place?.file === budget.source.file))
    return;
  addAll(problems, distinct(amounts.flatMap((amount) => incomeAdded(budget, amount))));
}

/** Refuses a sum of lines of several years, or of several versions of one budget, that `hvor` does not choose among. */
function refuseSeveralBudgets(
  { columns, lines }: Budget,
  readers: readonly Reader[],
  problems: Diagnostic[],
): void {
  const told = new Set<string>();
  for (const reader of readers) {
    const known = new Set([...reader.columns, ...columnsOfChoice(reader)].map(headingKey));
    const own = lines.filter((line) => takes(reader, line)).map((cells) => ({ cells }));
    for (const column of columns) {
      if (known.has(headingKey(column)) || told.has(column)) continue;
      const found = [
        ...severalPeriods(column, own, 'beloeb'),
        ...severalVersions(column, own, columns, 'beloeb'),
        ...severalMeasures(column, own, 'beloeb'),
        ...severalDates(column, own, columns, 'beloeb'),
      ];
      if (found.length > 0) told.add(column);
      problems.push(...found);
    }
  }
}

/**
 * Refuses a sum of expenditure and income, where a column of the file says which of them a line is, both are positive, and `hvor` does
 * not choose: income would be paid as if it were spent.
 */
function refuseIncomeAdded(
  { columns, lines }: Budget,
  amounts: readonly Summing[],
  problems: Diagnostic[],
): void {
  const told = new Set<string>();
  for (const amount of amounts) {
    const known = new Set(columnsOfChoice(amount).map(headingKey));
    const own = lines.filter((line) => takes(amount, line));
    for (const column of columns) {
      if (known.has(headingKey(column)) || told.has(column)) continue;
      const cells = own.flatMap((line) => line.get(column) ?? []);
      const sideIn = sidesOf(cells);
      if (sideIn === undefined) continue;
      const [spent, earned] = (['expenditure', 'income'] as const).map((side) =>
        own
          .find((line) => {
            const value = line.get(amount.column)?.value;
            return sideIn(line.get(column)?.text ?? '') === side && value !== undefined && sign(value) > 0;
          })
          ?.get(column),
      );
      if (spent === undefined || earned === undefined) continue;
      told.add(column);
      problems.push({
        code: 'HVOR-RETNING',
        severity: 'fejl',
        message: `kolonnen "${column}" har både "${spent.text}" og "${earned.text}" med positive tal, og de lægges sammen`,
        place: placeOfCell(earned),
        advice: `Skal indtægter trækkes fra, så skriv minus foran dem i filen. Skal kun den ene side tælle, så skriv ved siden af fil: hvor: { ${column}: "${spent.text}" }. Skal de lægges sammen: hvor: { ${column}: ["${spent.text}", "${earned.text}"] }.`,
      });
    }
  }
}

/** Signs of the two sides that say it only where a column has nothing else. */
const signs: readonly (readonly [expenditure: string, income: string])[] = [
  ['u', 'i'],
  ['d', 'k'],
  ['+', '-'],
];

/** What the texts of a column say of the side of their lines; undefined where they say something else. */
function sidesOf(cells: readonly BudgetCell[]): typeof sideOf | undefined {
  const isOfAll = (side: typeof sideOf) => cells.every(({ text }) => text === '' || side(text) !== undefined);
  const bySign = signs.map(([expenditure, income]): typeof sideOf => (text) => {
    const sign = text.toLowerCase().replace('−', '-');
    if (sign === expenditure) return 'expenditure';
    return sign === income ? 'income' : undefined;
  });
  return [sideOf, ...bySign].find(isOfAll);
}

const accumulated = /(?<!\p{L})(?:akk(?:um(?:uleret|\.)?|\.)?|år til dato|å\.?t\.?d\.?|ytd)(?!\p{L})/iu;
const month = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:[ -]?(?:20)?\d\d)?$/iu;

/** Refuses a sum of one line at several times of a year, where its amounts are accumulated: each has the earlier ones in it. */
function refuseAccumulated(
  { columns, lines }: Budget,
  amounts: readonly Summing[],
  problems: Diagnostic[],
): void {
  const told = new Set<string>();
  for (const amount of amounts) {
    if (!accumulated.test(amount.column) || told.has(headingKey(amount.column))) continue;
    const own = lines.filter((line) => takes(amount, line));
    const isOf = (column: string, test: (text: string) => boolean) =>
      own.every((line) => test(line.get(column)?.text ?? ''));
    const time = columns.find((column) =>
      isOf(column, (text) => text !== '' && (isPeriodColumn(column, text) || month.test(text))),
    );
    if (time === undefined) continue;
    const times = own.flatMap((line) => line.get(time) ?? []);
    const second = times.find(({ text }) => text !== times[0]?.text);
    if (second === undefined) continue;
    told.add(headingKey(amount.column));
    problems.push({
      code: 'HVOR-PERIODE',
      severity: 'fejl',
      message: `"${amount.column}" lægges sammen over ${time}, men er akkumuleret: hvert tal har de tidligere i sig`,
      place: placeOfCell(second),
      advice: `Skriv den sidste ved siden af fil: hvor: { ${time}: "${times.at(-1)?.text}" }, eller læs kolonnen med hver periodes eget tal.`,
    });
  }
}
