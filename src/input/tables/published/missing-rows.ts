import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { InputFile } from '../../../model/origin.ts';
import type { Recipient } from '../../../model/recipient.ts';

/** One problem for the recipients that a published table has no row of; none where it has them all. @param of what they are recipients of. */
export function missingRows(
  { file }: InputFile,
  recipients: readonly Recipient[],
  rows: readonly { readonly key: string }[],
  of: 'ordningen' | 'afregningen',
): Diagnostic[] {
  const present = new Set(rows.map(({ key }) => key));
  const missing = recipients.filter(({ key }) => !present.has(key));
  if (missing.length === 0) return [];
  return [
    {
      code: 'FACIT-MANGLER',
      severity: 'fejl',
      message: `facit mangler ${missing.map(({ name }) => name).join(', ')}`,
      place: { file },
      advice: `Hver modtager i ${of} skal have en række.`,
    },
  ];
}
