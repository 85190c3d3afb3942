import { changeOf } from '../model/change.ts';
import { failure } from '../model/diagnostic.ts';
import { divide, isZero, one, sum } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import { isMoney, moneyOfRate, unitAside, unitOf } from '../model/exact/unit.ts';
import type { AllocationResult, KeyFigureResult } from '../model/result.ts';
import type { KeyFigurePlan, Quotient, Term } from '../model/scheme/scheme.ts';
import { derive, type Traced } from '../model/traced.ts';
import { allOrProblems } from './all-or-problems.ts';
import { amountOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';
import { inUnit } from './in-unit.ts';
import { imprecisionTogether } from './precision/imprecise.ts';
import { mayBeZero, quotientWithin } from './precision/quotient-within.ts';
import { ownUnit, unitOfSum } from './unit-of-amount.ts';

/**
 * Nøgletal: a sum of amounts over a sum of amounts, rounded half away from zero, and its development where the ordning
 * has the figure of the year before. The gennemsnitspris pr. plejefamilie is the budget over the families under tilsyn
 * and those expected to be approved; its development is of the rounded prices.
 *
 * The figure is in its own unit (see `quotientUnits`); a quotient is never multiplied by 100.
 *
 * @throws FordelError `NOEGLETAL-NUL` when the denominator is zero, `ENHED` for a unit that the quotient cannot have, and as
 * `amountOf` does.
 */
export function keyFigure(
  plan: KeyFigurePlan,
  allocations: readonly AllocationResult[],
  context: AmountContext,
): KeyFigureResult {
  const total = (terms: readonly Term[], unit: string | undefined): Traced => {
    const values = allOrProblems(terms, (term) =>
      term.kind === 'fordeling'
        ? inUnit(allocationOf(term.id, allocations).total, unit, term.origin)
        : amountOf(term, unit, context),
    );
    const imprecise = imprecisionTogether(values);
    const operands = values.map((traced) => ({ label: 'led', traced }));
    return { ...derive('sum', sum(values.map(({ value }) => value)), operands), unit, imprecise };
  };
  const unitOfTerms = (terms: readonly Term[]) =>
    unitOfSum(
      terms.map((term) =>
        term.kind === 'fordeling' ? allocationOf(term.id, allocations).plan.unit : ownUnit(term, context),
      ),
    );
  const figure = (quotient: Quotient) => {
    const units = quotientUnits(plan, unitOfTerms(quotient.numerator), unitOfTerms(quotient.denominator));
    const isSum = quotient.denominator.length === 0;
    const [numerator, denominator] = allOrProblems(
      [
        { terms: quotient.numerator, unit: isSum ? plan.unit : units.numerator },
        { terms: quotient.denominator, unit: units.denominator },
      ],
      ({ terms, unit }) =>
        isSum && terms === quotient.denominator ? { value: one, origins: [] } : total(terms, unit),
    );
    if (mayBeZero(denominator)) throw zeroDenominator(plan, denominator);
    const exact = divide(numerator.value, denominator.value);
    const within = quotientWithin(numerator, denominator);
    return { numerator, denominator, exact, value: roundHalfAwayFromZero(exact, plan.step), within };
  };
  const result = { plan, ...figure(plan.quotient) };
  if (plan.previous === undefined) return result;
  const previous = figure(plan.previous);
  return { ...result, previous: { ...previous, change: changeOf(previous.value, result.value) } };
}

/**
 * The units that a quotient is taken in, so that the figure is in its own: in kr. (or 1.000 kr. …) and in `kr. pr. X` it is money over
 * a number of something, and the money is converted to it. In any other unit money is counted in kr., above the line and below.
 * Percentages are the numbers they stand for, but above the line in a figure that is itself in percent.
 *
 * @param above the numerator's own unit, undefined where it is plain numbers; below likewise.
 * @throws FordelError `ENHED` where the figure is in money and what it divides by is money too.
 */
function quotientUnits({ title, unit, origin }: KeyFigurePlan, above?: string, below?: string) {
  const { kind } = unitOf(unit);
  if (kind === 'penge' || kind === 'sats') {
    if (below !== undefined && isMoney(below)) {
      throw failure({
        code: 'ENHED',
        message: `"${title}" er i ${unitAside(unit)}, men deler med ${unitAside(below)}`,
        place: origin,
        advice: 'Penge delt med penge er et tal: skriv enhed, fx andel.',
      });
    }
    const isRate = kind === 'sats' && (above === undefined || unitOf(above).kind !== 'sats');
    return { numerator: isRate ? moneyOfRate(unit) : unit, denominator: inBase(below) };
  }
  const isPercent = kind === 'procent' && above !== undefined && unitOf(above).kind === 'procent';
  return { numerator: isPercent ? unit : inBase(above), denominator: inBase(below) };
}

/** Money in kr., rates in kr. pr. something, and percentages as numbers; other units as they are. */
function inBase(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : unitOf(unit).base;
}

function zeroDenominator({ title, origin }: KeyFigurePlan, { value }: Traced) {
  return failure({
    code: 'NOEGLETAL-NUL',
    message: `nævneren i "${title}" ${isZero(value) ? 'er nul' : 'kan være nul inden for sin praecision'}`,
    place: origin,
    advice: 'Ret tallene, der deles med.',
  });
}

function allocationOf(id: string, allocations: readonly AllocationResult[]): AllocationResult {
  const allocation = allocations.find(({ plan }) => plan.id === id);
  if (allocation === undefined) throw new Error(`unknown allocation: ${id}`);
  return allocation;
}
