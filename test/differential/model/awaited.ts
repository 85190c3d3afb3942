import type { Bound, Key, Member, Values } from '../case.ts';

/** Whether what a member has by a key rests on a value that is not out yet; without a member, whether anything of the key does. */
export function restsOnAwaited(key: Key, member?: Member): boolean {
  switch (key.kind) {
    case 'procenter':
    case 'beloeb':
      return hasAwaited(key.values, member);
    case 'faktorer':
      return hasAwaited(key.values, member) || restsOnAwaited(key.key, member);
    case 'trin':
    case 'klasser':
      return restsOnAwaited(key.key, member);
    case 'sats':
      return key.rate.isAwaited === true || restsOnAwaited(key.key, member);
    case 'blanding':
      return key.parts.some(
        ({ key: own, circle }) =>
          (member === undefined || circle?.includes(member) !== false) &&
          restsOnAwaited(own, isOfHundred(own) ? member : undefined),
      );
    case 'graenser':
      return [key.floor, key.ceiling].some((bound) => boundRests(bound)) || restsOnAwaited(key.key);
    default:
      return false;
  }
}

/** Each percentage is by itself; an andel of a sum is not known before all that the sum is of. */
function isOfHundred({ kind }: Key): boolean {
  return kind === 'procenter' || kind === 'blanding';
}

function boundRests(bound: Bound | undefined): boolean {
  if (bound?.kind === 'beloebene') return hasAwaited(bound.values);
  return bound?.kind === 'noegle' && restsOnAwaited(bound.key);
}

function hasAwaited({ of }: Values, member?: Member): boolean {
  if (member !== undefined) return of.get(member)?.isAwaited === true;
  return [...of.values()].some(({ isAwaited }) => isAwaited === true);
}
