import type { Diagnostic } from '../../model/diagnostic.ts';
import { absolute, compare, multiply, rational, sign, sum } from '../../model/exact/rational.ts';
import type { Origin } from '../../model/origin.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import type { BudgetCell } from '../../model/scheme/budget.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { NamedAmountPlan } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { cellsUsed, placeKey } from './cells-used.ts';
import { linesInWords } from './lines-in-words.ts';

/** What an amount is made of whole: cells of budgets and named amounts, and how many times, those it is less by subtracted. */
type Uses = ReadonlyMap<BudgetCell | NamedAmountPlan, number>;

/** A fordeling, or a takst that is to bring a need in. */
interface Use {
  readonly id: string;
  readonly title: string;
  readonly amount: Amount;
  readonly uses: Uses;
}

/**
 * The same lines of a budget twice in one amount, and the same lines or named amount in two fordelinger that are both charged, or in
 * one and in the need that a takst is to bring in. What is multiplied, as where an amount is split between two keys, is not whole, and is
 * left out of account.
 */
export function twiceUsed(input: SchemeInput): Diagnostic[] {
  const { allocations, amounts, invoicing, tariffs } = input.scheme;
  const usesOf = usesIn(input);
  const plans = allocations.flatMap(({ id, title, amount }): Use[] =>
    amount.kind === 'noeglesum' ? [] : [{ id, title, amount, uses: usesOf(amount) }],
  );
  const needs = tariffs.flatMap(({ id, title, base }): Use[] =>
    base.kind === 'behov' ? [{ id, title, amount: base.amount, uses: usesOf(base.amount) }] : [],
  );
  const named = amounts.map(({ title, amount }) => ({ title, amount, uses: usesOf(amount) }));
  const told = new Set<string>();
  const once = (words: string, problem: (words: string) => Diagnostic) =>
    words === '' || told.size === told.add(words).size ? [] : [problem(words)];
  const within = [...named, ...plans, ...needs].flatMap(({ title, amount, uses }) => {
    const cells = [...uses].flatMap(([part, times]) => (times > 1 && isCell(part) ? [part] : []));
    return once(linesInWords(cells), (lines) => inOne(title, lines, amount.origin));
  });
  const isCharged = ({ id }: Use) => invoicing?.charged?.includes(id) !== false;
  const charged = plans.filter(isCharged);
  return [
    ...within,
    ...(invoicing === undefined ? [] : inPairs(charged, charged, bothCharged)),
    ...inPairs(needs, needs, bothBroughtIn),
    ...inPairs(charged, needs, (what, plan, need) =>
      isLessIncome(plan, sharedBy(plan, need).filter(isCell)) ? [] : [broughtInAndShared(what, plan, need)],
    ),
  ];
}

/** What two of them both use whole, told once for each two. */
function inPairs(
  firsts: readonly Use[],
  seconds: readonly Use[],
  tell: (what: string, first: Use, second: Use) => Diagnostic | Diagnostic[],
): Diagnostic[] {
  return firsts.flatMap((first, at) =>
    seconds.slice(firsts === seconds ? at + 1 : 0).flatMap((second) => {
      const shared = sharedBy(first, second);
      const whole = shared.find((part): part is NamedAmountPlan => !isCell(part));
      const what = whole === undefined ? linesInWords(shared.filter(isCell)) : `beløbet "${whole.title}"`;
      return what === '' ? [] : tell(what, first, second);
    }),
  );
}

function sharedBy(first: Use, second: Use): (BudgetCell | NamedAmountPlan)[] {
  return [...first.uses].flatMap(([part, times]) =>
    times > 0 && (second.uses.get(part) ?? 0) > 0 ? [part] : [],
  );
}

/**
 * Whether the income of takster is taken off what a fordeling shares, so that lines of both are paid once: by a minus, or by lines with a
 * minus, which come to half of the others at least.
 */
