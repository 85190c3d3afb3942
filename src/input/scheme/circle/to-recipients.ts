import {
  dateAdvice,
  type IsoDate,
  isoDate,
  lastOfMonth,
  laterOf,
  monthOf,
  parseDate,
  yearOf,
} from '../../../model/exact/calendar-date.ts';
import type { Membership, MembershipRule, Recipient } from '../../../model/recipient.ts';
import { didYouMean } from '../../reading/suggest.ts';
import type { SchemeContext } from '../context.ts';
import type { RecipientEntry, RecipientsEntry } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import { hasWholeMonth, isWithinMonth, noWholeMonth, ruleMissing } from './part-of-month.ts';
import { RecipientsOnce } from './recipients-once.ts';
import { toCircle } from './to-circle.ts';

/**
 * The recipients of a fordeling; each may be there once, also as part of a joint one or of a circle.
 *
 * @param rule what counts of a membership that begins or ends within a month.
 */
export function toRecipients(
  entry: RecipientsEntry,
  path: Path,
  context: SchemeContext,
  rule?: MembershipRule,
): Recipient[] {
  const once = new RecipientsOnce(context);
  const each = (found: readonly Recipient[], at: Path): readonly Recipient[] => {
    for (const recipient of found) once.add(recipient, at);
    return found;
  };
  if (!Array.isArray(entry)) return [...each(toCircle(entry, path, context, rule), path)];
  return entry.flatMap((written, index) => {
    const at = [...path, index];
    if (typeof written === 'object' && ('region' in written || 'kreds' in written))
      return each(toCircle(written, at, context, rule), at);
    const recipient = toRecipient(written, at, context, rule);
    return recipient === undefined ? [] : each([recipient], at);
  });
}

function toRecipient(
  entry: RecipientEntry,
  path: Path,
  context: SchemeContext,
  rule: MembershipRule | undefined,
): Recipient | undefined {
  if (typeof entry !== 'object') return context.recipient(entry, path);
  const membership = toMembership(entry, path, context, rule);
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
  rule: MembershipRule | undefined,
): { membership?: Membership } {
  if (entry.fra === undefined && entry.til === undefined) return {};
  const [from, to] = (['fra', 'til'] as const).map((end) =>
    dayOf(entry[end], end, [...path, end], context, rule),
  );
  const { aar } = context.file;
  const [first, last] = [isoDate(aar, 1, 1), isoDate(aar, 12, 31)];
  if (from !== undefined && to !== undefined && to < from) {
    const advice = `Fundet fra ${entry.fra} til ${entry.til}. Byt om på dem, eller ret den ene.`;
    context.refuse([...path, 'til'], 'medlemskabet slutter, før det begynder', advice, undefined);
  } else if ((from !== undefined && from > last) || (to !== undefined && to < first)) {
    const advice = `Ordningen er for ${aar}. Ret tidspunktet, eller slet modtageren.`;
    const end = from !== undefined && from > last ? 'fra' : 'til';
    context.refuse([...path, end], `medlemskabet ligger helt uden for ${aar}`, advice, undefined);
  } else if (rule === 'hele-maaneder' && !hasWholeMonth(laterOf(from ?? first, first), to ?? last, last)) {
    const { message, advice } = noWholeMonth(aar);
    context.refuse(path, message, advice, undefined);
  }
  return { membership: { from, to, rule: rule ?? 'hele-maaneder', origin: context.origin(path) } };
}

/** The day that `fra` begins or `til` ends: of a month its first or last. A day within a month wants a rule for it. */
function dayOf(
  written: string | undefined,
  end: 'fra' | 'til',
  path: Path,
  context: SchemeContext,
  rule: MembershipRule | undefined,
): IsoDate | undefined {
  if (written === undefined) return undefined;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(written)) {
    const first = `${written}-01`;
    return end === 'fra' ? first : lastOfMonth(yearOf(first), monthOf(first));
  }
  const day = parseDate(written);
  if (day === undefined) {
    const { aar } = context.file;
    const advice = `${dateAdvice(written, isoDate(aar, 7, 15))} En hel måned skrives ${aar}-07.`;
    return context.refuse(path, `"${written}" er hverken en måned eller en dag`, advice, undefined);
  }
  if (!isWithinMonth(day, end) || rule !== undefined) return day;
  const { message, advice } = ruleMissing(written);
  return context.refuse(path, message, advice, undefined);
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
