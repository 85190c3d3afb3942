import { type Diagnostic, distinct } from '../../model/diagnostic.ts';
import { formatAmount } from '../../model/exact/format.ts';
import { type Rational, sign, sum } from '../../model/exact/rational.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import type { Budget } from '../../model/scheme/budget.ts';
import { takes } from '../../model/scheme/line-filter.ts';
import { partsOfAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** A result may well be negative, and then it is right that less of it is more. */
const ofResult = /resultat|(?:over|under)skud|afvig|regulering|differenc|forskel|saldo|netto|korrektion/i;

/**
 * A minus of what is below zero already: income that stands with a minus in a file, and is taken off once more, is added to what is paid.
 * It is told of a number, and of lines that are all below zero.
 */
export function minusOfMinus(scheme: Scheme, budgets: ReadonlyMap<string, Budget>): Diagnostic[] {
  return distinct(
    partsOfAmounts(scheme).flatMap((part) => {
      if (part.kind !== 'minus') return [];
      const value = negativeOf(part.of, budgets);
      return value === undefined ? [] : [doubt(value, part.of)];
    }),
  );
}

/** What a number or some lines come to, where all of it is below zero. */
function negativeOf(amount: Amount, budgets: ReadonlyMap<string, Budget>): Rational | undefined {
  if (amount.kind === 'fast') return sign(amount.value) < 0 ? amount.value : undefined;
  if (amount.kind !== 'budget') return undefined;
  const asked = [amount.column, ...[...amount.where.values()].flat()];
  if (asked.some((text) => ofResult.test(text))) return undefined;
  const values = (budgets.get(amount.file)?.lines ?? [])
    .filter((line) => takes(amount, line))
    .flatMap((line) => line.get(amount.column)?.value ?? []);
  const isBelowZero = values.length > 0 && values.every((value) => sign(value) <= 0);
  return isBelowZero && values.some((value) => sign(value) < 0) ? sum(values) : undefined;
}

function doubt(value: Rational, { origin }: Amount): Diagnostic {
  return {
    code: 'TVIVL-FORTEGN',
    severity: 'advarsel',
    message: `minus af ${formatAmount(value, 6)} lægger til i stedet for at trække fra`,
    place: origin,
    advice: 'Skal det trækkes fra, så slet minus: beløbet har sit eget. Skal det lægges til, så lad det stå.',
  };
}
