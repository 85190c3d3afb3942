/** What a text is shown on. */
export interface Screen {
  readonly colour: boolean;
  /** How many letters a line has room for; a file and a pipe have room for all. */
  readonly width: number | undefined;
}

/** A file or a pipe. */
export const noScreen: Screen = { colour: false, width: undefined };

/** On less than this no table can be laid out: what is narrower is taken to be so wide. */
const narrowest = 40;

/** A screen of so many columns, as a terminal tells them; some tell 0 for what they do not know. */
export function screenOf(columns: number | undefined, colour: boolean): Screen {
  return { colour, width: columns ? Math.max(columns, narrowest) : undefined };
}
