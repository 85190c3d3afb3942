import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatNumber } from '../../model/exact/format.ts';
import { absolute, compare, divide, multiply, rational, sum } from '../../model/exact/rational.ts';
import { formatIn, isMoney, unitOf } from '../../model/exact/unit.ts';
import { mostPerInhabitant } from '../../model/plausible/sizes.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { Inhabitants } from './inhabitants.ts';

const thousand = rational(1000n);

/** A fordeling among kommuner whose amount is more than they can share, as kroner are where thousands were meant. */
export function totalDoubts({ plan, total }: AllocationResult, inhabitants: Inhabitants): Diagnostic[] {
  if (!isMoney(plan.unit)) return [];
  const people = plan.recipients.flatMap((recipient) => inhabitants(recipient) ?? []);
  if (people.length === 0 || people.length < plan.recipients.length) return [];
  const perHead = divide(multiply(absolute(total.value), unitOf(plan.unit).factor), sum(people));
  if (compare(perHead, mostPerInhabitant) <= 0) return [];
  const thousandth = formatIn(divide(total.value, thousand), plan.unit);
  return [
    {
      code: 'TVIVL-BELOEB',
      severity: 'advarsel',
      message: `"${plan.title}" deler ${formatIn(total.value, plan.unit)}: ${formatNumber(perHead)} kr. pr. indbygger`,
      place: total.origins[0] ?? plan.origin,
      advice: `Mener du ${thousandth}? Se, om tallene er i kroner, og ret enhed. Er det rigtigt, så lad det stå.`,
    },
  ];
}
