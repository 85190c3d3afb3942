import type { RowStream } from './row-stream.ts';

const quote = 0x22;
const zero = 0x30;
/** More than ten times the people of the country; sums of eight such counts are whole numbers of 32 bits. */
export const largestCount = 99_999_999;
/** As many digits as that has. */
export const mostDigits = 8;

/** The count in a field of the row at hand where it is nothing but digits, quoted or not; -1 where it takes a closer look. */
export function plainCount({ buffer, starts, ends }: RowStream, field: number): number {
  let start = starts[field] ?? 0;
  let end = ends[field] ?? 0;
  if (buffer[start] === quote) {
    start++;
    end--;
  }
  if (start >= end || end - start > mostDigits) return -1;
  let count = 0;
  for (let at = start; at < end; at++) {
    const digit = (buffer[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    count = count * 10 + digit;
  }
  return count;
}
