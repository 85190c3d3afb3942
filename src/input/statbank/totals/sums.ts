import { civilStatuses, sexes } from '../../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { groupNumber, type RowCoordinates } from '../coordinates.ts';
import { ageParts } from './age-parts.ts';
import { areaParts } from './area-parts.ts';

/** An area and a group, at any date. */
export interface Place {
  readonly area: number;
  readonly group: number;
}

/** A total that a table may have, and the parts of it that the table may have. */
export interface Sum {
  readonly total: Place;
  readonly parts: readonly Place[];
  /** Whether every part that there is has a place in the table. */
  readonly isWhole: boolean;
  /** What some tables count in the total beside its parts. */
  readonly doubtful: readonly Place[];
  /** The parts in words. */
  readonly of: string;
}

/** The sums that a table may hold: both sexes, all civil statuses, age groups of narrower ones, the country and the regions. */
export function sumsIn(coordinates: RowCoordinates, register: MunicipalityRegister): Sum[] {
  const { areas, spans } = coordinates;
  const ofGroups = [...bySex(spans.length), ...byStatus(spans.length), ...byAges(coordinates)];
  const inAreas = [...areas.keys()].flatMap((area) =>
    ofGroups.map(
      ({ group, parts, of }): Sum => ({
        total: { area, group },
        parts: parts.map((part) => ({ area, group: part })),
        isWhole: true,
        doubtful: [],
        of,
      }),
    ),
  );
  return [...inAreas, ...byArea(coordinates, register)];
}

interface GroupSum {
  readonly group: number;
  readonly parts: readonly number[];
  readonly of: string;
}

const [men, women] = [sexes.indexOf('maend'), sexes.indexOf('kvinder')];

function bySex(spans: number): GroupSum[] {
  return pairs(spans, civilStatuses.length).map(([ages, status]) => ({
    group: groupNumber(ages, 0, status),
    parts: [groupNumber(ages, men, status), groupNumber(ages, women, status)],
    of: 'mænd og kvinder',
  }));
}

function byStatus(spans: number): GroupSum[] {
  const parts = civilStatuses.flatMap((status, index) => (status === 'alle' ? [] : index));
  return pairs(spans, sexes.length).map(([ages, sex]) => ({
    group: groupNumber(ages, sex, 0),
    parts: parts.map((status) => groupNumber(ages, sex, status)),
    of: 'civilstandene',
  }));
}

function byAges({ spans }: RowCoordinates): GroupSum[] {
  return ageParts(spans).flatMap(({ whole, parts }) =>
    pairs(sexes.length, civilStatuses.length).map(([sex, status]) => ({
      group: groupNumber(whole, sex, status),
      parts: parts.map((ages) => groupNumber(ages, sex, status)),
      of: 'dens aldre',
    })),
  );
}

function byArea({ areas, spans }: RowCoordinates, register: MunicipalityRegister): Sum[] {
  const groups = spans.length * sexes.length * civilStatuses.length;
  return areaParts(areas, register).flatMap(({ whole, parts, isWhole, doubtful }) =>
    Array.from({ length: groups }, (_, group) => {
      const at = (area: number): Place => ({ area, group });
      return {
        total: at(whole),
        parts: parts.map(at),
        isWhole,
        doubtful: doubtful.map(at),
        of: 'kommunerne',
      };
    }),
  );
}

function pairs(first: number, second: number): [number, number][] {
  return Array.from({ length: first * second }, (_, at) => [(at - (at % second)) / second, at % second]);
}
