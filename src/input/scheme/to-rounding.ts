import { one } from '../../model/exact/rational.ts';
import type { AllocationRounding } from '../../model/exact/rounding.ts';
import type { Recipient } from '../../model/recipient.ts';
import { recipientAmong } from './circle/to-recipients.ts';
import type { SchemeContext } from './context.ts';
import type { RoundingEntry } from './schema.ts';
import type { Path } from './yaml/path.ts';

export function toRounding(
  entry: RoundingEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): AllocationRounding {
  const step = entry.til === undefined ? one : context.number(entry.til, [...path, 'til']);
  const residualRecipient = readResidualRecipient(entry, recipients, path, context);
  return entry.metode === 'krydstabel'
    ? { method: entry.metode, step }
    : { method: entry.metode, step, residualRecipient };
}

function readResidualRecipient(
  { metode, restmodtager }: RoundingEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): string | undefined {
  const at = [...path, 'restmodtager'];
  if (restmodtager === undefined) {
    if (metode !== 'restmodtager') return undefined;
    const advice = 'Skriv restmodtager: og en af modtagerne.';
    return context.refuse([...path, 'metode'], 'metoden restmodtager skal navngive en', advice, undefined);
  }
  if (metode !== 'restmodtager') {
    const message = 'en restmodtager hører kun til metoden restmodtager';
    return context.refuse(at, message, `Metoden er ${metode}.`, undefined);
  }
  return recipientAmong(restmodtager, recipients, at, context)?.key;
}
