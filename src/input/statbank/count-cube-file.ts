import { statSync } from 'node:fs';
import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { CountCube, CountSlice } from '../../model/statbank/count-cube.ts';
import type { AgeSpan, Sex } from '../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceReader } from '../reading/source.ts';
import { CubeBuilder } from './cube-builder.ts';
import { readExtract } from './extract-file.ts';
import { foldRegister } from './fold-register.ts';

/** Files above this are folded line by line; smaller ones are read with every cell's place, for better messages. */
const large = 4_000_000;

/**
 * Reads an extract for a search: folded by date, sex, age and kommune as it is read, so that the size of the file does
 * not matter to the memory.
 *
 * @throws FordelError as `readExtract` does.
 */
export function readCountCube(path: string, reader: SourceReader, register: MunicipalityRegister): CountCube {
  const builder = new CubeBuilder();
  if (sizeOf(path) > large) {
    const source = foldRegister(path, register, builder);
    return { source, ...sliced(builder) };
  }
  const problems: Diagnostic[] = [];
  const extract = readExtract(reader.read(path), register, problems);
  if (problems.length > 0) throw new FordelError(problems);
  for (const { municipalityCode, sex, ages, civilStatus, date, count } of extract.rows) {
    if (municipalityCode !== null) builder.add(date, sex, civilStatus, ages, municipalityCode, Number(count));
  }
  return { source: extract.source, ...sliced(builder) };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The slices of a date: men and women together where the extract has only the two. */
function sliced(builder: CubeBuilder): Omit<CountCube, 'source'> {
  const { areas, slices } = builder.build();
  const dates = [...new Set(slices.map(({ date }) => date))];
  const both = dates.flatMap((date): CountSlice[] => {
    const of = (sex: Sex) => slices.find((slice) => slice.date === date && slice.sex === sex);
    const [all, men, women] = [of('alle'), of('maend'), of('kvinder')];
    return all === undefined && men !== undefined && women !== undefined ? addSlices(men, women) : [];
  });
  return { areas, slices: [...slices, ...both] };
}

function addSlices(men: CountSlice, women: CountSlice): CountSlice[] {
  const same = sameGroups(men.groups, women.groups) && men.counts.length === women.counts.length;
  if (!same) return [];
  return [
    { ...men, sex: 'alle', counts: men.counts.map((count, index) => count + (women.counts[index] ?? 0)) },
  ];
}

function sameGroups(a: readonly (AgeSpan | 'alle')[], b: readonly (AgeSpan | 'alle')[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
