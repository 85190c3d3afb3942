import {
  ageGroups,
  type Bound,
  type CountRow,
  type Key,
  type Member,
  type Sort,
  type Values,
  type Written,
} from './case.ts';
import { awaited, type Draw, wholeNumber } from './draw.ts';
import { Fraction, hundred } from './fraction.ts';

/** What limits a key: how deep it may hold others, and whether the fordeling has a total that bounds can be amounts of. */
export interface Setting {
  readonly circle: readonly Member[];
  readonly depth: number;
  readonly total: 'none' | 'positive' | 'any';
  /** Whether another key holds it and shares by it: fixed amounts then seldom come to what they should. */
  readonly isWithin: boolean;
  /** Gives each file of counts a name of its own. */
  readonly nextFile: () => string;
}

export function drawKey(draw: Draw, setting: Setting): Key {
  const holds = (isWithin: boolean) => (circle: readonly Member[]) =>
    drawKey(draw, { ...setting, isWithin, circle, depth: setting.depth - 1 });
  const inner = () => holds(false)(setting.circle);
  const mayBeAmounts = !setting.isWithin || setting.total === 'none' || draw.chance(3);
  const isSimple = setting.depth === 0 || draw.chance(30);
  const kind = isSimple
    ? draw.of('lige', 'optaelling', 'befolkning', 'procenter', mayBeAmounts ? 'beloeb' : 'optaelling')
    : draw.of('trin', 'klasser', 'faktorer', 'blanding', 'graenser', mayBeAmounts ? 'sats' : 'graenser');
  switch (kind) {
    case 'lige':
      return { kind };
    case 'befolkning':
      return drawPopulation(draw, setting);
    case 'optaelling':
      return drawCounts(draw, setting);
    case 'procenter':
      return { kind, values: somewhere(draw, setting, drawPercentages(draw, setting.circle)) };
    case 'beloeb':
      return { kind, values: drawAmounts(draw, setting) };
    case 'trin':
      return {
        kind,
        key: inner(),
        steps: rising(draw).map((above) => ({ above, percent: draw.number(0, 120) })),
      };
    case 'klasser':
      return {
        kind,
        key: inner(),
        classes: rising(draw).map((from) => ({ from, weight: draw.number(0, 9) })),
      };
    case 'faktorer': {
      const listed = valuesOf(draw.some(setting.circle), () => draw.number(0, 5));
      const otherwise = draw.chance(50) ? { otherwise: draw.number(0, 3) } : {};
      // In a file each has its own where there is none for the others.
      const inFile = 'otherwise' in otherwise || listed.size === setting.circle.length;
      const values = inFile ? somewhere(draw, setting, listed) : { of: listed };
      return { kind, key: inner(), values, ...otherwise };
    }
    case 'sats':
      return { kind, rate: draw.chance(3) ? awaited : draw.number(0, 9), key: inner() };
    case 'blanding':
      return drawMix(draw, setting, holds(true));
    default: {
      const floor = draw.chance(60) ? { floor: drawBound(draw, setting, 'gulv', inner) } : {};
      const ceiling = draw.chance(60) ? { ceiling: drawBound(draw, setting, 'loft', inner) } : {};
      return { kind, key: holds(true)(setting.circle), ...floor, ...ceiling };
    }
  }
}

function valuesOf(circle: readonly Member[], value: () => Written): Map<Member, Written> {
  return new Map(circle.map((member) => [member, value()]));
}

/** In the ordning, or now and then in a file; and seldom with one that is not out yet. */
function somewhere(draw: Draw, { nextFile }: Setting, drawn: ReadonlyMap<Member, Written>): Values {
  const isWhole = !draw.chance(8);
  const of = new Map(
    [...drawn].map(([member, value]) => [member, isWhole || draw.chance(60) ? value : awaited]),
  );
  return draw.chance(30) ? { of, file: nextFile() } : { of };
}

function drawAmounts(draw: Draw, setting: Setting, most = 500): Values {
  return somewhere(
    draw,
    setting,
    valuesOf(setting.circle, () => draw.number(0, most)),
  );
}

/** Thresholds in rising order. */
function rising(draw: Draw): Written[] {
  // Now and then just what a count or an equal part is: a threshold belongs to the class that begins there.
  const { value, decimals } = draw.of(draw.number(0, 60), wholeNumber(7n), wholeNumber(1n));
  const gaps = Array.from({ length: draw.whole(0, 2) }, () => draw.whole(1, 90));
  const distances = [
    0,
    ...gaps.map((gap, index) => gaps.slice(0, index).reduce((sum, each) => sum + each, gap)),
  ];
  return distances.map((distance) => ({ value: value.plus(new Fraction(BigInt(distance))), decimals }));
}

function drawPopulation(draw: Draw, { circle }: Setting): Key {
  const hasParty = circle.some(({ kommuner }) => kommuner.length === 0);
  // A party has no headcount: now and then that is tried, too.
  if (hasParty && draw.chance(90)) return { kind: 'lige' };
  const spans = ['0-17', '6-64', ageGroups[2], '0-110', '0-16'] as const;
  return {
    kind: 'befolkning',
    ages: draw.of('alle', ...spans.slice(0, draw.chance(5) ? 5 : 4)),
    sex: draw.of('alle', 'alle', 'maend', 'kvinder'),
  };
}

