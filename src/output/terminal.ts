/** A stream that the program writes to. */
export interface Output {
  readonly isTTY: boolean;
  /** How wide the terminal is; undefined where it is none. */
  readonly columns: number | undefined;
  /** Ends when everything is written; fails with the error of the system, such as `EPIPE` or `ENOSPC`. */
  write(text: string): Promise<void>;
}

/** What the program has of the world around it beside the files: what starts it decides what that is. */
export interface Terminal {
  /** All of standard input, where it is no longer than `largest` bytes. */
  readonly stdin: (largest: number) => Uint8Array;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}
