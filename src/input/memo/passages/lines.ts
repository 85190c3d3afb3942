/** A line of a file, with its offsets. */
export interface Line {
  readonly from: number;
  /** Without its line end. */
  readonly to: number;
  readonly text: string;
}

/**
 * Each line of a text.
 *
 * @param base the offset that its first character has in the file.
 */
export function linesOf(text: string, base = 0): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push({ from: base + from, to: base + index, text: text.slice(from, index) });
    from = index + end.length;
  }
  return lines;
}
