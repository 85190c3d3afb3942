import type { Member, Method, Rounding } from '../case.ts';
import { Fraction as F, type Fraction, one, total, zero } from '../fraction.ts';
import { Refusal, refuseIf } from './refusal.ts';

export interface Exact {
  readonly member: Member;
  readonly exact: Fraction;
}

/** docs/ordning.md, Rounding: the payable amounts, in the order of the recipients. */
export function rounded(
  rows: readonly Exact[],
  { method, step, takesRest }: Rounding & { readonly method: Exclude<Method, 'krydstabel'> },
  ofBroken: 'AFRUND-TOTAL' | 'NOEGLE-SUM',
): Fraction[] {
  const inSteps = rows.map(({ exact }) => exact.over(step.value));
  const wanted = total(inSteps);
  refuseIf(!roundsAlone.includes(method) && !wanted.isWhole, ofBroken);
  const alone = inSteps.map(nearest);
  const steps = () => {
    switch (method) {
      case 'hver-for-sig':
        return alone;
      case 'rund-op':
        return inSteps.map((value) => signed(zero.minus(new F(zero.minus(value.size).floor)), value));
      case 'rund-ned':
        return inSteps.map((value) => signed(new F(value.size.floor), value));
      case 'restmodtager': {
        const at = rows.findIndex(({ member }) => member === takesRest);
        const own = inSteps[at];
        if (own === undefined || (own.sign === 0 && wanted.sign !== 0))
          throw new Refusal('AFRUND-RESTMODTAGER');
        const rest = wanted.minus(total(alone));
        return alone.map((amount, index) => (index === at ? amount.plus(rest) : amount));
      }
      case 'kumulativ': {
        const sums = inSteps.map((_, index) => nearest(total(inSteps.slice(0, index + 1))));
        return sums.map((sum, index) => sum.minus(sums[index - 1] ?? zero));
      }
      default: {
        // A negative total is shared as its positive twin.
        const twins = rows.map(({ member }, index) => ({
          id: member.id,
          size: inSteps[index]?.size ?? zero,
        }));
        const given =
          method === 'stoerste-rest'
            ? byRemainder(twins, wanted.size)
            : byDivisor(twins, wanted.size, method);
        return wanted.sign < 0 ? given.map((amount) => zero.minus(amount)) : given;
      }
    }
  };
  return steps().map((amount) => amount.times(step.value));
}

/** Each row alone, so that the total need not be whole. */
export const roundsAlone: readonly Method[] = ['hver-for-sig', 'rund-op', 'rund-ned'];

function signed(size: Fraction, { sign }: Fraction): Fraction {
  return sign < 0 ? zero.minus(size) : size;
}

/** Half a unit goes away from zero. */
export function nearest(value: Fraction): Fraction {
  const up = new F(value.size.plus(new F(1n, 2n)).floor);
  return value.sign < 0 ? zero.minus(up) : up;
}

interface Twin {
  readonly id: string;
  readonly size: Fraction;
}

function lowestIdFirst(a: Twin, b: Twin): number {
  return a.id < b.id ? -1 : 1;
}

function byRemainder(twins: readonly Twin[], wanted: Fraction): Fraction[] {
  const down = twins.map(({ size }) => new F(size.floor));
  const rest = (twin: Twin) => twin.size.minus(new F(twin.size.floor));
  const queue = [...twins].sort((a, b) => rest(b).against(rest(a)) || lowestIdFirst(a, b));
  const lucky = queue.slice(0, Number(wanted.minus(total(down)).floor));
  return twins.map((twin, index) => (down[index] ?? zero).plus(lucky.includes(twin) ? one : zero));
}

/** Where amounts are rounded up between n and n + 1, squared: Balinski and Young. */
const signposts: Readonly<
  Record<
    Exclude<
      Method,
      'hver-for-sig' | 'rund-op' | 'rund-ned' | 'stoerste-rest' | 'restmodtager' | 'kumulativ' | 'krydstabel'
    >,
    (n: bigint) => Fraction
  >
> = {
  dhondt: (n) => new F((n + 1n) * (n + 1n)),
  'sainte-lague': (n) => new F((2n * n + 1n) * (2n * n + 1n), 4n),
  adams: (n) => new F(n * n),
  dean: (n) => square(new F(2n * n * (n + 1n), 2n * n + 1n)),
  'huntington-hill': (n) => new F(n * (n + 1n)),
};

function square(value: Fraction): Fraction {
  return value.times(value);
}

/** One step at a time, from none, to whoever has the largest amount over the next signpost; held as squares. */
function byDivisor(twins: readonly Twin[], wanted: Fraction, method: keyof typeof signposts): Fraction[] {
  const seats = twins.map((twin) => ({
    twin,
    square: square(twin.size),
    held: 0n,
    post: signposts[method](0n),
  }));
  type Seat = (typeof seats)[number];
  const isBefore = (a: Seat, b: Seat): boolean => {
    if (a.post.sign !== b.post.sign) return a.post.sign === 0;
    // a² / post(a) against b² / post(b); where both posts are zero, a against b.
    const left = a.square.upper * b.square.lower * (a.post.sign === 0 ? 1n : b.post.upper * a.post.lower);
    const right = b.square.upper * a.square.lower * (a.post.sign === 0 ? 1n : a.post.upper * b.post.lower);
    return left === right ? a.twin.id < b.twin.id : left > right;
  };
  const contenders = seats.filter(({ square: size }) => size.sign > 0);
  for (let left = wanted.floor; left > 0n; left--) {
    const [first, ...others] = contenders;
    if (first === undefined) break;
    const winner = others.reduce((best, seat) => (isBefore(seat, best) ? seat : best), first);
    winner.held++;
    winner.post = signposts[method](winner.held);
  }
  return seats.map(({ held }) => new F(held));
}
