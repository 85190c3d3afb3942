import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatAmount, formatExact, formatKroner } from '../../model/exact/format.ts';
import { absolute, add, type Rational, sign } from '../../model/exact/rational.ts';
import { formatIn } from '../../model/exact/unit.ts';
import type { CarryOverBreach, CarryOverResult, ResultYear } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { restsOnMissing } from '../../model/traced.ts';

/** How the results of earlier years were not taken in as their rule says. What was taken in late can only be noted. */
export function brokenCarryOvers({ plan, years }: CarryOverResult): Diagnostic[] {
  // A year of which not all is out breaks no rule yet.
  const known = years.filter(({ restsOn }) => !restsOnMissing(...restsOn.duty, ...restsOn.takenIn));
  return known.flatMap((year) =>
    year.breaches.map((breach): Diagnostic => {
      const { message, limit, advice } = breachInWords(breach, year);
      const what = sign(year.result.value) < 0 ? 'underskud' : 'overskud';
      return {
        code: 'KONTROL-OVERFOERSEL',
        severity: breach.kind === 'for-sent' ? 'advarsel' : 'fejl',
        message: `${plan.title}: ${year.plan.year}s ${what} er ${message}`,
        place: year.plan.origin,
        stated: formatExact(year.takenIn, 4),
        computed: formatExact(limit, 4),
        advice,
      };
    }),
  );
}

function breachInWords(
  { kind, part, amount }: CarryOverBreach,
  { duty, takenIn, result }: ResultYear,
): { readonly message: string; readonly limit: Rational; readonly advice: string } {
  const may = add(duty.settle, duty.keep);
  const [taken, broken] = [formatAmount(takenIn, 4), formatAmount(amount, 4)];
  if (kind === 'for-meget' && sign(amount) * sign(result.value) < 0) {
    const advice = `Indregnet er ${taken}; overskud er plus og underskud minus, også når de indregnes.`;
    return { message: 'indregnet med det modsatte fortegn', limit: may, advice };
  }
  if (kind === 'for-meget') {
    const advice = `Højst ${formatKroner(may, 4)} må indregnes, ${taken} er det: ${broken} for meget.`;
    return { message: 'indregnet med mere, end reglen tillader', limit: may, advice };
  }
  const { verb, limit, by, rule } =
    part === 'beholdes'
      ? { verb: 'brugt', limit: may, by: duty.keepUntil, rule: 'måtte beholdes og bruges' }
      : { verb: 'indregnet', limit: duty.settle, by: duty.settleBy, rule: 'skulle indregnes' };
  const own = part === 'beholdes' ? duty.keep : duty.settle;
  if (kind === 'for-sent') {
    const advice = `${formatKroner(own, 4)} ${rule} senest ${by}; ${broken} kom senere.`;
    return { message: `først ${verb} efter ${by}`, limit, advice };
  }
  const advice = `${formatKroner(own, 4)} ${rule} senest ${by}; i alt er ${taken} indregnet: ${broken} mangler.`;
  return { message: `ikke ${verb} senest ${by}`, limit, advice };
}

/** Budgets that are more than their frame together. */
export function exceededFrame({ plan, limit, total, room }: FrameResult): Diagnostic[] {
  // A ramme that is not out yet is exceeded by nothing.
  if (sign(room) >= 0 || restsOnMissing(limit)) return [];
  return [
    {
      code: 'KONTROL-RAMME',
      severity: 'fejl',
      message: `${plan.title}: budgetterne er over rammen`,
      place: plan.origin,
      stated: formatExact(total, 4),
      computed: formatExact(limit.value, 4),
      advice: `Tilsammen ${formatIn(total, plan.unit)} mod ${formatIn(limit.value, plan.unit)}: ${formatIn(absolute(room), plan.unit)} for meget.`,
    },
  ];
}
