interface Listed {
  readonly id: string;
}
interface SourceEntry {
  readonly dokument: string;
  readonly afsnit?: string | undefined;
  readonly side?: number | string | undefined;
}

/** What the parts of an ordning ask of the file as a whole: its year, its sources, and the ids that others may name. */
export interface WholeFile {
  readonly aar: number;
  readonly kilder?: Readonly<Record<string, SourceEntry>> | undefined;
  readonly beloeb?: readonly Listed[] | undefined;
  readonly budgetter?: readonly Listed[] | undefined;
  readonly takster?: readonly Listed[] | undefined;
  readonly fordelinger?: readonly (Listed & { readonly enhed?: string | undefined })[] | undefined;
  readonly afregninger?: readonly (Listed & { readonly fordelinger: readonly string[] })[] | undefined;
}
