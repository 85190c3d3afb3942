import { one } from '../../model/rational.ts';
import type { Amount, DerivedAmount } from '../../model/scheme.ts';
import type { SchemeContext } from './context.ts';
import type { Path } from './document.ts';
import type { DerivedEntry } from './schema-afledt.ts';

/** An amount that follows from others; `toAmount` reads the ones it is made of. */
export function toDerivedAmount<Plain>(
  entry: DerivedEntry<Plain>,
  path: Path,
  context: SchemeContext,
  toAmount: (entry: Plain | DerivedEntry<Plain>, path: Path) => Amount,
): DerivedAmount {
  if ('sum' in entry) return { kind: 'noeglesum', origin: context.origin([...path, 'sum']) };
  if ('fordelt' in entry) {
    const at = [...path, 'fordelt'];
    const { fordeling, til } = entry.fordelt;
    const recipient = context.earlierAllocation(fordeling, til, at);
    return {
      kind: 'fordelt',
      allocation: fordeling,
      ...(recipient === undefined ? {} : { recipient }),
      origin: context.origin([...at, 'fordeling']),
    };
  }
  if ('procent' in entry) {
    const at = [...path, 'procent'];
    return {
      kind: 'procent',
      percent: context.number(entry.procent.procent, [...at, 'procent']),
      of: toAmount(entry.procent.af, [...at, 'af']),
      origin: context.origin([...at, 'procent']),
    };
  }
  if ('regnestykke' in entry) {
    const at = [...path, 'regnestykke'];
    const { plus, minus = [] } = entry.regnestykke;
    return {
      kind: 'sum',
      plus: plus.map((part, index) => toAmount(part, [...at, 'plus', index])),
      minus: minus.map((part, index) => toAmount(part, [...at, 'minus', index])),
      origin: context.origin(at),
    };
  }
  const at = [...path, 'afrundet'];
  const { af, til } = entry.afrundet;
  return {
    kind: 'afrundet',
    of: toAmount(af, [...at, 'af']),
    step: til === undefined ? one : context.number(til, [...at, 'til']),
    origin: context.origin(at),
  };
}
