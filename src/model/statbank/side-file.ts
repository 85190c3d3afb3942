/** Where the file lies that says where an extract is from. */
export function sideFilePath(extract: string): string {
  return `${extract.replace(/\.csv$/, '')}.datapackage.json`;
}
