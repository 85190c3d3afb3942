import type { Interval } from '../../../model/exact/interval.ts';
import { add, multiply, one, type Rational, rational, subtract } from '../../../model/exact/rational.ts';
import { hedgeBefore } from './hedges.ts';
import { isPlural, nounAfter } from './nouns.ts';
import { anyCase } from './pattern.ts';
import type { RawFigure } from './raw-figure.ts';

const counts: ReadonlyMap<string, bigint> = new Map([
  ['to', 2n],
  ['tre', 3n],
  ['fire', 4n],
  ['fem', 5n],
  ['seks', 6n],
  ['syv', 7n],
  ['otte', 8n],
  ['ni', 9n],
  ['ti', 10n],
  ['elleve', 11n],
  ['tolv', 12n],
  ['tretten', 13n],
  ['fjorten', 14n],
  ['femten', 15n],
  ['seksten', 16n],
  ['sytten', 17n],
  ['atten', 18n],
  ['nitten', 19n],
  ['tyve', 20n],
]);
const parts: readonly (readonly [RegExp, bigint])[] = [
  [/^halv/i, 2n],
  [/^tredjedel/i, 3n],
  [/^fjerdedel/i, 4n],
  [/^femtedel/i, 5n],
  [/^sjettedel/i, 6n],
  [/^syvendedel/i, 7n],
  [/^ottendedel/i, 8n],
  [/^niendedel/i, 9n],
  [/^tiendedel/i, 10n],
  [/^tolvtedel/i, 12n],
];
/** `hver fjerde af` */
const everyOf: ReadonlyMap<string, bigint> = new Map([
  ['anden', 2n],
  ['tredje', 3n],
  ['fjerde', 4n],
  ['femte', 5n],
  ['sjette', 6n],
  ['syvende', 7n],
  ['ottende', 8n],
  ['niende', 9n],
  ['tiende', 10n],
]);
const ordinalPart = '(?:tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende|tolvte)del(?:e|en|ene)?';
const spoken = new RegExp(
  anyCase`(?<![\p{L}\d-])(?:(halvdelen)|(en|to|tre|fire|fem|seks|syv|otte|ni)\s(${ordinalPart})|(\d{1,2})\s?/\s?(\d{1,2})(?:-?dele?n?e?(?!\p{L}))?|(dobbelt|fordobl(?:et|ing|es|e)|halver(?:et|ing|es|e))|hver\s(${[...everyOf.keys()].join('|')})(?=\saf\s)|(et par)(?=\s)|(${[...counts.keys()].join('|')})(?=\s))(?![\p{L}\d-])`,
  'gi',
);
const dateWord = anyCase`(?:^|[^\p{L}])(?:d|den|pr|til|fra|senest)\.?\s$`;
const hundred = rational(100n);
const half = rational(1n, 2n);
/** What a share in words may be off by, in percentages, and what one with a hedge may. */
const loose = half;
const hedged = rational(5n);
const around = 40;

/** The numbers in words of a text, and fractions: "tre kommuner", "halvdelen", "to tredjedele", "2/3-del". */
export function spokenFigures(text: string): RawFigure[] {
  const found: RawFigure[] = [];
  for (const match of text.matchAll(spoken)) {
    const [all, halfOf, upper, ordinal = '', over, under, double, every, pair, count] = match;
    const at = match.index;
    const end = at + all.length;
    const before = text.slice(Math.max(0, at - around), at);
    if (halfOf !== undefined) found.push(share(rational(1n, 2n), at, end, before));
    else if (double !== undefined)
      found.push(share(/^halv/i.test(double) ? half : rational(2n), at, end, before));
    else if (every !== undefined)
      found.push(share(rational(1n, everyOf.get(every.toLowerCase()) ?? 1n), at, end, before));
    else if (upper !== undefined)
      found.push(share(rational(counts.get(upper.toLowerCase()) ?? 1n, partOf(ordinal)), at, end, before));
    else if (over !== undefined && under !== undefined) {
      if (isFraction(BigInt(over), BigInt(under), text, at, end))
        found.push(share(rational(BigInt(over), BigInt(under)), at, end, before));
    } else {
      const number = counts.get((count ?? 'to').toLowerCase()) ?? 2n;
      const figure = counted(number, text, at, end, pair);
      if (figure !== undefined) found.push(figure);
    }
  }
  return found;
}

/** `2/3` is a share, `1/8` after "pr." is a date and `2021/22` a year. */
function isFraction(over: bigint, under: bigint, text: string, at: number, end: number): boolean {
  const isDate = dateWord.test(text.slice(Math.max(0, at - 10), at));
  const after = text.slice(end, end + 6);
  return (
    over > 0n &&
    over < under &&
    under <= 12n &&
    !isDate &&
    !/^[-/]\d|^\s?(?:19|20)\d\d/.test(after) &&
    !/[\d/.,]$/.test(text.slice(0, at).slice(-1))
  );
}

function partOf(ordinal: string): bigint {
  return parts.find(([spelt]) => spelt.test(ordinal))?.[1] ?? 1n;
}

function share(part: Rational, from: number, end: number, before: string): RawFigure {
  const value = multiply(part, hundred);
  const hedge = hedgeBefore(before);
  const exact: Interval = { from: value, to: value };
  const widest =
    hedge === undefined
      ? { from: subtract(value, loose), to: add(value, loose) }
      : hedge.widening({
          value,
          printed: { from: subtract(value, loose), to: add(value, loose) },
          step: one,
          coarse: hedged,
        });
  const unit = { kind: 'procent', name: 'andel', factor: one } as const;
  return {
    from,
    end,
    value,
    step: one,
    printed: () => exact,
    widest: () => widest,
    unit,
    hedge: hedge?.text,
    readings: [],
    isWhole: false,
  };
}

function counted(
  number: bigint,
  text: string,
  from: number,
  wordEnd: number,
  pair: string | undefined,
): RawFigure | undefined {
  const noun = nounAfter(text.slice(wordEnd, wordEnd + around));
  if (noun === undefined || !isPlural(noun.name)) return undefined;
  const value = rational(number);
  const before = hedgeBefore(text.slice(Math.max(0, from - around), from));
  const hedge = pair !== undefined || (before?.text === 'over' && noun.kind === 'maal') ? undefined : before;
  const exact = { from: value, to: value };
  const widest =
    pair !== undefined
      ? { from: value, to: add(value, one) }
      : (hedge?.widening({ value, printed: exact, step: one, coarse: one }) ?? exact);
  return {
    from,
    end: wordEnd + noun.length,
    value,
    step: one,
    printed: () => exact,
    widest: () => widest,
    unit: { kind: noun.kind, name: noun.name, factor: one },
    hedge: pair ?? hedge?.text,
    readings: [],
    isWhole: true,
  };
}
