import { type Diagnostic, distinct } from '../../model/diagnostic.ts';
import type { Amount, IndexedAmount } from '../../model/scheme/amount.ts';
import { amountsOfAllocation, innerAmounts, partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { NamedAmountPlan, Scheme } from '../../model/scheme/scheme.ts';

type Named = ReadonlyMap<string, NamedAmountPlan>;

/**
 * Amounts that are converted to another year than the ordning's and shared or charged as they are, and those that are converted twice over
 * the same years. What is less by something else, as a year is settled, may be of any year, and so may what says its year in its title.
 */
export function indexedElsewhere({ year, allocations, settlements, tariffs, amounts }: Scheme): Diagnostic[] {
  const named: Named = new Map(amounts.map((plan) => [plan.id, plan]));
  const settled = new Set(settlements.flatMap((plan) => plan.allocations));
  const uses = [
    ...allocations
      .filter(({ id }) => !settled.has(id))
      .flatMap((plan) => amountsOfAllocation(plan).map((amount) => ({ title: plan.title, amount }))),
    ...tariffs.map(({ title, base }) => ({ title, amount: base.amount })),
  ];
  return distinct([
    ...uses.flatMap(({ title, amount }) =>
      isDifference(amount, named)
        ? []
        : outermost(amount, named, [title])
            .filter(({ indexed, titles }) => indexed.rule.to !== year && !saysYear(titles, indexed.rule.to))
            .map(({ indexed }) => toOtherYear(title, indexed, year)),
    ),
    ...[...uses.map(({ amount }) => amount), ...amounts.map(({ amount }) => amount)].flatMap((amount) =>
      partsOfAmount(amount).flatMap((part) => (part.kind === 'fremskrevet' ? twice(part, named) : [])),
    ),
  ]);
}

function isDifference(amount: Amount, named: Named): boolean {
  return partsOfAmount(amount).some((part) => {
    const meant = part.kind === 'beloeb' ? named.get(part.id)?.amount : undefined;
    return part.kind === 'minus' || (meant !== undefined && isDifference(meant, named));
  });
}

/** The conversions that are done last, each with the titles that it stands under. */
function outermost(
  amount: Amount,
  named: Named,
  titles: readonly string[],
): { readonly indexed: IndexedAmount; readonly titles: readonly string[] }[] {
  if (amount.kind === 'fremskrevet') return [{ indexed: amount, titles }];
  const meant = amount.kind === 'beloeb' ? named.get(amount.id) : undefined;
  if (meant !== undefined) return outermost(meant.amount, named, [...titles, meant.title]);
  return innerAmounts(amount).flatMap((each) => outermost(each, named, titles));
}

function saysYear(titles: readonly string[], year: number): boolean {
  return titles.some((title) => title.includes(String(year)));
}

function toOtherYear(title: string, { rule: { to }, origin }: IndexedAmount, year: number): Diagnostic {
  return {
    code: 'TVIVL-AAR',
    severity: 'advarsel',
    message: `"${title}" er for ${year}, men beløbet er fremskrevet til ${to}`,
    place: origin,
    advice: `Mener du til: ${year}? Skal det være ${to}-priser, så skriv ${to} i titlen.`,
  };
}

/** The conversions within one that go over some of the same years. */
function twice(outer: IndexedAmount, named: Named): Diagnostic[] {
  return outermost(outer.of, named, []).flatMap(({ indexed: inner }) => {
    const first = Math.max(firstOf(outer), firstOf(inner));
    const last = Math.min(lastOf(outer), lastOf(inner));
    const isBackAndForth = outer.rule.from < outer.rule.to !== inner.rule.from < inner.rule.to;
    if (first >= last || isBackAndForth) return twice(inner, named);
    return [
      {
        code: 'TVIVL-AAR',
        severity: 'advarsel',
        message: `et beløb er fremskrevet to gange fra ${first} til ${last}`,
        place: outer.origin,
        advice: `Det er fremskrevet til ${inner.rule.to} i ${inner.origin.file}:${inner.origin.line}. Fjern den ene fremskrivning, eller skriv fra: ${inner.rule.to}.`,
      },
    ];
  });
}

function firstOf({ rule: { from, to } }: IndexedAmount): number {
  return Math.min(from, to);
}

function lastOf({ rule: { from, to } }: IndexedAmount): number {
  return Math.max(from, to);
}
