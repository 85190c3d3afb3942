import { type AgeSpan, civilStatuses, sexes } from '../../../model/statbank/extract.ts';
import { groupNumber } from '../coordinates.ts';
import { ageParts } from './age-parts.ts';

/** A group that is the sum of others, in any area. */
export interface GroupSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The parts in words. */
  readonly of: string;
}

const [men, women] = [sexes.indexOf('maend'), sexes.indexOf('kvinder')];

/** The groups of a table that are sums of others: both sexes, all civil statuses, and ages of narrower ones. */
export function groupSums(spans: readonly (AgeSpan | 'alle')[]): GroupSum[] {
  return [...bySex(spans.length), ...byStatus(spans.length), ...byAges(spans)];
}

function bySex(spans: number): GroupSum[] {
  return pairs(spans, civilStatuses.length).map(([ages, status]) => ({
    whole: groupNumber(ages, 0, status),
    parts: [groupNumber(ages, men, status), groupNumber(ages, women, status)],
    of: 'mænd og kvinder',
  }));
}

function byStatus(spans: number): GroupSum[] {
  const parts = civilStatuses.flatMap((status, index) => (status === 'alle' ? [] : index));
  return pairs(spans, sexes.length).map(([ages, sex]) => ({
    whole: groupNumber(ages, sex, 0),
    parts: parts.map((status) => groupNumber(ages, sex, status)),
    of: 'civilstandene',
  }));
}

function byAges(spans: readonly (AgeSpan | 'alle')[]): GroupSum[] {
  return ageParts(spans).flatMap(({ whole, parts }) =>
    pairs(sexes.length, civilStatuses.length).map(([sex, status]) => ({
      whole: groupNumber(whole, sex, status),
      parts: parts.map((ages) => groupNumber(ages, sex, status)),
      of: 'dens aldre',
    })),
  );
}

function pairs(first: number, second: number): [number, number][] {
  return Array.from({ length: first * second }, (_, at) => [(at - (at % second)) / second, at % second]);
}
