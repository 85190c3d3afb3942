import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { compare, multiply, one, type Rational, rational, sign, sum } from '../../model/exact/rational.ts';
import { unitOf } from '../../model/exact/unit.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { cellsUsed, placeKey } from './cells-used.ts';

/** What some fordelinger take parts of: lines of a budget, or a named amount. */
interface Split {
  /** As people read it. */
  readonly name: string;
  readonly amount: Amount;
  /** What each fordeling takes of it. */
  readonly parts: { readonly share: Rational; readonly title: string }[];
}

/**
 * What is split between fordelinger that are charged, and comes to more than all of it: 60 % in one and 50 % in another. Where one of them takes it
 * whole, a part in another is a charge on top, as for overhead, and is not asked about.
 */
export function splitShares({ scheme, budgets }: SchemeInput): Diagnostic[] {
  const { allocations, amounts, invoicing } = scheme;
  if (invoicing === undefined) return [];
  const splits = new Map<string, Split>();
  const note = (id: string, name: string, amount: Amount, share: Rational, title: string) => {
    const split = splits.get(id) ?? { name, amount, parts: [] };
    splits.set(id, split);
    split.parts.push({ share, title });
  };
  const look = (amount: Amount, share: Rational, title: string): void => {
    switch (amount.kind) {
      case 'budget': {
        const { file, column, where } = amount;
        const id = cellsUsed(amount, budgets)
          .map(({ origin }) => placeKey(origin))
          .join('\n');
        const of = [...where].map(([key, texts]) => `, ${key} ${texts.join(' og ')}`).join('');
        if (id !== '')
          note(id, `"${column}" i ${budgets.get(file)?.source.file ?? file}${of}`, amount, share, title);
        return;
      }
      case 'beloeb': {
        const plan = amounts.find(({ id }) => id === amount.id);
        note(amount.id, `beløbet "${plan?.title ?? amount.id}"`, amount, share, title);
        return;
      }
      case 'sum':
        for (const term of amount.terms) look(term, share, title);
        return;
      case 'afrundet':
      case 'fremskrevet':
        look(amount.of, share, title);
        return;
      case 'gange': {
        const others = amount.factors.filter(({ kind }) => kind !== 'fast');
        const part = amount.factors.map(partOf).reduce((product, each) => multiply(product, each), one);
        const [only] = others;
        if (only !== undefined && others.length === 1) look(only, multiply(share, part), title);
        return;
      }
      case 'minus':
      case 'fast':
      case 'forventet':
      case 'fordelt':
    }
  };
  for (const { id, title, amount } of allocations) {
    if (invoicing.charged?.includes(id) === false || amount.kind === 'noeglesum') continue;
    look(amount, one, title);
  }
  return [...splits.values()].flatMap(overSplit);
}

/** A fixed factor as the part that it takes; one of what is no number. */
function partOf(factor: Amount): Rational {
  if (factor.kind !== 'fast') return one;
  const unit = factor.unit === undefined ? undefined : unitOf(factor.unit);
  return unit?.kind === 'procent' ? multiply(factor.value, unit.factor) : factor.value;
}

function overSplit({ name, amount, parts }: Split): Diagnostic[] {
  const isOfParts = parts.every(({ share }) => sign(share) > 0 && compare(share, one) < 0);
  const taken = sum(parts.map(({ share }) => share));
  if (!isOfParts || parts.length < 2 || compare(taken, one) <= 0) return [];
  const each = parts.map(({ share, title }) => `${inPercent(share)} i "${title}"`).join(', ');
  return [
    {
      code: 'LINJE-TO-GANGE',
      severity: 'advarsel',
      message: `${name} opkræves med ${inPercent(taken)}: ${each}`,
      place: amount.origin,
      advice:
        'Deles det mellem fordelingerne, så skal delene tilsammen være højst 100 %. Er det rigtigt, så lad det stå.',
    },
  ];
}

function inPercent(share: Rational): string {
  return `${formatExact(multiply(share, rational(100n)), 4)} %`;
}
