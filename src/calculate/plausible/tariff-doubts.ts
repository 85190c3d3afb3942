import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { compare, rational, sign } from '../../model/exact/rational.ts';
import { formatIn } from '../../model/exact/unit.ts';
import { largestJump } from '../../model/plausible/sizes.ts';
import type { TariffPlan, TariffResult } from '../../model/scheme/tariff.ts';
import { jumps } from './changes.ts';

/** Factors by size are 1, 1,2, 2, 3: as many as this are prices, or percent. */
const mostFactor = rational(20n);

/**
 * What is doubtful in a family of takster: a grundtakst below zero, or that jumped from last year's; factors by size of which a larger tilbud pays
 * less than a smaller, or that are too large to be times a grundtakst.
 */
export function tariffDoubts({ plan, base, groups }: TariffResult): Diagnostic[] {
  const doubt = (
    code: 'TVIVL-FORTEGN' | 'TVIVL-SPRING' | 'TVIVL-FAKTOR',
    message: string,
    advice: string,
  ) => [{ code, severity: 'advarsel', message, place: plan.origin, advice } as const];
  const [first] = groups;
  const jumped =
    first?.previous !== undefined && jumps(first.previous.amount, first.amount, largestJump)
      ? doubt(
          'TVIVL-SPRING',
          `"${first.group.title}" i "${plan.title}" er gået fra ${formatIn(first.previous.amount, plan.unit)} til ${formatIn(first.amount, plan.unit)}`,
          'Se, om forrige og grundtakst er i samme enhed, eller antallene er rigtige. Er det rigtigt, så lad det stå.',
        )
      : [];
  const negative =
    sign(base.value) < 0
      ? doubt(
          'TVIVL-FORTEGN',
          `taksterne i "${plan.title}" er under nul`,
          'Skriv behovet uden minus: det, taksterne skal indbringe.',
        )
      : [];
  return [...negative, ...jumped, ...factorDoubts(plan)];
}

function factorDoubts({ title, groups, origin }: TariffPlan): Diagnostic[] {
  const bySize = groups
    .flatMap(({ factor, places, title: name }) =>
      places === undefined ? [] : [{ factor, from: places.from, name }],
    )
    .sort((a, b) => a.from - b.from);
  const falls = bySize.findIndex(
    ({ factor }, at) => at > 0 && compare(factor, bySize[at - 1]?.factor ?? factor) < 0,
  );
  const [smaller, larger] = [bySize[falls - 1], bySize[falls]];
  if (smaller !== undefined && larger !== undefined) {
    return [
      {
        code: 'TVIVL-FAKTOR',
        severity: 'advarsel',
        message: `i "${title}" betaler ${larger.name} mindre end ${smaller.name}: faktor ${formatExact(larger.factor, 4)} mod ${formatExact(smaller.factor, 4)}`,
        place: origin,
        advice: 'Se, om faktorerne står ved de rigtige grupper. Er det rigtigt, så lad det stå.',
      },
    ];
  }
  const [lowest] = bySize;
  if (lowest === undefined || compare(lowest.factor, mostFactor) < 0) return [];
  return [
    {
      code: 'TVIVL-FAKTOR',
      severity: 'advarsel',
      message: `i "${title}" er den mindste faktor ${formatExact(lowest.factor, 4)}`,
      place: origin,
      advice:
        'En faktor er, hvor mange grundtakster gruppen betaler, fx 1 eller "1,2"; ikke en procent og ikke en pris.',
    },
  ];
}
