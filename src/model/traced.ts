import type { Interval } from './exact/interval.ts';
import { absolute, add, isZero, type Rational, subtract, sum, zero } from './exact/rational.ts';
import { formatIn, numberIn } from './exact/unit.ts';
import type { Origin } from './origin.ts';
import type { Indexation, IndexRate, IndexStep } from './scheme/index-rate.ts';

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
  /** What it may be off, where it rests on figures that are only known rounded. */
  readonly imprecise?: readonly Imprecision[] | undefined;
  /** The years of PL-fremskrivning it went through, where it did. */
  readonly steps?: readonly IndexStep[];
}

/** How much a value is off when one of the figures it rests on is half a step of its precision more than printed. */
export interface Imprecision {
  readonly origin: Origin;
  /** In the unit of the value; below zero where more of the figure is less of the value. */
  readonly by: Rational;
}

/** How far a value may be from what it is said to be, to either side: a figure that it rests on twice counts once. */
export function spreadOf(traced: Traced): Rational {
  return sum([...spreadByFigure(traced).values()].map(absolute));
}

/** How much a value is off with each of the figures that it rests on and that are only known rounded. */
export function spreadByFigure({ imprecise = [] }: Traced): ReadonlyMap<string, Rational> {
  const byFigure = new Map<string, Rational>();
  for (const { origin, by } of imprecise) {
    const figure = `${origin.file}:${origin.line}:${origin.column}`;
    byFigure.set(figure, add(byFigure.get(figure) ?? zero, by));
  }
  return byFigure;
}

/** The values that a value may have; undefined where it has one alone. */
export function withinSpread(traced: Traced): Interval | undefined {
  const spread = spreadOf(traced);
  if (isZero(spread)) return undefined;
  return { from: subtract(traced.value, spread), to: add(traced.value, spread) };
}

/** A value in its unit, with what it may be off where it is only known rounded: 21,1 mio. kr. ± 0,05. */
export function withSpread(traced: Traced, unit: string): string {
  const spread = spreadOf(traced);
  const own = formatIn(traced.value, unit);
  return isZero(spread) ? own : `${own} ± ${numberIn(spread, unit, 10)}`;
}

/** How a value came of others. */
export interface Derivation extends Rule {
  readonly operation: Operation;
  readonly operands: readonly Operand[];
}

/** What an operation goes by, beside its operands. */
interface Rule {
  /** What it was rounded to, half away from zero, of `afrundet`. */
  readonly step?: Rational | undefined;
  /** How and by which years it was converted, of `fremskrevet`. */
  readonly indexation?: { readonly rule: Indexation; readonly steps: readonly IndexStep[] } | undefined;
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
export function derive(
  operation: Operation,
  value: Rational,
  operands: readonly Operand[],
  rule: Rule = {},
): Traced {
  const provisional = operands.flatMap(({ traced }) => traced.provisional ?? []);
  const steps = operands.flatMap(({ traced }) => traced.steps ?? []);
  return {
    value,
    origins: operands.flatMap(({ traced }) => traced.origins),
    ...(provisional.length === 0 ? {} : { provisional }),
    ...(steps.length === 0 ? {} : { steps }),
    derivation: { operation, operands, ...rule },
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

/** A figure, or undefined where it is nothing for no other reason than that. */
export function known(value: Rational, ...of: readonly Traced[]): Rational | undefined {
  return isUnknown(value, ...of) ? undefined : value;
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