function drawCounts(draw: Draw, { circle, nextFile }: Setting): Key {
  const takesOff = draw.chance(40);
  const hasSorts = draw.chance(30);
  const row = (name: string): CountRow => ({
    name,
    sort: hasSorts ? draw.of<Sort>('a', 'b', 'c') : 'a',
    count: draw.of(draw.number(0, 300), wholeNumber(7n)),
    taken: takesOff ? draw.number(0, draw.chance(15) ? 400 : 3) : { value: new Fraction(0n), decimals: 0 },
  });
  const rows = circle.flatMap(({ id, name, kommuner }): CountRow[] => {
    if (draw.whole(0, 199) === 199) return [];
    if (kommuner.length > 1 && draw.chance(50)) return kommuner.flatMap(({ code }) => [row(code)]);
    const own = row(kommuner.length === 1 && draw.chance(50) ? id : name);
    if (hasSorts)
      return [{ ...own, sort: 'a' }, { ...row(name), sort: 'b' }, ...(draw.chance(50) ? [row(name)] : [])];
    return draw.chance(20) ? [own, row(name)] : [own];
  });
  const stranger = row('Samsø');
  return {
    kind: 'optaelling',
    file: nextFile(),
    rows: draw.chance(50) ? [stranger, ...rows] : rows,
    ...(hasSorts ? drawChoice(draw) : {}),
    takesOff,
    negativeIsZero: takesOff && draw.chance(80),
  };
}

/** Which rows count: those of one sort or of a list of them, and which of all are left out. */
function drawChoice(draw: Draw): { sorts?: readonly Sort[]; without?: Sort } {
  const sorts = draw.of<readonly Sort[]>(['a'], ['b'], ['a', 'b'], ['a', 'c'], ['a', 'b', 'c']);
  const without = draw.chance(30) ? { without: draw.of<Sort>('c', 'b') } : {};
  return draw.chance(10) ? without : { sorts, ...without };
}

/** Percentages that add up to 100, but for one time in ten. */
function drawPercentages(draw: Draw, circle: readonly Member[]): Map<Member, Written> {
  const drawn = new Map(
    circle.map((member) => [member, draw.decimal(0, Math.floor(100 / circle.length), 2)]),
  );
  const [first] = circle;
  if (first === undefined || draw.chance(10)) return drawn;
  const others = [...drawn].filter(([member]) => member !== first);
  const left = others.reduce((rest, [, { value }]) => rest.minus(value), hundred);
  return new Map([[first, { value: left, decimals: 2 }], ...others]);
}

function drawMix(draw: Draw, { circle }: Setting, inner: (circle: readonly Member[]) => Key): Key {
  const percents = draw.chance(90)
    ? draw.of([80, 20], [45, 50, 5], [100], [60, 40])
    : [draw.whole(1, 99), 30];
  return {
    kind: 'blanding',
    parts: percents.map((percent) => {
      const own = draw.chance(40) ? draw.some(circle) : undefined;
      return {
        percent: { value: new Fraction(BigInt(percent)), decimals: 0 },
        key: inner(own ?? circle),
        ...(own === undefined ? {} : { circle: own }),
      };
    }),
  };
}

function drawBound(draw: Draw, setting: Setting, side: 'gulv' | 'loft', inner: () => Key): Bound {
  const { circle, total } = setting;
  // A percentage of a whole is at most 100, with its decimals.
  const part = Math.min(99, Math.ceil(100 / circle.length));
  const kind = draw.of('procent', 'procent', 'noegle', 'beloeb', 'beloebene');
  const factor = draw.chance(30) ? { factor: draw.decimal(1, 3, 2) } : {};
  const most = side === 'gulv' ? 200 : 5000;
  if (kind === 'noegle') {
    const key = inner();
    // A key of amounts is a bound of amounts, and one that changes amounts is refused.
    const isAmounts = key.kind === 'beloeb' || key.kind === 'sats';
    if ((!isAmounts || total === 'positive' || draw.chance(5)) && !changesAmounts(key))
      return { kind, key, ...factor };
  }
  const mayBeAmounts = (total === 'positive' || draw.chance(3)) && total !== 'any';
  if (kind === 'beloeb' && mayBeAmounts) return { kind, value: draw.number(0, most), ...factor };
  if (kind === 'beloebene' && mayBeAmounts)
    return { kind, values: drawAmounts(draw, setting, most), ...factor };
  return {
    kind: 'procent',
    value:
      side === 'gulv' ? draw.number(0, part) : draw.number(part - 2, draw.of(99, Math.min(99, part + 9))),
  };
}

function changesAmounts(key: Key): boolean {
  if (key.kind !== 'faktorer' && key.kind !== 'trin') return false;
  return key.key.kind === 'beloeb' || key.key.kind === 'sats' || changesAmounts(key.key);
}
