import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatAmount, formatExact, formatKroner } from '../../model/exact/format.ts';
import { absolute, sign } from '../../model/exact/rational.ts';
import type { CarryOverResult } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';

/** Over- and underskud that were to be taken in by now, and are not. */
export function overdueCarryOvers({ plan, years }: CarryOverResult): Diagnostic[] {
  return years
    .filter(({ overdue }) => overdue)
    .map(({ plan: year, result, duty, takenIn, left }): Diagnostic => {
      const what = sign(result.value) < 0 ? 'underskud' : 'overskud';
      return {
        code: 'KONTROL-OVERFOERSEL',
        severity: 'fejl',
        message: `${plan.title}: ${year.year}s ${what} er ikke indregnet senest ${duty.settleBy}`,
        place: year.origin,
        stated: formatExact(takenIn, 4),
        computed: formatExact(duty.settle, 4),
        advice: `${formatKroner(duty.settle, 4)} skulle indregnes, ${formatAmount(takenIn, 4)} er det: ${formatAmount(left, 4)} mangler.`,
      };
    });
}

/** Budgets that are more than their frame together. */
export function exceededFrame({ plan, limit, total, room }: FrameResult): Diagnostic[] {
  if (sign(room) >= 0) return [];
  return [
    {
      code: 'KONTROL-RAMME',
      severity: 'fejl',
      message: `${plan.title}: budgetterne er over rammen`,
      place: plan.origin,
      stated: formatExact(total, 4),
      computed: formatExact(limit.value, 4),
      advice: `Tilsammen ${formatExact(total, 4)} ${plan.unit} mod ${formatExact(limit.value, 4)}: ${formatExact(absolute(room), 4)} for meget.`,
    },
  ];
}
