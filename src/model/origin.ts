/** Where in the input a value stands. Line and column count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file that was read, with the digest that ties a result to its exact bytes. */
export interface InputFile {
  /** The path as shown to people: relative to the working folder, or to the package for shipped data. */
  readonly file: string;
  readonly sha256: string;
}
