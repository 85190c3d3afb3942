import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { isZero, sign } from '../../model/exact/rational.ts';
import { formatIn, isMoney } from '../../model/exact/unit.ts';
import type { Origin } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { MixKey } from '../../model/scheme/allocation-key.ts';
import { sharingKeys } from '../../model/scheme/inner-keys.ts';
import { restsOnMissing } from '../../model/traced.ts';

/**
 * Recipients of a fordeling that come to nothing, though nobody said so: those that no part of a mix is for, those below its first class, and those
 * whose share is less than half of what is rounded to.
 */
export function payNothing({ plan, rows, total }: AllocationResult): Diagnostic[] {
  const mixes = sharingKeys(plan.key).flatMap((key) => (key.kind === 'blanding' ? [key] : []));
  const { key, rounding, unit } = plan;
  const [lowest] = key.kind === 'klasser' ? key.classes : [];
  const below =
    lowest === undefined || sign(lowest.from) <= 0
      ? []
      : rows.filter(({ weight }) => isZero(weight.value) && !restsOnMissing(weight));
  const rounded = rows.filter(({ exact, amount }) => isZero(amount) && !isZero(exact));
  return [
    ...(key.kind === 'blanding' ? mixes.flatMap((mix) => inNoPart(mix, plan.recipients)) : []),
    ...told(
      below.map(({ recipient }) => recipient),
      `er under den første klasse, ${formatExact(lowest?.from ?? total.value, 4)},`,
      key.origin,
      'Skriv klassen { fra: 0, vaegt: 0 }, hvis det er meningen; ellers en klasse, de hører til.',
    ),
    ...(isMoney(unit)
      ? told(
          rounded.map(({ recipient }) => recipient),
          `har en andel, der er mindre end det halve af ${formatIn(rounding.step, unit)}, som der afrundes til,`,
          plan.origin,
          'Afrund til mindre (afrunding.til er i fordelingens enhed), eller lad det stå, hvis det er meningen.',
        )
      : []),
  ];
}

function inNoPart({ parts, origin }: MixKey, recipients: readonly Recipient[]): Diagnostic[] {
  const taken = new Set(parts.flatMap((part) => part.recipients.map(({ key }) => key)));
  return told(
    recipients.filter(({ key }) => !taken.has(key)),
    'er ikke i nogen af blandingens dele',
    origin,
    'Skriv dem under modtagere i de dele, de er med i, eller tag dem ud af fordelingens modtagere.',
  );
}

function told(recipients: readonly Recipient[], why: string, place: Origin, advice: string): Diagnostic[] {
  if (recipients.length === 0) return [];
  const names = recipients.map(({ name }) => name).join(', ');
  return [
    {
      code: 'BETALER-INTET',
      severity: 'advarsel',
      message: `${names} ${why} og betaler intet`,
      place,
      advice,
    },
  ];
}
