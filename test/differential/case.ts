import type { Fraction } from './fraction.ts';

/** An ordning as the generator draws it, before it is written as YAML: declared, and nothing worked out. */

/** A number with how many decimals it is written with. */
export interface Written {
  readonly value: Fraction;
  readonly decimals: number;
  /** Written `forventet`: not out yet, and nothing until it is. */
  readonly isAwaited?: true;
}

export interface Kommune {
  readonly code: string;
  readonly name: string;
}

/** A recipient; its id is what ties go by: the kommunekode, the codes joined by +, or the name of a party. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly kommuner: readonly Kommune[];
  readonly from?: string;
  readonly to?: string;
  readonly rule?: MembershipRule;
}

export const membershipRules = ['hele-maaneder', 'paabegyndte-maaneder', 'dage'] as const;
export type MembershipRule = (typeof membershipRules)[number];

/** How the kommuner of a circle are written: each by itself, as what is left of a region, or as a circle in a file. */
export type CircleForm =
  | { readonly kind: 'region' }
  | { readonly kind: 'kreds'; readonly file: string; readonly gone: readonly Kommune[] };

/** A value for each member of a circle, in the ordning or in a file of that name. */
export interface Values {
  readonly of: ReadonlyMap<Member, Written>;
  readonly file?: string;
}

export type Sort = 'a' | 'b' | 'c';
export interface CountRow {
  readonly name: string;
  readonly sort: Sort;
  readonly count: Written;
  readonly taken: Written;
}

export type Key =
  | { readonly kind: 'befolkning'; readonly ages: string; readonly sex: 'alle' | 'maend' | 'kvinder' }
  | {
      readonly kind: 'optaelling';
      readonly file: string;
      readonly rows: readonly CountRow[];
      /** What `hvor` takes: one, or a list of them. */
      readonly sorts?: readonly Sort[];
      /** What `udelad` leaves out. */
      readonly without?: Sort;
      readonly takesOff: boolean;
      readonly negativeIsZero: boolean;
    }
  | { readonly kind: 'procenter' | 'beloeb'; readonly values: Values }
  | { readonly kind: 'lige' }
  | {
      readonly kind: 'blanding';
      readonly parts: readonly {
        readonly percent: Written;
        readonly key: Key;
        readonly circle?: readonly Member[];
      }[];
    }
  | {
      readonly kind: 'trin';
      readonly key: Key;
      readonly steps: readonly { readonly above: Written; readonly percent: Written }[];
    }
  | {
      readonly kind: 'klasser';
      readonly key: Key;
      readonly classes: readonly { readonly from: Written; readonly weight: Written }[];
    }
  | { readonly kind: 'faktorer'; readonly key: Key; readonly values: Values; readonly otherwise?: Written }
  | { readonly kind: 'sats'; readonly rate: Written; readonly key: Key }
  | { readonly kind: 'graenser'; readonly key: Key; readonly floor?: Bound; readonly ceiling?: Bound };

export type Bound =
  | { readonly kind: 'procent'; readonly value: Written }
  | { readonly kind: 'beloeb'; readonly value: Written; readonly factor?: Written }
  /** An amount of each. */
  | { readonly kind: 'beloebene'; readonly values: Values; readonly factor?: Written }
  | { readonly kind: 'noegle'; readonly key: Key; readonly factor?: Written };

export type Amount =
  | { readonly kind: 'fast'; readonly value: Written; readonly precision?: Written }
  | { readonly kind: 'beloeb'; readonly id: string }
  | { readonly kind: 'sum' | 'gange'; readonly parts: readonly Amount[] }
  | { readonly kind: 'minus'; readonly of: Amount }
  | { readonly kind: 'afrundet'; readonly of: Amount; readonly step: Written }
  | { readonly kind: 'fordelt'; readonly from: string; readonly to?: Member }
  | { readonly kind: 'noeglesum' };

/** By itself; `krydstabel` is drawn for a whole case. */
export const methods = [
  'hver-for-sig',
  'rund-op',
  'rund-ned',
  'stoerste-rest',
  'restmodtager',
  'kumulativ',
  'dhondt',
  'sainte-lague',
  'adams',
  'dean',
  'huntington-hill',
] as const;
export type Method = (typeof methods)[number] | 'krydstabel';

export interface Rounding {
  readonly method: Method;
  readonly step: Written;
  readonly takesRest?: Member;
}

export interface Fordeling {
  readonly id: string;
  readonly unit: string;
  readonly amount: Amount;
  readonly key: Key;
  readonly circle: readonly Member[];
  readonly form?: CircleForm;
  readonly rounding: Rounding;
}

/** Headcounts by kommunekode, sex and age group, and which rows of totals the extract has besides. */
export interface Folk {
  readonly hasSexes: boolean;
  readonly hasSexTotal: boolean;
  readonly hasAges: boolean;
  readonly hasAgeTotal: boolean;
  readonly counts: ReadonlyMap<string, Readonly<Record<'maend' | 'kvinder', readonly number[]>>>;
}
export const ageGroups = ['0-5', '6-17', '18-64', '65-110'] as const;

export interface Case {
  readonly folk: Folk;
  readonly named: readonly {
    readonly id: string;
    readonly unit: string;
    readonly amount: Amount;
    readonly step?: Written;
  }[];
  readonly fordelinger: readonly Fordeling[];
}
export const year = 2024;
