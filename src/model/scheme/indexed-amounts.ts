import type { Amount, IndexedAmount } from './amount.ts';
import { amountsOfAllocation, partsOfAmount } from './parts-of-amounts.ts';
import type { Scheme } from './scheme.ts';

/** A fremskrivning of an ordning, and the title of what it is part of. */
export interface IndexedPart {
  readonly amount: IndexedAmount;
  readonly title: string;
}

/** The fremskrivninger in an ordning's named amounts and in what its fordelinger share. */
export function indexedIn({ amounts, allocations }: Scheme): IndexedPart[] {
  return [
    ...amounts.map(({ title, amount }) => ({ title, of: [amount] })),
    ...allocations.map((plan) => ({ title: plan.title, of: amountsOfAllocation(plan) })),
  ].flatMap(({ title, of }) =>
    of.flatMap(partsOfAmount).flatMap((amount) => (amount.kind === 'fremskrevet' ? [{ amount, title }] : [])),
  );
}

/** The place of a fremskrivning in the text of its ordning, that tells it from the others there: where its `til` stands. */
export function placeOfIndexed({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}

/** An amount whose fremskrivninger have other rates, however deep they lie. */
export function withRates(amount: Amount, ratesOf: (own: IndexedAmount) => IndexedAmount['rates']): Amount {
  const inner = (part: Amount) => withRates(part, ratesOf);
  switch (amount.kind) {
    case 'sum':
      return { ...amount, terms: amount.terms.map(inner) };
    case 'gange':
      return { ...amount, factors: amount.factors.map(inner) };
    case 'minus':
    case 'afrundet':
      return { ...amount, of: inner(amount.of) };
    case 'fremskrevet':
      return { ...amount, of: inner(amount.of), rates: ratesOf(amount) };
    case 'fast':
    case 'budget':
    case 'beloeb':
    case 'forventet':
    case 'fordelt':
      return amount;
  }
}
