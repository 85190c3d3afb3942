import type { Membership, Recipient } from '../../model/recipient.ts';
import { didYouMean } from '../reading/suggest.ts';
import type { SchemeContext } from './context.ts';
import { RecipientsOnce } from './recipients-once.ts';
import type { RecipientEntry } from './schema-parts.ts';
import type { Path } from './yaml/path.ts';

/** The recipients of a fordeling; each may be there once, also as part of a joint one. */
export function toRecipients(
  entries: readonly RecipientEntry[],
  path: Path,
  context: SchemeContext,
): Recipient[] {
  const once = new RecipientsOnce(context);
  return entries.flatMap((entry, index) => {
    const at = [...path, index];
    const recipient = toRecipient(entry, at, context);
    if (recipient === undefined) return [];
    once.add(recipient, at);
    return [recipient];
  });
}

function toRecipient(entry: RecipientEntry, path: Path, context: SchemeContext): Recipient | undefined {
  if (typeof entry !== 'object') return context.recipient(entry, path);
  const membership = toMembership(entry, path, context);
  if ('part' in entry) {
    if (context.municipalityCode(entry.part) !== undefined) {
      const advice = `Skriv { kommune: ${entry.part} }: så har den sin kommunekode i resultater og fakturaer.`;
      return context.refuse([...path, 'part'], `"${entry.part}" er en kommune`, advice, undefined);
    }
    return { key: entry.part, municipalityCode: null, memberCodes: [], name: entry.part, ...membership };
  }
  if ('kommune' in entry) {
    const recipient = context.recipient(entry.kommune, [...path, 'kommune']);
    return recipient && { ...recipient, ...membership };
  }
  const members = toRecipients(entry.kommuner, [...path, 'kommuner'], context);
  const memberCodes = members.map(({ key }) => key).sort();
  return { key: memberCodes.join('+'), municipalityCode: null, memberCodes, name: entry.navn, ...membership };
}

function toMembership(
  entry: { readonly fra?: string | undefined; readonly til?: string | undefined },
  path: Path,
  context: SchemeContext,
): { membership?: Membership } {
  if (entry.fra === undefined && entry.til === undefined) return {};
  const [from, to] = (['fra', 'til'] as const).map((end) => {
    const month = entry[end];
    if (month === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
    const advice = 'Skriv år og måned: "2024-07". Medlemskab regnes i hele måneder.';
    return context.refuse([...path, end], `"${month}" er ikke en måned`, advice, undefined);
  });
  const { aar } = context.file;
  if (from !== undefined && to !== undefined && to < from) {
    const advice = `Fundet fra ${from} til ${to}. Byt om på dem, eller ret den ene.`;
    context.refuse([...path, 'til'], 'medlemskabet slutter, før det begynder', advice, undefined);
  } else if ((from !== undefined && from > `${aar}-12`) || (to !== undefined && to < `${aar}-01`)) {
    const advice = `Ordningen er for ${aar}. Ret måneden, eller slet modtageren.`;
    const end = from !== undefined && from > `${aar}-12` ? 'fra' : 'til';
    context.refuse([...path, end], `medlemskabet ligger helt uden for ${aar}`, advice, undefined);
  }
  const origin = context.origin(path);
  return {
    membership: { from, to, origin },
  };
}

/** The recipient of a fordeling that a name or a code points out. */
export function recipientAmong(
  written: string | number,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): Recipient | undefined {
  const name = String(written);
  const found = context.findRecipient(name, recipients);
  if (found !== undefined) return found;
  const names = recipients.map((recipient) => recipient.name);
  const advice = `Vælg en af dem: ${names.join(', ')}.${didYouMean(name, names)}`;
  return context.refuse(path, `"${name}" er ikke en af fordelingens modtagere`, advice, undefined);
}
