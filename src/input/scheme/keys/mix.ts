import * as z from 'zod/mini';
import type { MixKey, MixPart } from '../../../model/scheme/allocation-key.ts';
import { RecipientsOnce } from '../circle/recipients-once.ts';
import { recipientAmong } from '../circle/to-recipients.ts';
import { percent } from '../schema-number.ts';
import { describe, recipientName } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace } from './key-parts.ts';

/** `blanding`: parts of the total, each by a key of its own and among a circle of its own. */
export const mixSchema = <Key>(inner: KeySchema<Key>) =>
  z.strictObject({
    dele: z
      .array(
        z.strictObject({
          procent: percent,
          noegle: inner,
          modtagere: z
            .optional(z.array(recipientName).check(z.minLength(1)))
            .check(describe('Delens egen kreds; udelades den, er det alle fordelingens modtagere.')),
        }),
      )
      .check(z.minLength(1)),
    ...common,
  });
export type MixEntry<Key> = z.infer<ReturnType<typeof mixSchema<Key>>>;
type MixPartEntry<Key> = MixEntry<Key>['dele'][number];

/** Reads `blanding`; that its parts miss 100 is no fault of the file, and is found when they are weighed. */
export function toMixKey<Key>(entry: MixEntry<Key>, place: OuterKeyPlace<Key>): MixKey {
  const parts = entry.dele.map((part, index) => toMixPart(part, [...place.path, 'dele', index], place));
  return { kind: 'blanding', parts, ...commonOf(entry, 'blandingens pct.', place) };
}

function toMixPart<Key>(
  { procent, noegle, modtagere }: MixPartEntry<Key>,
  path: Path,
  { recipients, context, inner }: OuterKeyPlace<Key>,
): MixPart {
  const once = new RecipientsOnce(context);
  const circle =
    modtagere?.flatMap((name, index) => {
      const at = [...path, 'modtagere', index];
      const recipient = recipientAmong(name, recipients, at, context);
      if (recipient === undefined) return [];
      once.add(recipient, at);
      return [recipient];
    }) ?? recipients;
  return {
    percent: context.percent(procent, [...path, 'procent']),
    key: inner(noegle, [...path, 'noegle'], circle),
    recipients: circle,
    origin: context.origin([...path, 'procent']),
  };
}