function isLessIncome({ amount, uses }: Use, shared: readonly BudgetCell[]): boolean {
  if (partsOfAmount(amount).some(({ kind }) => kind === 'minus')) return true;
  const sizes = (cells: readonly BudgetCell[]) =>
    sum(cells.flatMap(({ value }) => (value === undefined ? [] : [absolute(value)])));
  const income = [...uses.keys()]
    .filter(isCell)
    .filter(({ value }) => value !== undefined && sign(value) < 0);
  return compare(multiply(sizes(income), rational(2n)), sizes(shared)) >= 0;
}

function isCell(part: BudgetCell | NamedAmountPlan): part is BudgetCell {
  return 'text' in part;
}

/** Reads what amounts use. A cell is the one that was met first at its place: a table that is read in two ways has it twice. */
function usesIn({ budgets, scheme }: SchemeInput): (amount: Amount) => Uses {
  const cells = new Map<string, BudgetCell>();
  const firstAt = (cell: BudgetCell) => {
    const key = placeKey(cell.origin);
    const first = cells.get(key) ?? cell;
    cells.set(key, first);
    return first;
  };
  return (amount) => {
    const uses = new Map<BudgetCell | NamedAmountPlan, number>();
    const note = (part: BudgetCell | NamedAmountPlan, times: number) =>
      uses.set(part, (uses.get(part) ?? 0) + times);
    const look = (part: Amount, times: 1 | -1): void => {
      switch (part.kind) {
        case 'budget':
          for (const cell of cellsUsed(part, budgets)) note(firstAt(cell), times);
          return;
        case 'beloeb': {
          const plan = scheme.amounts.find(({ id }) => id === part.id);
          if (plan === undefined) return;
          note(plan, times);
          look(plan.amount, times);
          return;
        }
        case 'sum':
          for (const term of part.terms) look(term, times);
          return;
        case 'minus':
          look(part.of, times === 1 ? -1 : 1);
          return;
        case 'afrundet':
        case 'fremskrevet':
          look(part.of, times);
          return;
        case 'gange':
        case 'fast':
        case 'forventet':
        case 'fordelt':
      }
    };
    look(amount, 1);
    return uses;
  };
}

function inOne(title: string, lines: string, place: Origin): Diagnostic {
  return {
    code: 'LINJE-TO-GANGE',
    severity: 'advarsel',
    message: `${lines} er regnet med to gange i "${title}"`,
    place,
    advice: 'Skal de kun med én gang, så vælg dem fra i det ene led med udelad eller hvor.',
  };
}

function bothCharged(what: string, { title }: Use, second: Use): Diagnostic {
  return {
    code: 'LINJE-TO-GANGE',
    severity: 'advarsel',
    message: `${what} opkræves både i "${title}" og i "${second.title}"`,
    place: second.amount.origin,
    advice:
      'Skal det kun opkræves én gang, så vælg det fra i den ene, eller skriv under opkraeves, hvilke fordelinger der opkræves. Deles det mellem dem, så skriv, hvor meget hver tager, med gange.',
  };
}

function bothBroughtIn(what: string, { title }: Use, second: Use): Diagnostic {
  return {
    code: 'LINJE-TO-GANGE',
    severity: 'advarsel',
    message: `${what} er med i behovet både for "${title}" og for "${second.title}"`,
    place: second.amount.origin,
    advice:
      'Skal det kun betales én gang, så vælg det fra i det ene behov. Deles det mellem dem, så skriv, hvor meget hvert tager, med gange.',
  };
}

function broughtInAndShared(what: string, plan: Use, need: Use): Diagnostic {
  return {
    code: 'LINJE-TO-GANGE',
    severity: 'advarsel',
    message: `${what} deles i "${plan.title}" og er også i behovet for "${need.title}"`,
    place: need.amount.origin,
    advice:
      'Betales det af taksterne, så vælg det fra i fordelingen, eller træk taksternes indtægt fra dér (minus). Betales det af fordelingen, så vælg det fra i behovet.',
  };
}
