import type { Key } from '../case.ts';

/** Whether a key has amounts that the total is held against: its own, or floors and ceilings anywhere in it. */
export function hasAmounts(key: Key): boolean {
  return areAmounts(key) || hasBoundsInAmounts(key);
}

function areAmounts(key: Key): boolean {
  return key.kind === 'beloeb' || key.kind === 'sats' || (key.kind === 'trin' && areAmounts(key.key));
}

function hasBoundsInAmounts(key: Key): boolean {
  switch (key.kind) {
    case 'blanding':
      return key.parts.some((part) => hasBoundsInAmounts(part.key));
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
      return hasBoundsInAmounts(key.key);
    case 'graenser':
      return (
        hasBoundsInAmounts(key.key) ||
        [key.floor, key.ceiling].some((bound) => {
          if (bound?.kind !== 'noegle') return bound !== undefined && bound.kind !== 'procent';
          return areAmounts(bound.key) || hasBoundsInAmounts(bound.key);
        })
      );
    default:
      return false;
  }
}

/** Whether the weights of a key add up to an amount in a unit: percent never do, and heads are no money. */
export function addsUpTo(key: Key, unit: string): boolean {
  switch (key.kind) {
    case 'procenter':
    case 'blanding':
    case 'graenser':
      return false;
    case 'befolkning':
    case 'lige':
      return unit === 'pladser';
    case 'trin':
      return addsUpTo(key.key, unit);
    case 'faktorer':
      // A factor may be a rate: so many kr. per head.
      return addsUpTo(key.key, 'pladser');
    default:
      return true;
  }
}
