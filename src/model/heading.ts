/**
 * What a column's heading is known by: headings that differ only in case, in white space around and between their words, or
 * in how their letters are composed are the same.
 */
export function headingKey(heading: string): string {
  return heading.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether one of the headings is that of a column. */
export function hasColumn(headings: readonly string[], column: string): boolean {
  return headings.some((heading) => headingKey(heading) === headingKey(column));
}
