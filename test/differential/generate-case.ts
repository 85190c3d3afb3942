import fc from 'fast-check';
import {
  type Amount,
  type Case,
  type Folk,
  type Fordeling,
  type Member,
  methods,
  type Rounding,
  type Written,
} from './case.ts';
import { awaited, Draw, wholeNumber } from './draw.ts';
import { Fraction } from './fraction.ts';
import { drawCircle, kommuner } from './generate-circle.ts';
import { drawKey } from './generate-key.ts';
import { roundsAlone } from './model/rounding.ts';

const moneyUnits = ['kr.', 'øre', '1.000 kr.', 'mio. kr.', 'mia. kr.'] as const;

/** Any ordning that the documentation gives a meaning, and some that it says are refused. */
export const anyCase: fc.Arbitrary<Case> = fc.gen().map((value) => drawCase(new Draw(value)));

function drawCase(draw: Draw): Case {
  let files = 0;
  const nextFile = () => `antal-${++files}.csv`;
  const named = drawNamed(draw);
  const first = drawFordeling(draw, 'foerst', named, [], nextFile);
  const fordelinger = draw.chance(35)
    ? [first, drawFordeling(draw, 'dernaest', named, [first], nextFile)]
    : [first];
  const folk = drawFolk(draw);
  return { folk, named, fordelinger: draw.chance(25) ? asTable(fordelinger) : fordelinger };
}

/** Two fordelinger as the columns of a krydstabel, which are of one unit and rounded to the same. */
function asTable(fordelinger: readonly Fordeling[]): readonly Fordeling[] {
  const [first] = fordelinger;
  if (first === undefined || fordelinger.length < 2) return fordelinger;
  const { unit } = first;
  const rounding = { method: 'krydstabel', step: first.rounding.step } as const;
  return fordelinger.map((fordeling) => ({ ...fordeling, unit, rounding }));
}

function drawFolk(draw: Draw): Folk {
  const hasSexes = draw.chance(90);
  const hasAges = draw.chance(90);
  const numbers = () => [0, 0, 0, 0].map(() => (draw.chance(10) ? 0 : draw.whole(0, 4000)));
  return {
    hasSexes,
    hasSexTotal: !hasSexes || draw.chance(50),
    hasAges,
    hasAgeTotal: !hasAges || draw.chance(90),
    counts: new Map(kommuner.map(({ code }) => [code, { maend: numbers(), kvinder: numbers() }])),
  };
}

function drawNamed(draw: Draw): Case['named'] {
  if (!draw.chance(30)) return [];
  const unit = draw.chance(50) ? 'kr.' : draw.of(...moneyUnits, 'pladser');
  const step = draw.chance(50)
    ? { step: draw.of(wholeNumber(1n), { value: new Fraction(1n, 100n), decimals: 2 }) }
    : {};
  return [{ id: 'navngivet', unit, amount: drawFigure(draw, draw.number(-50, 100_000)), ...step }];
}

function drawFordeling(
  draw: Draw,
  id: string,
  named: Case['named'],
  earlier: readonly Fordeling[],
  nextFile: () => string,
): Fordeling {
  const { circle, form } = drawCircle(draw, nextFile);
  const rounding = drawRounding(draw, circle);
  const followsKey = !isForPlaces(rounding) && draw.chance(12);
  const amount = followsKey ? ({ kind: 'noeglesum' } as const) : drawAmount(draw, rounding, named, earlier);
  const isPositive = amount.kind === 'fast' && amount.value.value.sign > 0;
  const total = followsKey ? 'none' : isPositive ? 'positive' : 'any';
  const key = drawKey(draw, {
    circle,
    depth: draw.whole(0, 3),
    total,
    isWithin: isForPlaces(rounding),
    nextFile,
  });
  const unit = draw.chance(60) ? 'kr.' : draw.of(...moneyUnits, 'pladser');
  return { id, unit, amount, key, circle, ...form, rounding };
}

function drawRounding(draw: Draw, circle: readonly Member[]): Rounding {
  const method = draw.of(...methods);
  const step = draw.of<Written>(
    wholeNumber(1n),
    { value: new Fraction(1n, 100n), decimals: 2 },
    wholeNumber(12n),
    wholeNumber(1000n),
    { value: new Fraction(1n, 2n), decimals: 1 },
  );
  const [first, second] = circle;
  if (method !== 'restmodtager' || first === undefined) return { method, step };
  return { method, step, takesRest: draw.of(first, second ?? first) };
}

function drawAmount(
  draw: Draw,
  rounding: Rounding,
  named: Case['named'],
  earlier: readonly Fordeling[],
): Amount {
  const [before] = earlier;
  const whole = drawFigure(draw, inSteps(draw, rounding));
  if (isForPlaces(rounding)) return whole;
  if (before !== undefined && draw.chance(70)) {
    const to = draw.chance(60) ? draw.of(...(before.circle as [Member])) : undefined;
    return { kind: 'fordelt', from: before.id, ...(to === undefined ? {} : { to }) };
  }
  if (!draw.chance(25)) return whole;
  const [lent] = named;
  const part: Amount =
    lent === undefined ? drawFigure(draw, draw.number(0, 900)) : { kind: 'beloeb', id: lent.id };
  const composed = draw.of<Amount>(
    { kind: 'sum', parts: [whole, part] },
    { kind: 'sum', parts: [whole, { kind: 'minus', of: part }] },
    { kind: 'gange', parts: [{ kind: 'fast', value: draw.number(0, 2) }, whole] },
    part,
  );
  return draw.chance(70) ? { kind: 'afrundet', of: composed, step: rounding.step } : composed;
}

/** A figure as it stands, or now and then one that is printed rounded to what it is a whole number of, or that is not out yet. */
function drawFigure(draw: Draw, value: Written): Amount {
  if (draw.chance(3)) return { kind: 'fast', value: awaited };
  const isSmall = value.decimals > 0 || value.value.upper === 0n;
  if (!draw.chance(6)) return { kind: 'fast', value };
  const precision = isSmall ? { value: new Fraction(1n, 10_000n), decimals: 4 } : wholeNumber(1n);
  return { kind: 'fast', value, precision };
}

/** A total of whole steps, of any sign; few of them where places are shared one by one, and seldom not whole. */
function inSteps(draw: Draw, rounding: Rounding): Written {
  const { method, step } = rounding;
  const arePlaces = isForPlaces(rounding);
  const most = arePlaces ? 40 : draw.of(50, 2_000_000);
  const steps = new Fraction(BigInt(draw.whole(draw.chance(20) ? -most : 0, most)));
  const large = arePlaces || !draw.chance(5) ? steps : steps.times(new Fraction(10n ** 20n));
  const value = large.times(step.value);
  if (!draw.chance(roundsAlone.includes(method) ? 50 : 2)) return { value, decimals: step.decimals };
  return { value: value.plus(new Fraction(1n, 10_000n)), decimals: 4 };
}

/** Divisor methods: the model gives their steps one at a time, so there must be few of them. */
function isForPlaces({ method }: Rounding): boolean {
  return ![...roundsAlone, 'stoerste-rest', 'restmodtager', 'kumulativ'].includes(method);
}
