import { refuseFaults } from '../../model/problem-list.ts';
import type { CountCube, CountSlice } from '../../model/statbank/count-cube.ts';
import { type Sex, spanText } from '../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceReader } from '../reading/source.ts';
import { readCountRows } from './count-rows.ts';
import { CubeBuilder } from './cube-builder.ts';

/**
 * Reads an extract for a search: folded by date, sex, age and kommune as it is read, so that the size of the file does
 * not matter to the memory.
 *
 * @throws FordelError with every fault, as `readCountRows` finds them.
 */
export function readCountCube(path: string, reader: SourceReader, register: MunicipalityRegister): CountCube {
  const builder = new CubeBuilder(register.all.length);
  const { source, problems } = reader.stream(path, (open) =>
    readCountRows(open, { register }, (row) => builder.add(row)),
  );
  const notices = refuseFaults(problems);
  const { areas, slices } = builder.build();
  return { source, notices, areas, slices: [...slices, ...bothSexes(slices)] };
}

/** The slices of a date that has men and women and not both together. */
function bothSexes(slices: readonly CountSlice[]): CountSlice[] {
  const dates = [...new Set(slices.map(({ date }) => date))];
  return dates.flatMap((date) => {
    const of = (sex: Sex) => slices.find((slice) => slice.date === date && slice.sex === sex);
    const [all, men, women] = [of('alle'), of('maend'), of('kvinder')];
    return all === undefined && men !== undefined && women !== undefined ? addSlices(men, women) : [];
  });
}

function addSlices(men: CountSlice, women: CountSlice): CountSlice[] {
  const spans = ({ groups }: CountSlice) => groups.map(spanText).join(' ');
  if (spans(men) !== spans(women)) return [];
  const counts = men.counts.map((count, index) => count + (women.counts[index] ?? 0));
  return [{ ...men, sex: 'alle', counts }];
}
