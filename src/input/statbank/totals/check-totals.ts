import { formatNumber } from '../../../model/exact/format.ts';
import { rational } from '../../../model/exact/rational.ts';
import { spanText } from '../../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { cellNumber, type RowCoordinates } from '../coordinates.ts';
import type { CountGrid } from './count-grid.ts';
import { type Place, sumsIn } from './sums.ts';

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
  dates: Iterable<number>,
  register: MunicipalityRegister,
): WrongTotal[] {
  const sums = sumsIn(coordinates, register);
  const wrong: WrongTotal[] = [];
  for (const date of dates) {
    const countOf = ({ area, group }: Place) => grid.get(date, area, group);
    for (const { total, parts, isWhole, doubtful, of } of sums) {
      const stated = countOf(total);
      if (stated < 0) continue;
      const { sum, found } = added(parts, countOf);
      if (found === 0) continue;
      const isAll = isWhole && found === parts.length;
      const isRight = isAll ? stated === sum || stated === sum + added(doubtful, countOf).sum : sum <= stated;
      if (isRight) continue;
      const message = `${placeInWords(coordinates, date, total)}: totalen er ${inWords(stated)}, og ${of} giver ${inWords(sum)}`;
      wrong.push({ cell: cellNumber(date, total.area, total.group), message });
    }
  }
  return wrong;
}

function added(places: readonly Place[], countOf: (place: Place) => number) {
  let [sum, found] = [0, 0];
  for (const place of places) {
    const count = countOf(place);
    if (count < 0) continue;
    sum += count;
    found++;
  }
  return { sum, found };
}

/** `Hele landet, 2023K1, mænd, 0-17 år`. */
export function placeInWords(
  { areas, dates, groupOf }: RowCoordinates,
  date: number,
  { area, group }: Place,
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
