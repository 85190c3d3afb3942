import { isZero, type Rational } from './exact/rational.ts';
import type { Origin } from './origin.ts';
import type { IndexRate, IndexStep } from './scheme/index-rate.ts';

/** A value with the input cells it rests on, and with how it was derived where it is more than their sum. */
export interface Traced {
  readonly value: Rational;
  readonly origins: readonly Origin[];
  /** Where a value that it rests on is written `forventet`; absent when all of them are out. */
  readonly provisional?: readonly Origin[];
  readonly derivation?: Derivation;
  /** What it is counted in: of an amount that has met its unit. A weight, or a plain number, has none. */
  readonly unit?: string | undefined;
  /** What it is called, of a named amount of the ordning. */
  readonly title?: string | undefined;
  /** The years of PL-fremskrivning it went through, where it did. */
  readonly steps?: readonly IndexStep[];
}

/** How a value came of others. */
export interface Derivation {
  readonly operation: Operation;
  readonly operands: readonly Operand[];
}

/** One of the values that another came of, with what it is in Danish. */
export interface Operand {
  readonly label: string;
  /** A rate, that people read in percent. */
  readonly isRate?: boolean;
  readonly traced: Traced;
}

export const operations = [
  'sum',
  'forskel',
  'produkt',
  'andel',
  'trin',
  'klasse',
  'gulv',
  'loft',
  'omfordelt',
  'maaneder',
  'dage',
  'afrundet',
  'fremskrevet',
  'omregnet',
] as const;
export type Operation = (typeof operations)[number];

/** A value derived from operands: it rests on all they rest on, and is provisional where one of them is. */
export function derive(operation: Operation, value: Rational, operands: readonly Operand[]): Traced {
  const provisional = operands.flatMap(({ traced }) => traced.provisional ?? []);
  const steps = operands.flatMap(({ traced }) => traced.steps ?? []);
  return {
    value,
    origins: operands.flatMap(({ traced }) => traced.origins),
    ...(provisional.length === 0 ? {} : { provisional }),
    ...(steps.length === 0 ? {} : { steps }),
    derivation: { operation, operands },
  };
}

/** A value written in the ordning itself. */
export function writtenAt(value: Rational, origin: Origin): Traced {
  return { value, origins: [origin] };
}

/** Whether any of the values rests on one that is written `forventet`, and counts as nothing until it is out. */
export function restsOnMissing(...values: readonly Traced[]): boolean {
  return values.some(({ provisional }) => provisional !== undefined);
}

/** Whether a figure is nothing for no other reason than that what it rests on is not out yet. */
export function isUnknown(value: Rational, ...of: readonly Traced[]): boolean {
  return isZero(value) && restsOnMissing(...of);
}

/** Whether any of the values will be settled anew: it rests on one that is not out yet, or on an expected PL rate. */
export function isProvisional(...values: readonly Traced[]): boolean {
  return restsOnMissing(...values) || values.some((traced) => expectedRates(traced).length > 0);
}

/** The expected PL rates that values rest on, each once. */
export function expectedRates(...values: readonly Traced[]): readonly IndexRate[] {
  const rates = values.flatMap(({ steps = [] }) => steps.map(({ rate }) => rate));
  return [...new Set(rates.filter(({ provisional }) => provisional))];
}
