import { formatNumber } from '../../../model/exact/format.ts';
import { rational } from '../../../model/exact/rational.ts';
import { orUndefined } from '../../../model/problem-list.ts';
import { sumsByArea } from '../../../model/statbank/area-sums.ts';
import type { SourceReader } from '../../reading/source.ts';
import { importExtract } from '../import/import-extract.ts';
import type { SideFile } from './read-side-file.ts';

/** So many changed figures are named. */
const mostNamed = 5;

/** Which figures of an extract are others than those that its side file was written with, in words. */
export function changedFigures(path: string, { fordel }: SideFile, reader: SourceReader): string {
  const now = orUndefined(() => importExtract([path], reader, { rules: {}, missingRowsAreZero: false }));
  if (now === undefined) return 'Filen kan ikke længere læses som udtræk.';
  const names = new Map(now.extract.areas.map(({ code, name }) => [code ?? name, name]));
  const changes = differences(fordel.summer, sumsByArea(now.extract), names);
  if (changes.length === 0) {
    return 'Hver kommunes sum er den samme: ændringen er i fordelingen på alder og køn, eller i rækkernes orden.';
  }
  const more = changes.length > mostNamed ? ` og ${changes.length - mostNamed} mere` : '';
  return `Ændret: ${changes.slice(0, mostNamed).join(', ')}${more}.`;
}

type Sums = Readonly<Record<string, Readonly<Record<string, number>>>>;

function differences(before: Sums, now: Sums, names: ReadonlyMap<string, string>): string[] {
  const dates = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return dates.flatMap((date) => {
    const [was = {}, is = {}] = [before[date], now[date]];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .filter((area) => was[area] !== is[area])
      .map((area) => `${names.get(area) ?? area} i ${date} var ${figure(was[area])}, er ${figure(is[area])}`);
  });
}

function figure(count: number | undefined): string {
  return count === undefined ? 'der ikke' : formatNumber(rational(BigInt(count)));
}
