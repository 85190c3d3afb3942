import type { Area } from '../../../model/statbank/area.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';

/** An area, and those that it is made of, by their numbers. */
export interface AreaParts {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Whether every part of it that there is is in the table. */
  readonly isWhole: boolean;
  /** Areas that tables count with it or do not: Christiansø with its region, people of unknown residence with the country. */
  readonly doubtful: readonly number[];
}

/** Which areas of a table are the sum of others in it: the country and the regions. */
export function areaParts(areas: readonly Area[], register: MunicipalityRegister): AreaParts[] {
  const numbersOf = (wanted: (area: Area) => boolean) =>
    areas.flatMap((area, number) => (wanted(area) ? number : []));
  const christiansoe = numbersOf(({ kind }) => kind === 'christiansoe');
  return areas.flatMap((area, whole): AreaParts[] => {
    if (area.kind !== 'land' && area.kind !== 'region') return [];
    const codes = new Set(
      register.all.flatMap(({ code, regionCode }) =>
        area.kind === 'land' || regionCode === area.code ? code : [],
      ),
    );
    const members = numbersOf(
      ({ municipalityCode }) => municipalityCode !== null && codes.has(municipalityCode),
    );
    if (members.length === 0) return [];
    const isAll = members.length === codes.size;
    if (area.kind === 'region') return [{ whole, parts: members, isWhole: isAll, doubtful: christiansoe }];
    return [
      {
        whole,
        parts: [...members, ...christiansoe],
        isWhole: isAll && christiansoe.length > 0,
        doubtful: numbersOf(({ kind }) => kind === 'andet'),
      },
    ];
  });
}
