/** Consecutive lines of one form, and whether they are a table: others of the form are read as any text is. */
export interface LinesAlike {
  readonly count: number;
  readonly isTable: boolean;
}
