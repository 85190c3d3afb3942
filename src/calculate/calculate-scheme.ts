import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { Origin } from '../model/origin.ts';
import { collect, problemList, refuseFaults } from '../model/problem-list.ts';
import type { AllocationResult, NamedAmountResult, SchemeResult } from '../model/result.ts';
import {
  amountsOfAllocation,
  amountsOfBudget,
  amountsOfCarryOver,
  amountsOfFrame,
  amountsOfTariff,
  partsOfAmount,
  termsOfKeyFigure,
} from '../model/scheme/parts-of-amounts.ts';
import type { NamedAmountPlan, Term } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import type { Traced } from '../model/traced.ts';
import { fileAccounts } from './account/file-accounts.ts';
import { allocate } from './allocate.ts';
import { amountOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';
import { audited } from './audit/audit-scheme.ts';
import { budgetTable } from './budget-table.ts';
import { carryOver } from './carry-over/carry-over.ts';
import { settlement, settlementDoubts } from './carry-over/settlement.ts';
import { crossTable, roundedTogether } from './comparison/cross-table.ts';
import { frame } from './frame.ts';
import { passedOnDoubts } from './invoice/passed-on.ts';
import { keyFigure } from './key-figure.ts';
import { columnDoubts } from './plausible/columns-read.ts';
import { headcountDoubts } from './plausible/headcounts.ts';
import { indexedElsewhere } from './plausible/indexed-elsewhere.ts';
import { inhabitantsOf } from './plausible/inhabitants.ts';
import { keyYearDoubts } from './plausible/key-years.ts';
import { minusOfMinus } from './plausible/minus-of-minus.ts';
import { negativeTotals } from './plausible/negative-totals.ts';
import { yearDoubts } from './plausible/other-year.ts';
import { payNothing } from './plausible/pay-nothing.ts';
import { tariffDoubts } from './plausible/tariff-doubts.ts';
import { totalDoubts } from './plausible/totals.ts';
import { requirePrecise, requirePreciseTerms } from './precision/imprecise.ts';
import { tariff } from './tariff.ts';

/**
 * Computes everything an ordning declares, and lets nothing out that its audit does not agree with. Amounts are in the unit that the
 * plan beside them declares (`plan.unit`: kr., 1.000 kr. …), shares are parts: 18 % is 0.18.
 *
 * @throws FordelError with the problems of all its parts, not only of the first; `INTERN-PROEVE` for a result that does
 * not hold.
 */
export function calculateScheme(input: SchemeInput): SchemeResult {
  const problems = problemList();
  const { scheme } = input;
  const named = new Map<string, Traced>();
  const allocations: AllocationResult[] = [];
  const { budgets: files, rates, suggest } = input;
  const context = { budgets: files, rates, suggest, named, earlier: allocations };
  /** A part that rests on one that failed is left out: it would only repeat that one's problem. */
  const attempt = <T>(terms: readonly Term[], work: () => T): T[] => {
    if (terms.some((term) => restsOnMissing(term, named, allocations))) return [];
    return collect(problems, () => [work()]) ?? [];
  };
  /** One that nothing judges by the precision of what it rests on. */
  const attemptPrecise = <T>(terms: readonly Term[], work: () => T): T[] =>
    attempt(terms, () => {
      requirePreciseTerms(terms, named, allocations);
      return work();
    });
  const amounts = scheme.amounts.flatMap((plan) =>
    attempt([plan.amount], () => nameAmount(plan, context, named)),
  );
  for (const plan of scheme.allocations) {
    allocations.push(...attempt(amountsOfAllocation(plan), () => allocate(plan, input, context)));
    const table = scheme.crossTables.find((each) => each.allocations.includes(plan.id));
    if (table !== undefined) allocations.splice(0, Infinity, ...roundedTogether(table, allocations, input));
  }
  const settlements = scheme.settlements.flatMap((plan) =>
    attemptPrecise(termsOfTable(plan), () => settlement(plan, allocations)),
  );
  const crossTables = scheme.crossTables.flatMap((plan) =>
    attemptPrecise(termsOfTable(plan), () => crossTable(plan, allocations)),
  );
  const budgets = scheme.budgets.flatMap((plan) =>
    attemptPrecise(amountsOfBudget(plan), () => budgetTable(plan, context)),
  );
  const tariffs = scheme.tariffs.flatMap((plan) =>
    attemptPrecise(amountsOfTariff(plan), () => tariff(plan, context)),
  );
  const carryOvers = scheme.carryOvers.flatMap((plan) =>
    attemptPrecise(amountsOfCarryOver(plan), () => carryOver(plan, scheme.year, context)),
  );
  const frames = scheme.frames.flatMap((plan) =>
    attemptPrecise(amountsOfFrame(plan), () => frame(plan, context)),
  );
  const keyFigures = scheme.keyFigures.flatMap((plan) =>
    attempt(termsOfKeyFigure(plan), () => keyFigure(plan, allocations, context)),
  );
  const doubts = refuseFaults(problems);
  const inhabitants = inhabitantsOf(input.municipalities);
  const result = {
    scheme,
    amounts,
    allocations,
    settlements,
    crossTables,
    budgets,
    tariffs,
    carryOvers,
    frames,
    keyFigures,
    warnings: [
      ...input.warnings,
      ...allocations.flatMap(({ findings }) => findings),
      ...allocations.flatMap((each) => [
        ...headcountDoubts(each, inhabitants),
        ...totalDoubts(each, inhabitants),
        ...payNothing(each),
      ]),
      ...yearDoubts(scheme, input.budgets),
      ...negativeTotals(scheme, allocations),
      ...tariffs.flatMap(tariffDoubts),
      ...columnDoubts(input),
      ...keyYearDoubts(input),
      ...indexedElsewhere(scheme),
      ...minusOfMinus(scheme, input.budgets),
      ...settlements.flatMap(settlementDoubts),
      ...passedOnDoubts(
        scheme,
        settlements.map(({ plan }) => plan),
      ),
      ...doubts,
    ],
    files: input.files,
  };
  const { accounts, warnings } = fileAccounts(input, result);
  return audited(input, { ...result, warnings: [...result.warnings, ...warnings], accounts });
}

/** The fordelinger that a table is made of. */
function termsOfTable({
  allocations,
  origin,
}: {
  readonly allocations: readonly string[];
  readonly origin: Origin;
}): Term[] {
  return allocations.map((id) => ({ kind: 'fordeling', id, origin }));
}

/** Works out a named amount and lends it to those that come after it. */
function nameAmount(
  plan: NamedAmountPlan,
  context: AmountContext,
  named: Map<string, Traced>,
): NamedAmountResult {
  const traced = amountOf(plan.amount, plan.unit, context);
  if (plan.step !== undefined) requirePrecise(traced, plan.origin, 'en afrunding');
  const value = plan.step === undefined ? traced.value : roundHalfAwayFromZero(traced.value, plan.step);
  const amount = { ...traced, value };
  named.set(plan.id, { ...amount, title: plan.title });
  return { plan, amount, exact: traced.value };
}

/** Whether a named amount or a fordeling that a term is made of has not been worked out. */
function restsOnMissing(
  term: Term,
  named: ReadonlyMap<string, Traced>,
  allocations: readonly AllocationResult[],
): boolean {
  const isMissing = (id: string) => allocations.every(({ plan }) => plan.id !== id);
  if (term.kind === 'fordeling') return isMissing(term.id);
  return partsOfAmount(term).some(
    (part) =>
      (part.kind === 'beloeb' && !named.has(part.id)) ||
      (part.kind === 'fordelt' && isMissing(part.allocation)),
  );
}
