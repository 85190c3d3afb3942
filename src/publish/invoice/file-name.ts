/**
 * The name of a file, or of a place in one, without its folders: `budget.csv:3` of `data/2024/budget.csv:3`. Where a file lies
 * is nobody's business outside the house.
 */
export function withoutFolders(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
