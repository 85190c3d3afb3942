import { failure } from '../../../model/diagnostic.ts';

/** A million rows of eight columns: more than StatBank sends at once, and what a table may hold in memory. */
const mostFields = 8_000_000;

/** Counts the fields of a table, row by row. @throws FordelError `FIL-STOR`, as soon as they are more than a table may have. */
export function fieldCounter(file: string): (count: number) => void {
  let fields = 0;
  return (count) => {
    fields += count;
    if (fields <= mostFields) return;
    throw failure({
      code: 'FIL-STOR',
      message: 'tabellen har mere end 8 mio. felter',
      place: { file },
      advice: 'Del filen, eller læg dens rækker sammen, før den læses.',
    });
  };
}
