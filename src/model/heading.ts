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

/** The letters and digits of a text alone, in one case: what it has in common with those that are written a little otherwise. */
export function looseText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/&/g, 'og')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
