import { formatAmount, formatExact, formatNumber } from '../../../model/exact/format.ts';
import {
  absolute,
  divide,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../../model/exact/rational.ts';
import { conversion, formatIn, kroner, numberIn } from '../../../model/exact/unit.ts';
import type { NamedValue } from './named-value.ts';

/** What is put into a memo: one figure, or two of which the later is the change from the earlier. */
export interface Given {
  readonly after: NamedValue;
  readonly before?: NamedValue | undefined;
  /** The figure is a change that a filter made of two. */
  readonly isChange?: true;
}

/** Why a filter cannot be used on what it is given, in Danish. */
export interface Misused {
  readonly misused: string;
}

type Filter = (given: Given, decimals: number | undefined) => Given | string | Misused;

const hundred = rational(100n);
/** The unit that is `t.kr.` in a sentence. */
const thousands = '1.000 kr.';

/** The filters of templates by name; each gives the text that is put in, or what the next one works on. */
export const filters: Readonly<Record<string, { readonly does: string; readonly apply: Filter }>> = {
  kr: {
    does: 'beløbet i kroner: 716.028 kr.',
    apply: (given, decimals) => amountIn(given, kroner, decimals),
  },
  tkr: {
    does: 'beløbet i 1.000 kr.: 716 t.kr.',
    apply: (given, decimals = 0) => amountIn(given, thousands, decimals),
  },
  mio: {
    does: 'beløbet i mio. kr.: 0,7 mio. kr.',
    apply: (given, decimals = 1) => amountIn(given, 'mio. kr.', decimals),
  },
  pct: { does: 'en andel eller procent: 3,8 %', apply: (given, decimals = 1) => percent(given, decimals) },
  tal: { does: 'tallet uden enhed: 716.028', apply: ({ after }, decimals) => number(after, decimals) },
  forskel: { does: 'forskellen på to tal', apply: difference },
  vaekst: { does: 'forskellen på to tal i procent af det første', apply: growth },
  'uden-fortegn': { does: 'tallet uden minus', apply: ({ after }) => ({ after: unsigned(after) }) },
  fortegn: { does: 'tallet med + eller −', apply: signed },
  retning: { does: 'steget, faldet eller uændret', apply: direction },
  'fra-til': { does: 'begge tal: fra 635 kr. til 672 kr.', apply: fromTo },
  saetning: {
    does: 'hele ændringen: steget med 3,8 %, svarende til 716.028 kr.',
    apply: (given, decimals = 1) =>
      inWords(given, decimals, { up: 'steget med', down: 'faldet med', same: 'uændret' }),
  },
  nutid: {
    does: 'det samme i nutid: stiger med 3,8 %, svarende til 716.028 kr.',
    apply: (given, decimals = 1) =>
      inWords(given, decimals, { up: 'stiger med', down: 'falder med', same: 'er uændret' }),
  },
  udvikling: {
    does: 'det samme som navneord: en stigning på 3,8 %, svarende til 716.028 kr.',
    apply: (given, decimals = 1) =>
      inWords(given, decimals, { up: 'en stigning på', down: 'et fald på', same: 'ingen ændring' }),
  },
};

/** A figure as it is put in where no filter says how. */
export function plainly({ kind, value, text, unit }: NamedValue): string {
  if (value === undefined) return text;
  if (kind === 'andel') return `${formatNumber(multiply(value, hundred), 1)} %`;
  if (kind === 'procent') return `${formatExact(value, 2)} %`;
  if (kind === 'procentpoint') return `${formatNumber(value, 1)} procentpoint`;
  if (kind === 'antal') return formatExact(value, 2);
  return unit === thousands ? `${numberIn(value, unit, 2)} t.kr.` : formatIn(value, unit, 2);
}

function amountIn({ after }: Given, unit: string, decimals: number | undefined): string | Misused {
  const factor = after.kind === 'beloeb' ? conversion(after.unit, unit) : undefined;
  if (after.value === undefined || factor === undefined)
    return { misused: `${plainly(after)} er ikke et beløb, der kan skrives i ${unit}` };
  const value = multiply(after.value, factor);
  const written = decimals === undefined ? formatAmount(value) : formatNumber(value, decimals);
  return `${written} ${unit === thousands ? 't.kr.' : unit}`;
}

function percent({ after }: Given, decimals: number): string | Misused {
  const value = percentOf(after);
  return value === undefined
    ? { misused: `${plainly(after)} er hverken en andel eller en procent` }
    : `${formatNumber(value, decimals)} %`;
}

function percentOf({ kind, value }: NamedValue): Rational | undefined {
  if (kind === 'andel' && value !== undefined) return multiply(value, hundred);
  return kind === 'procent' ? value : undefined;
}

function number(after: NamedValue, decimals: number | undefined): string {
  const value = percentOf(after) ?? after.value;
  if (value === undefined) return after.text;
  return decimals === undefined ? formatExact(value, 2) : formatNumber(value, decimals);
}

/** Both figures as numbers of one unit. */
function pair({ before, after }: Given): { readonly from: Rational; readonly to: Rational } | Misused {
  if (before === undefined) return { misused: 'der skal to tal til: skriv A fra B' };
  const factor =
    before.kind === 'beloeb' && after.kind === 'beloeb' ? conversion(before.unit, after.unit) : rational(1n);
  if (
    before.value === undefined ||
    after.value === undefined ||
    before.kind !== after.kind ||
    factor === undefined
  )
    return { misused: `${plainly(before)} og ${plainly(after)} kan ikke sammenlignes` };
  return { from: multiply(before.value, factor), to: after.value };
}

/** How much the one is more than the other; of percentages in percentage points. */
function difference(given: Given): Given | Misused {
  const both = pair(given);
  if ('misused' in both) return both;
  const { after } = given;
  const value = subtract(both.to, both.from);
  const points = percentOf({ ...after, value });
  return {
    after: points === undefined ? { ...after, value } : { ...after, kind: 'procentpoint', value: points },
    isChange: true,
  };
}

function growth(given: Given): Given | Misused {
  const both = pair(given);
  if ('misused' in both) return both;
  if (sign(both.from) <= 0)
    return {
      misused: `en vækst i procent er fra mere end 0, og her er den fra ${plainly({ ...given.after, value: both.from })}`,
    };
  const share = divide(subtract(both.to, both.from), both.from);
  return { after: { ...given.after, kind: 'andel', value: share }, isChange: true };
}

function unsigned(after: NamedValue): NamedValue {
  return after.value === undefined ? after : { ...after, value: absolute(after.value) };
}

function signed({ after }: Given): string {
  const lead = after.value === undefined || sign(after.value) === 0 ? '' : sign(after.value) > 0 ? '+' : '−';
  return `${lead}${plainly(unsigned(after))}`;
}

function direction(given: Given): string | Misused {
  const both = pair(given);
  if ('misused' in both) return both;
  const change = sign(subtract(both.to, both.from));
  return change === 0 ? 'uændret' : change > 0 ? 'steget' : 'faldet';
}

function fromTo(given: Given): string | Misused {
  const both = pair(given);
  if ('misused' in both || given.before === undefined) return 'misused' in both ? both : '';
  return `fra ${plainly({ ...given.after, value: both.from })} til ${plainly(given.after)}`;
}

interface Ways {
  readonly up: string;
  readonly down: string;
  readonly same: string;
}

/** A change in words: in percent and by how much, or only the one that `vaekst` or `forskel` made of it. */
function inWords(given: Given, decimals: number, { up, down, same }: Ways): string | Misused {
  const { after, isChange } = given;
  const change = isChange ? given : difference(given);
  if ('misused' in change) return change;
  if (change.after.value === undefined) return { misused: `${plainly(after)} er ikke et tal` };
  const way = sign(change.after.value);
  if (way === 0) return same;
  const lead = way > 0 ? up : down;
  const size = sizeOf(change.after, decimals);
  if (isChange) return `${lead} ${size}`;
  const share = growth(given);
  return 'misused' in share
    ? `${lead} ${size}`
    : `${lead} ${sizeOf(share.after, decimals)}, svarende til ${size}`;
}

/** A change without its sign; a share of change in percent. */
function sizeOf(change: NamedValue, decimals: number): string {
  const size = unsigned(change);
  return size.kind === 'andel' && size.value !== undefined
    ? `${formatNumber(multiply(size.value, hundred), decimals)} %`
    : plainly(size);
}
