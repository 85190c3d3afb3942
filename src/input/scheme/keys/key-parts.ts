import * as z from 'zod/mini';
import { compare, type Rational } from '../../../model/exact/rational.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { AllocationKey, Declared } from '../../../model/scheme/allocation-key.ts';
import type { Source } from '../../../model/source.ts';
import type { SchemeContext } from '../context.ts';
import type { weight } from '../schema-number.ts';
import { describe, label, sourceId } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';

/** What keys share: the parts of their schemas, and the reading of those parts. */

/** A schema of what an ordning writes as `Entry`. */
export type KeySchema<Entry> = z.ZodMiniType<Entry>;

/** Where a key is read: its circle, its own block in the ordning, and the reading it is part of. */
export interface KeyPlace {
  readonly recipients: readonly Recipient[];
  readonly path: Path;
  readonly context: SchemeContext;
}
/** The place of a key that holds keys, written as `Key`; they are read by what is passed in, so that keys do not know each other. */
export interface OuterKeyPlace<Key> extends KeyPlace {
  /** Reads the key at a path, over a circle of its own or that of the key it is in. */
  inner(entry: Key, path: Path, circle?: readonly Recipient[]): AllocationKey;
}

/** What may be written in every key. */
export const common = { betegnelse: label, kilde: sourceId };

interface CommonEntry {
  readonly betegnelse?: string | undefined;
  readonly kilde?: string | undefined;
}

/** What every key has, with a label of its own where none is written. */
export function commonOf(
  entry: CommonEntry,
  ownLabel: string,
  { path, context }: KeyPlace,
): { label: string; source?: Source; origin: Origin } {
  return {
    label: entry.betegnelse ?? ownLabel,
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.originOfKey(path),
  };
}

const expected = z
  .literal('forventet')
  .check(describe('Tallet er ikke kommet endnu; det, der hviler på det, er foreløbigt.'));

/** A value, or `forventet`. */
export const declared = (value: typeof weight) => z.union([value, expected]);

/** How a value is read: by which of the context's readings. */
type Reading = 'number' | 'percent';

export function toDeclared(
  written: number | string,
  path: Path,
  context: SchemeContext,
  reading: Reading = 'number',
): Declared {
  const origin = context.origin(path);
  if (written === 'forventet') return { kind: 'forventet', origin };
  return { kind: 'tal', value: context[reading](written, path), origin };
}

/** Reports each bound that is not above the one before it, at its place in the list. @param what they are, in Danish: `trinnene`. */
export function refuseDisorder(
  what: string,
  bounds: readonly Rational[],
  path: Path,
  context: SchemeContext,
): void {
  for (const [index, bound] of bounds.entries()) {
    const before = bounds[index - 1];
    if (before !== undefined && compare(before, bound) >= 0) {
      context.refuse([...path, index], `${what} skal stå i stigende orden`, 'Byt om på dem.', undefined);
    }
  }
}
