/** Where a rule or a figure was published. */
export interface Source {
  /** Its name under `kilder` in the ordning. */
  readonly id: string;
  readonly document: string;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
}
