import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { Source } from '../source.ts';
import type { PopulationSelection } from '../statbank/extract.ts';
import type { LineChoice } from './line-filter.ts';

/** What every key has: what its weights are called in tables, where they come from, and its place in the ordning. */
interface KeyBase {
  readonly label: string;
  readonly source?: Source;
  readonly origin: Origin;
}

/** A value written in the ordning; `forventet` is one that is not out yet, and counts as nothing until it is. */
export type Declared =
  | {
      readonly kind: 'tal';
      readonly value: Rational;
      readonly origin: Origin;
      /** As the file has it, where it was in another unit and has been converted. */
      readonly written?: { readonly value: Rational; readonly unit: string } | undefined;
    }
  | { readonly kind: 'forventet'; readonly origin: Origin };

/** Headcounts of an extract. */
export interface PopulationKey extends KeyBase, PopulationSelection {
  readonly kind: 'befolkning';
  readonly file: string;
  /** The party that counts as all of the country but the other recipients. */
  readonly rest?: string | undefined;
}

/** Counts of any CSV: jobs, hours, citizens, places, overspend. */
export interface CountKey extends KeyBase, LineChoice {
  readonly kind: 'optaelling';
  readonly file: string;
  readonly nameColumn: string;
  readonly countColumn: string;
  /** Taken off each count: actual less budgeted is an overspend. */
  readonly minusColumn?: string | undefined;
  /** Whether a count below zero counts as zero. */
  readonly negativeIsZero: boolean;
}

/** Fixed percentages of the total, by recipient key. */
export interface PercentKey extends KeyBase {
  readonly kind: 'procenter';
  readonly values: ReadonlyMap<string, Declared>;
}

/** Fixed amounts in the fordeling's unit, by recipient key. */
export interface FixedAmountKey extends KeyBase {
  readonly kind: 'beloeb';
  readonly values: ReadonlyMap<string, Declared>;
}

/** The same for each. */
export interface EqualKey extends KeyBase {
  readonly kind: 'lige';
}

/** Parts of the total, each by a key of its own and among a circle of its own. */
export interface MixKey extends KeyBase {
  readonly kind: 'blanding';
  readonly parts: readonly MixPart[];
}
export interface MixPart {
  /** In percent of the total. */
  readonly percent: Rational;
  readonly key: AllocationKey;
  readonly recipients: readonly Recipient[];
  readonly origin: Origin;
}

/** A stretch of the counts: what lies above `above`, up to the next stretch, counts `percent` of itself. */
export interface Stretch {
  readonly above: Rational;
  readonly percent: Rational;
}
export interface StepKey extends KeyBase {
  readonly kind: 'trin';
  readonly key: AllocationKey;
  /** Ascending; what lies below the first counts whole. */
  readonly stretches: readonly Stretch[];
}

/** The weight of the class a count falls in: from its `from`, up to the next class. */
export interface ClassKey extends KeyBase {
  readonly kind: 'klasser';
  readonly key: AllocationKey;
  readonly classes: readonly { readonly from: Rational; readonly weight: Rational }[];
}

/** A factor per recipient on another key. */
export interface FactorKey extends KeyBase {
  readonly kind: 'faktorer';
  readonly key: AllocationKey;
  readonly values: ReadonlyMap<string, Declared>;
  readonly otherwise: Rational;
}

/** A rate × a count: the weights are amounts in the fordeling's unit. */
export interface RateKey extends KeyBase {
  readonly kind: 'sats';
  readonly rate: Declared;
  readonly key: AllocationKey;
}

interface BoundBase {
  /** What each bound is multiplied with: 1,75 of last year's amounts is 75 % above them. */
  readonly factor?: Extract<Declared, { kind: 'tal' }> | undefined;
  readonly origin: Origin;
}
/** A floor or a ceiling for each recipient. */
export type Bound = BoundBase &
  (
    | { readonly kind: 'procent'; readonly percent: Rational }
    | { readonly kind: 'beloeb'; readonly amount: Rational }
    | { readonly kind: 'noegle'; readonly key: AllocationKey }
  );
export interface LimitKey extends KeyBase {
  readonly kind: 'graenser';
  readonly key: AllocationKey;
  readonly floor?: Bound | undefined;
  readonly ceiling?: Bound | undefined;
}

/** Fordelingsnøgle: small parts that compose. */
export type AllocationKey =
  | PopulationKey
  | CountKey
  | PercentKey
  | FixedAmountKey
  | EqualKey
  | MixKey
  | StepKey
  | ClassKey
  | FactorKey
  | RateKey
  | LimitKey;
/** The name of a key in the ordning. */
export type KeyName = AllocationKey['kind'];

/** A key that reads a file: an extract of Statistikbanken, or counts of any CSV. */
export type CountingKey = PopulationKey | CountKey;

/** The key itself where it reads a file; the keys in it are for `keysIn`. */
export function countingKey(key: AllocationKey): readonly CountingKey[] {
  switch (key.kind) {
    case 'befolkning':
    case 'optaelling':
      return [key];
    case 'procenter':
    case 'beloeb':
    case 'lige':
    case 'blanding':
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
    case 'graenser':
      return [];
  }
}

/**
 * What a key's weights are, when they are added up: amounts in the fordeling's unit, counts of a file (which may be amounts
 * too), heads and equal parts, or percent of a total that has to come from elsewhere.
 */
export function weightsOf(key: AllocationKey): 'beloeb' | 'antal' | 'hoveder' | 'procent' {
  switch (key.kind) {
    case 'beloeb':
    case 'sats':
      return 'beloeb';
    case 'optaelling':
    case 'klasser':
      return 'antal';
    case 'befolkning':
    case 'lige':
      return 'hoveder';
    case 'trin':
      return weightsOf(key.key);
    case 'faktorer':
      // A factor may be a rate: so many kr. pr. indbygger of each.
      return weightsOf(key.key) === 'procent' ? 'procent' : 'antal';
    case 'procenter':
    case 'blanding':
    case 'graenser':
      return 'procent';
  }
}

/** The date that a key counts at itself, as in `2023K2`; null where it has none. */
export function dateOf(key: AllocationKey): string | null {
  switch (key.kind) {
    case 'befolkning':
      return key.date;
    case 'optaelling':
    case 'procenter':
    case 'beloeb':
    case 'lige':
    case 'blanding':
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
    case 'graenser':
      return null;
  }
}

/** A key as tables and messages name it: `0-17-årige 2023K2`. */
export function keyName(key: AllocationKey): string {
  const date = dateOf(key);
  return date === null ? key.label : `${key.label} ${date}`;
}
