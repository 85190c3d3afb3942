import type { Amount, Term } from '../../model/scheme.ts';
import type { SchemeContext } from './context.ts';
import type { Path } from './document.ts';
import type { AmountEntry, TermEntry } from './schema.ts';
import { toDerivedAmount } from './to-derived-amount.ts';

export function toAmount(entry: AmountEntry, path: Path, context: SchemeContext): Amount {
  if ('fast' in entry) {
    const at = [...path, 'fast'];
    if (entry.fast === 'forventet') return { kind: 'forventet', origin: context.origin(at) };
    return { kind: 'fast', value: context.number(entry.fast, at), origin: context.origin(at) };
  }
  if (!('budget' in entry)) {
    return toDerivedAmount(entry, path, context, (part, at) => toAmount(part, at, context));
  }
  const { fil, kolonne, hvor = {}, tegnsaet } = entry.budget;
  return {
    kind: 'budget',
    file: context.resolveFile(fil, tegnsaet),
    column: kolonne,
    where: new Map(Object.entries(hvor)),
    origin: context.origin([...path, 'budget', 'hvor']),
  };
}

export function toTerm(entry: TermEntry, path: Path, context: SchemeContext): Term {
  if (!('fordeling' in entry)) return toAmount(entry, path, context);
  const at = [...path, 'fordeling'];
  context.requireAllocation(entry.fordeling, at);
  return { kind: 'fordeling', id: entry.fordeling, origin: context.origin(at) };
}
