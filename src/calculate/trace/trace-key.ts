import { compare } from '../../model/exact/rational.ts';
import { divisorMethodNames, type RoundingMethod } from '../../model/exact/rounding.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { CountCube } from '../../model/statbank/count-cube.ts';
import { visitAgeRuns } from './age-runs.ts';
import type { Candidate } from './candidate.ts';
import { type Circle, circlesFor } from './circles.ts';
import { type Judged, judge } from './judge.ts';
import { NearestList } from './nearest-list.ts';
import type { PrintedSteps } from './printed-steps.ts';
import {
  mayBeCumulative,
  mayBeDivisor,
  mayBeLargestRemainder,
  type SieveVerdict,
  sieve,
  signposts,
} from './sieve.ts';
import { othersMayBeRounded } from './sieve-others.ts';

/** What a search found. */
export interface TraceResult {
  /** Readings that give every row, the likeliest first. */
  readonly hits: readonly Judged[];
  /** The nearest of the others. */
  readonly nearMisses: readonly Judged[];
  /** How many headcounts were tried, each under the methods of its circle, and how many of them in wider circles. */
  readonly tried: number;
  readonly triedWider: number;
  readonly methods: readonly RoundingMethod[];
  /** Those that can be tried where some recipients are not printed. */
  readonly widerMethods: readonly RoundingMethod[];
}

export const tracedMethods: readonly RoundingMethod[] = [
  'hver-for-sig',
  'stoerste-rest',
  'restmodtager',
  'kumulativ',
  'rund-op',
  'rund-ned',
  ...divisorMethodNames,
];

/** A running sum goes by the order of the recipients, which is not known of those that a table does not print. */
export const widerMethods = tracedMethods.filter((method) => method !== 'kumulativ');

/** How many near misses are kept and shown. */
const nearMissCount = 6;

/**
 * Finds every headcount date, age span, sex, circle and rounding method that reproduces a published table; all of them
 * are tried but the running sum where its order is not known. A sieve in whole numbers lets through what may fit, and the exact methods decide.
 *
 * @param progress called with how many slices of how many are done.
 */
export function traceKey(
  printed: PrintedSteps,
  cubes: readonly CountCube[],
  municipalities: readonly Municipality[],
  progress: (done: number, of: number) => void = () => {},
): TraceResult {
  const codes = printed.rows.map(({ key }) => key);
  const hits: Judged[] = [];
  const nearest = new NearestList<Candidate>(8 * nearMissCount);
  let tried = 0;
  let triedWider = 0;
  let done = 0;
  const slices = cubes.reduce((count, cube) => count + cube.slices.length, 0);
  for (const cube of cubes) {
    const columns = codes.map((code) => cube.areas.indexOf(code));
    for (const slice of cube.slices) {
      progress(done++, slices);
      if (columns.includes(-1)) continue;
      for (const circle of circlesFor(codes, municipalities, cube)) {
        const areas = [...columns, ...circle.others];
        visitAgeRuns(slice, areas, (ages, counts) => {
          tried++;
          if (circle.others.length > 0) triedWider++;
          let all = 0;
          for (let index = 0; index < areas.length; index++) all += counts[index] ?? 0;
          if (all === 0) return;
          const verdict = sieve(printed, counts, all, nearest.limit);
          if (verdict === undefined) return;
          const methods = methodsThatMayFit(printed, verdict, circle, counts, all);
          if (methods.length === 0 && verdict.distance >= nearest.limit) return;
          const candidate: Candidate = {
            source: cube.source,
            date: slice.date,
            ages,
            sex: slice.sex,
            circle,
            counts: [...counts.subarray(0, codes.length)],
            otherCounts: [...counts.subarray(codes.length)],
            all,
          };
          const fits = methods
            .map((method) => judge(printed, candidate, method))
            .filter(({ missed }) => missed.length === 0);
          hits.push(...fits);
          if (fits.length === 0) nearest.add(candidate, verdict.distance);
        });
      }
    }
  }
  progress(slices, slices);
  const nearMisses = nearest.items.map((candidate) => bestReading(printed, candidate));
  return {
    hits: hits.sort(byLikelihood),
    nearMisses: nearMisses
      .sort((a, b) => a.missed.length - b.missed.length || compare(a.distance, b.distance))
      .slice(0, 4 * nearMissCount),
    tried,
    triedWider,
    methods: tracedMethods,
    widerMethods,
  };
}

function methodsThatMayFit(
  printed: PrintedSteps,
  { misses, mayConserve, isRoundedUp, isRoundedDown }: SieveVerdict,
  circle: Circle,
  counts: Float64Array,
  all: number,
): RoundingMethod[] {
  const alone: RoundingMethod[] = [
    ...(misses === 0 ? (['hver-for-sig'] as const) : []),
    ...(isRoundedUp ? (['rund-op'] as const) : []),
    ...(isRoundedDown ? (['rund-ned'] as const) : []),
  ];
  if (!mayConserve) return alone;
  return [
    ...alone,
    ...(mayBeLargestRemainder(printed, counts, all) ? (['stoerste-rest'] as const) : []),
    ...(misses === 1 && othersMayBeRounded(printed, counts, all) ? (['restmodtager'] as const) : []),
    ...(circle.others.length === 0 && mayBeCumulative(printed, counts, all) ? (['kumulativ'] as const) : []),
    ...divisorMethodNames.filter((method) => mayBeDivisor(printed, counts, signposts[method])),
  ];
}

/** The reading of a near miss: rounding each row, or largest remainders where they miss fewer. */
function bestReading(printed: PrintedSteps, candidate: Candidate): Judged {
  const alone = judge(printed, candidate, 'hver-for-sig');
  if (printed.total.denominator !== 1) return alone;
  const conserving = judge(printed, candidate, 'stoerste-rest');
  return conserving.missed.length < alone.missed.length ? conserving : alone;
}

/** The common before the rare: rounding row by row, everybody counted, the rows alone, quarters before months. */
function byLikelihood(a: Judged, b: Judged): number {
  const rank = ({ method, candidate }: Judged): number[] => [
    tracedMethods.indexOf(method),
    candidate.circle.others.length,
    candidate.ages === 'alle' ? 0 : 1,
    candidate.sex === 'alle' ? 0 : 1,
    candidate.date.includes('M') ? 1 : 0,
  ];
  const [left, right] = [rank(a), rank(b)];
  const index = left.findIndex((value, at) => value !== right[at]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
