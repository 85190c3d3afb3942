import { formatNumber } from '../../../model/exact/format.ts';
import { rational } from '../../../model/exact/rational.ts';
import { civilStatuses, sexes, spanText } from '../../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { cellNumber, type RowCoordinates } from '../coordinates.ts';
import { areaParts } from './area-parts.ts';
import type { CountGrid } from './count-grid.ts';
import { groupSums } from './sums.ts';

/** A total that is not the sum of its parts, and the number of the cell it stands in. */
export interface WrongTotal {
  readonly cell: number;
  readonly message: string;
}

/**
 * Holds each total of a table at some dates against its parts. Where a part has no count, which a zero that is left out has not, the
 * others may be no more than the total.
 */
export function wrongTotals(
  grid: CountGrid,
  coordinates: RowCoordinates,
  dates: readonly number[],
  register: MunicipalityRegister,
): WrongTotal[] {
  const { areas, spans } = coordinates;
  const ofGroups = groupSums(spans);
  const ofAreas = areaParts(areas, register);
  const groups = spans.length * sexes.length * civilStatuses.length;
  const wrong: WrongTotal[] = [];
  for (const date of dates) {
    const tell = (area: number, group: number, sum: number, of: string) => {
      const stated = inWords(grid.get(date, area, group));
      const place = placeInWords(coordinates, date, area, group);
      const message = `${place}: totalen er ${stated}, og ${of} giver ${inWords(sum)}`;
      wrong.push({ cell: cellNumber(date, area, group), message });
    };
    for (const area of areas.keys()) {
      for (const { whole, parts, of } of ofGroups) {
        const stated = grid.get(date, area, whole);
        if (stated < 0) continue;
        const { sum, found } = added(parts, (group) => grid.get(date, area, group));
        if (!isRight(stated, sum, found, parts.length)) tell(area, whole, sum, of);
      }
    }
    for (const { whole, parts, isWhole, doubtful } of ofAreas) {
      for (let group = 0; group < groups; group++) {
        const stated = grid.get(date, whole, group);
        if (stated < 0) continue;
        const countOf = (area: number) => grid.get(date, area, group);
        const { sum, found } = added(parts, countOf);
        const expected = isWhole ? parts.length : Number.POSITIVE_INFINITY;
        const withDoubtful = sum + added(doubtful, countOf).sum;
        if (isRight(stated, sum, found, expected) || isRight(stated, withDoubtful, found, expected)) continue;
        tell(whole, group, sum, 'kommunerne');
      }
    }
  }
  return wrong;
}

/** Whether a total may be one of parts, of which so many of so many have a count. */
function isRight(stated: number, sum: number, found: number, expected: number): boolean {
  if (found === 0) return true;
  return found === expected ? sum === stated : sum <= stated;
}

function added(numbers: readonly number[], countOf: (number: number) => number) {
  let [sum, found] = [0, 0];
  for (const number of numbers) {
    const count = countOf(number);
    if (count < 0) continue;
    sum += count;
    found++;
  }
  return { sum, found };
}

/** `Hele landet, 2023K1, mænd, 0-17 år`. */
function placeInWords(
  { areas, dates, groupOf }: RowCoordinates,
  date: number,
  area: number,
  group: number,
): string {
  const { sex, ages, civilStatus } = groupOf(group);
  const who = [
    sex === 'alle' ? [] : { maend: 'mænd', kvinder: 'kvinder' }[sex],
    ages === 'alle' ? [] : `${spanText(ages)} år`,
    civilStatus === 'alle' ? [] : `civilstand ${civilStatus}`,
  ];
  return [areas[area]?.name, dates[date], ...who.flat()].join(', ');
}

export function inWords(count: number): string {
  return formatNumber(rational(BigInt(count)));
}
