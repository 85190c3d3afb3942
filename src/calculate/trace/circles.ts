import type { Municipality } from '../../model/municipality.ts';
import type { CountCube } from '../../model/statbank/count-cube.ts';

/** A circle of recipients the total may be shared among: the printed rows, and perhaps others that were not printed. */
export interface Circle {
  readonly label: string;
  /** Columns of the cube beyond the printed rows. */
  readonly others: readonly number[];
}

/**
 * The circles to try: the printed rows alone, with one more kommune of their regions, with all of their regions, and the
 * whole country. A circle that is not in the extract is left out.
 */
export function circlesFor(
  printedCodes: readonly string[],
  municipalities: readonly Municipality[],
  cube: CountCube,
): Circle[] {
  const printed = new Set(printedCodes);
  const regions = new Set(municipalities.filter(({ code }) => printed.has(code)).map(({ region }) => region));
  const near = municipalities.filter(({ code, region }) => regions.has(region) && !printed.has(code));
  const far = municipalities.filter(({ code }) => !printed.has(code));
  const circle = (label: string, others: readonly Municipality[]): Circle[] => {
    const columns = others.map(({ code }) => cube.areas.indexOf(code));
    return columns.includes(-1) ? [] : [{ label, others: columns }];
  };
  return [
    ...circle('rækkerne', []),
    ...near.flatMap((extra) => circle(`rækkerne og ${extra.name}`, [extra])),
    ...(near.length > 1 ? circle(`hele ${[...regions].sort().join(' og ')}`, near) : []),
    ...(far.length > near.length ? circle('hele landet', far) : []),
  ];
}
