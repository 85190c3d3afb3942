import type { Invoicing } from '../../../model/invoice/invoicing.ts';
import type { Recipient } from '../../../model/recipient.ts';
import { didYouMean } from '../../reading/suggest.ts';
import { RecipientsOnce } from '../circle/recipients-once.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { InvoicingEntry } from './schema-invoicing.ts';

/** The recipients that no invoice is written to; one that is no recipient would quietly be invoiced all the same. */
export function toExclusions(
  { undtaget = [], takster = [] }: InvoicingEntry,
  path: Path,
  context: SchemeContext,
): Invoicing['excluded'] {
  const once = new RecipientsOnce(context);
  return undtaget.flatMap(({ modtager, grund }, index) => {
    const at = [...path, index, 'modtager'];
    const recipient = payer(String(modtager), takster.length > 0, at, context);
    if (recipient === undefined) return [];
    // A kommune may pay alone in one fordeling and as part of a joint recipient in another.
    once.add({ ...recipient, memberCodes: [] }, at);
    return [{ recipient, reason: grund, origin: context.origin(at) }];
  });
}

/** Who pays for tilbud is only known from their files: the batch sees whether an exclusion fits. */
function payer(
  written: string,
  mayPayTariffs: boolean,
  path: Path,
  context: SchemeContext,
): Recipient | undefined {
  const recipients = context.allRecipients();
  const code = context.municipalityCode(written);
  const own =
    recipients.find(({ key, name }) => key === written || name === written) ??
    recipients.find(({ municipalityCode }) => code !== undefined && municipalityCode === code);
  if (own !== undefined) return own;
  if (mayPayTariffs) return context.recipient(written, path);
  const joint = recipients.find(({ memberCodes }) => code !== undefined && memberCodes.includes(code));
  const names = [...new Set(recipients.map(({ name }) => name))];
  const advice =
    joint === undefined
      ? `Der er: ${names.join(', ')}.${didYouMean(written, names)}`
      : `Den er en del af ${joint.name}; skriv ${joint.name}.`;
  return context.refuse(path, `"${written}" er ikke en af ordningens modtagere`, advice, undefined);
}
