/** A table in Markdown: its head, and its rows, each with cells parted by bars. */
export function memoTable(head: string, ...rows: readonly string[]): string {
  const columns = head.split('|').length;
  return [head, Array.from({ length: columns }, () => '---').join('|'), ...rows]
    .map((row) => `| ${row} |`)
    .join('\n');
}
