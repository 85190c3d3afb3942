import { type Diagnostic, distinct } from '../../model/diagnostic.ts';
import { isMoney } from '../../model/exact/unit.ts';
import { headingKey } from '../../model/heading.ts';
import type { Origin } from '../../model/origin.ts';
import type { Amount, BudgetAmount } from '../../model/scheme/amount.ts';
import type { Budget } from '../../model/scheme/budget.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { amountsOfAllocation, innerAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';

/** What tells rows apart, and is no number of anything: a kommunekode, a konto, a year, a number in a list. */
const identifier =
  /^(?:(?:løbe)?nr\.?|nummer|id|linje(?:nr)?|rang|(?:kommune)?kode|kommunenr\.?|kommune ?nummer|konto(?:nr\.?|nummer|streng|plan)?|funktion|profitcenter|omk(?:ostnings)?sted|psp(?:-element)?|cvr(?:-?nr)?|ean|gln|postnr\.?|postnummer|år|aar|årstal|aarstal|bilag(?:snr)?)$/;
/** What is counted, or is a part, and is no money. */
const notMoney =
  /^(?:antal.*|.*(?:procent|pct\.?|%)|andel.*|årsværk|normering|timer|pladser|indbyggere|borgere|folketal|elever|indeks(?:tal)?)$/;
const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * Columns that by their heading are not what they are read as: a kommunekode or a year that is counted, a konto or a number of places that is shared
 * as money, and one month of a file that has all twelve.
 */
export function columnDoubts({ scheme, budgets }: SchemeInput): Diagnostic[] {
  const named = new Map(scheme.amounts.map(({ id, amount }) => [id, amount]));
  const money = scheme.allocations
    .filter(({ unit }) => isMoney(unit))
    .flatMap((plan) => amountsOfAllocation(plan).flatMap((amount) => readAsMoney(amount, named)));
  const needs = scheme.tariffs.flatMap(({ base }) => readAsMoney(base.amount, named));
  const counts = circlesOf(scheme.allocations)
    .flatMap(({ key }) => keysIn(key))
    .flatMap((key) => (key.kind === 'optaelling' ? [key] : []));
  return distinct([
    ...[...money, ...needs].flatMap((amount) => moneyDoubts(amount, budgets.get(amount.file))),
    ...counts.flatMap(({ countColumn, origin }) =>
      identifier.test(headingKey(countColumn)) ? [doubt(countColumn, 'tælles som et antal', origin)] : [],
    ),
  ]);
}

/** The budgets whose sums are shared as they are; what is multiplied may be a number of something. */
function readAsMoney(amount: Amount, named: ReadonlyMap<string, Amount>): BudgetAmount[] {
  if (amount.kind === 'budget') return [amount];
  if (amount.kind === 'gange') return [];
  const meant = amount.kind === 'beloeb' ? named.get(amount.id) : undefined;
  return [...innerAmounts(amount), ...(meant === undefined ? [] : [meant])].flatMap((each) =>
    readAsMoney(each, named),
  );
}

function moneyDoubts({ column, origin }: BudgetAmount, file: Budget | undefined): Diagnostic[] {
  const heading = headingKey(column);
  if (identifier.test(heading) || notMoney.test(heading)) return [doubt(column, 'læses som kroner', origin)];
  const others = new Set((file?.columns ?? []).map(monthOf));
  if (monthOf(column) === undefined || !months.every((month) => others.has(month))) return [];
  return [doubt(column, 'er én måned af tolv, som filen har', origin)];
}

function monthOf(column: string): string | undefined {
  const [, month] =
    /^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?$/u.exec(headingKey(column)) ?? [];
  return month;
}

function doubt(column: string, read: string, place: Origin): Diagnostic {
  return {
    code: 'TVIVL-KOLONNE',
    severity: 'advarsel',
    message: `kolonnen "${column}" ${read}`,
    place,
    advice:
      'Mener du en anden kolonne, så ret kolonne. Er det den rigtige, så lad det stå, eller giv den et andet navn.',
  };
}
