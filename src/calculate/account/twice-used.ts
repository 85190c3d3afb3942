import type { Diagnostic } from '../../model/diagnostic.ts';
import { isZero } from '../../model/exact/rational.ts';
import type { Origin } from '../../model/origin.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import type { BudgetCell } from '../../model/scheme/budget.ts';
import { takes } from '../../model/scheme/line-filter.ts';
import type { NamedAmountPlan } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { linesInWords } from './lines-in-words.ts';

/** What an amount is made of whole: cells of budgets and named amounts, and how many times, those it is less by subtracted. */
type Uses = ReadonlyMap<BudgetCell | NamedAmountPlan, number>;

/**
 * The same lines of a budget twice in one amount, and the same lines or named amount in two fordelinger that are both charged. What
 * is multiplied, as where an amount is split between two keys, is not whole, and is left out of account.
 */
export function twiceUsed(input: SchemeInput): Diagnostic[] {
  const { allocations, amounts, invoicing } = input.scheme;
  const plans = allocations.flatMap(({ id, title, amount }) =>
    amount.kind === 'noeglesum' ? [] : [{ id, title, amount, uses: usesOf(amount, input) }],
  );
  const named = amounts.map(({ title, amount }) => ({ title, amount, uses: usesOf(amount, input) }));
  const told = new Set<string>();
  const once = (words: string, problem: (words: string) => Diagnostic) =>
    words === '' || told.size === told.add(words).size ? [] : [problem(words)];
  const within = [...named, ...plans].flatMap(({ title, amount, uses }) => {
    const cells = [...uses].flatMap(([part, times]) => (times > 1 && isCell(part) ? [part] : []));
    return once(linesInWords(cells), (lines) => inOne(title, lines, amount.origin));
  });
  const charged = invoicing === undefined ? [] : (invoicing.charged ?? plans.map(({ id }) => id));
  const toCharge = plans.filter(({ id }) => charged.includes(id));
  const between = toCharge.flatMap((first, at) =>
    toCharge.slice(at + 1).flatMap((second) => {
      const shared = [...first.uses].flatMap(([part, times]) =>
        times > 0 && (second.uses.get(part) ?? 0) > 0 ? [part] : [],
      );
      const whole = shared.find((part): part is NamedAmountPlan => !isCell(part));
      const what = whole === undefined ? linesInWords(shared.filter(isCell)) : `beløbet "${whole.title}"`;
      return what === '' ? [] : [inTwo(what, first.title, second.title, second.amount.origin)];
    }),
  );
  return [...within, ...between];
}

function isCell(part: BudgetCell | NamedAmountPlan): part is BudgetCell {
  return 'text' in part;
}

function usesOf(amount: Amount, { budgets, scheme }: SchemeInput): Uses {
  const uses = new Map<BudgetCell | NamedAmountPlan, number>();
  const note = (part: BudgetCell | NamedAmountPlan, times: number) =>
    uses.set(part, (uses.get(part) ?? 0) + times);
  const look = (part: Amount, times: 1 | -1): void => {
    switch (part.kind) {
      case 'budget':
        for (const line of budgets.get(part.file)?.lines ?? []) {
          const cell = takes(part, line) ? line.get(part.column) : undefined;
          if (cell?.value !== undefined && !isZero(cell.value)) note(cell, times);
        }
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

function inTwo(what: string, first: string, second: string, place: Origin): Diagnostic {
  return {
    code: 'LINJE-TO-GANGE',
    severity: 'advarsel',
    message: `${what} opkræves både i "${first}" og i "${second}"`,
    place,
    advice:
      'Skal det kun opkræves én gang, så vælg det fra i den ene, eller skriv under opkraeves, hvilke fordelinger der opkræves. Deles det mellem dem, så skriv, hvor meget hver tager, med gange.',
  };
}
