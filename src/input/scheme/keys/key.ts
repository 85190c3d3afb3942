import * as z from 'zod/mini';
import type { Recipient } from '../../../model/recipient.ts';
import type { AllocationKey, KeyName } from '../../../model/scheme/allocation-key.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import { type ClassEntry, classSchema, toClassKey } from './classes.ts';
import { type CountEntry, countSchema, toCountKey } from './counts.ts';
import { type EqualEntry, equalSchema, toEqualKey } from './equal.ts';
import { type FactorEntry, factorSchema, toFactorKey } from './factors.ts';
import { type FixedAmountEntry, fixedAmountSchema, toFixedAmountKey } from './fixed-amounts.ts';
import type { KeySchema, OuterKeyPlace } from './key-parts.ts';
import { type LimitEntry, limitSchema, toLimitKey } from './limits.ts';
import { type MixEntry, mixSchema, toMixKey } from './mix.ts';
import { type PercentageEntry, percentageSchema, toPercentKey } from './percentages.ts';
import { type PopulationEntry, populationSchema, toPopulationKey } from './population.ts';
import { type RateEntry, rateSchema, toRateKey } from './rate.ts';
import { type StepEntry, stepSchema, toStepKey } from './steps.ts';

/** What stands under each key's name. Keys hold keys, so that TypeScript needs their types written down before their schemas. */
interface KeyEntries {
  befolkning: PopulationEntry;
  optaelling: CountEntry;
  procenter: PercentageEntry;
  beloeb: FixedAmountEntry;
  lige: EqualEntry;
  blanding: MixEntry<KeyEntry>;
  trin: StepEntry<KeyEntry>;
  klasser: ClassEntry<KeyEntry>;
  faktorer: FactorEntry<KeyEntry>;
  sats: RateEntry<KeyEntry>;
  graenser: LimitEntry<KeyEntry>;
}
/** A block with the one key that its name says. */
type Named<Name extends KeyName> = { [Only in Name]: KeyEntries[Only] };
/** A fordelingsnøgle as written. */
export type KeyEntry = { [Name in KeyName]: Named<Name> }[KeyName];

/** How a key is written, and what reads it. */
interface Mechanism<Name extends KeyName> {
  readonly schema: KeySchema<Named<Name>>;
  readonly read: (entry: KeyEntries[Name], place: OuterKeyPlace<KeyEntry>) => AllocationKey;
}

const inner: KeySchema<KeyEntry> = z.lazy(() => keySchema);

/** Every key, by its name in the ordning; the order is that of the schema, and of what a message says may stand there. */
const mechanisms: { readonly [Name in KeyName]: Mechanism<Name> } = {
  befolkning: { schema: z.strictObject({ befolkning: populationSchema }), read: toPopulationKey },
  optaelling: { schema: z.strictObject({ optaelling: countSchema }), read: toCountKey },
  procenter: { schema: z.strictObject({ procenter: percentageSchema }), read: toPercentKey },
  beloeb: { schema: z.strictObject({ beloeb: fixedAmountSchema }), read: toFixedAmountKey },
  lige: { schema: z.strictObject({ lige: equalSchema }), read: toEqualKey },
  blanding: { schema: z.strictObject({ blanding: mixSchema(inner) }), read: toMixKey },
  trin: { schema: z.strictObject({ trin: stepSchema(inner) }), read: toStepKey },
  klasser: { schema: z.strictObject({ klasser: classSchema(inner) }), read: toClassKey },
  faktorer: { schema: z.strictObject({ faktorer: factorSchema(inner) }), read: toFactorKey },
  sats: { schema: z.strictObject({ sats: rateSchema(inner) }), read: toRateKey },
  graenser: { schema: z.strictObject({ graenser: limitSchema(inner) }), read: toLimitKey },
};
const keyNames = Object.keys(mechanisms) as KeyName[];

/** A fordelingsnøgle: a block with one key, and keys within keys. */
export const keySchema: KeySchema<KeyEntry> = z.union(Object.values(mechanisms).map(({ schema }) => schema));

/**
 * Reads a fordelingsnøgle, with the keys inside it; what it says that cannot be used is reported to the context.
 *
 * @param recipients the circle it weighs; names in the key are looked for among them.
 */
export function toKey(
  entry: KeyEntry,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): AllocationKey {
  const [key] = keyNames.flatMap((name) => readNamed(name, entry, recipients, path, context) ?? []);
  if (key === undefined) throw new Error(`a block without a key: ${path.join('.')}`);
  return key;
}

/** The key of one name; undefined where the block has another. */
function readNamed<Name extends KeyName>(
  name: Name,
  block: Partial<KeyEntries>,
  recipients: readonly Recipient[],
  path: Path,
  context: SchemeContext,
): AllocationKey | undefined {
  const entry = block[name];
  if (entry === undefined) return undefined;
  return mechanisms[name].read(entry, {
    recipients,
    path: [...path, name],
    context,
    inner: (within, at, circle = recipients) => toKey(within, circle, at, context),
  });
}
