import type { ReadProgress } from '../input/reading/open-file.ts';
import { SourceReader } from '../input/reading/source.ts';
import { type Diagnostic, failure } from '../model/diagnostic.ts';
import { formatNumber } from '../model/exact/format.ts';
import { rational } from '../model/exact/rational.ts';
import type { Output, Terminal } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { noScreen, type Screen, screenOf } from '../publish/format/screen.ts';

/** The options every command has. */
export interface CommonOptions {
  readonly format?: string;
  readonly ud?: string;
  readonly stille?: boolean;
  readonly streng?: boolean;
  readonly stoerst?: string;
  readonly color: boolean;
}

/** 0 all well, 1 findings, 2 the work could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Whether something is wrong: a `fejl`, and with `--streng` a warning too. */
export function hasFinding(
  diagnostics: readonly Diagnostic[],
  { streng }: Pick<CommonOptions, 'streng'>,
): boolean {
  return diagnostics.some(
    ({ severity }) => severity === 'fejl' || (severity === 'advarsel' && streng === true),
  );
}

/** What a command hands back: the text of its result, and whether it found something. */
export interface Outcome {
  /** A text, or the bytes of a document that only a file can hold. */
  readonly text: string | Uint8Array;
  /** What the user must know beside the result: on standard error, after it. */
  readonly notices?: readonly Diagnostic[];
  readonly exitCode: ExitCode;
}

/** What one run of a command works with. */
export interface Session {
  readonly reader: SourceReader;
  /** What the result is shown on: where it goes to a file, it has no colours and lines without an end. */
  readonly screen: Screen;
  readonly terminal: Terminal;
}

export function openSession(options: CommonOptions, terminal: Terminal): Session {
  const toTerminal = options.ud === undefined || options.ud === '-';
  return {
    reader: new SourceReader({
      standardInput: terminal.stdin,
      largest: largestFile(options),
      progress: readingOn(terminal.stderr, options),
    }),
    screen: toTerminal ? screenFor(terminal.stdout, terminal.env, options) : noScreen,
    terminal,
  };
}

/** A file is read silently up to so many bytes at a time. */
const worthTelling = 1 << 25;

/** A line that says how far a large file has been read, for a terminal alone. */
function readingOn(output: Output, { stille }: CommonOptions): ReadProgress | undefined {
  if (!output.isTTY || stille === true) return undefined;
  let told = 0;
  let isShown = false;
  return (file, done, of) => {
    if (done < told) told = 0;
    if (done === of) {
      if (isShown) void say(output, '\r\u001b[K');
      isShown = false;
      told = done;
    } else if (done - told >= worthTelling) {
      told = done;
      isShown = true;
      const all = of === undefined ? '' : ` af ${inMegabytes(of)}`;
      void say(output, `\rLæser ${file}: ${inMegabytes(done)}${all} MB`);
    }
  };
}

function inMegabytes(bytes: number): string {
  return formatNumber(rational(BigInt(bytes), 1_000_000n));
}

/**
 * What `--stoerst` allows, in bytes.
 *
 * @throws FordelError `BRUG-TAL`.
 */
function largestFile({ stoerst }: CommonOptions): number | undefined {
  if (stoerst === undefined) return undefined;
  const [, megabytes] = /^([1-9]\d{0,5})(?: ?MB)?$/i.exec(stoerst) ?? [];
  if (megabytes !== undefined) return Number.parseInt(megabytes, 10) * 1_000_000;
  throw failure({
    code: 'BRUG-TAL',
    message: `--stoerst "${stoerst}" er ikke et helt antal MB`,
    advice: 'Skriv fx --stoerst 500.',
  });
}

/** A stream as what is written to it is shown on. */
export function screenFor(
  output: Output,
  env: Terminal['env'],
  options: Pick<CommonOptions, 'color'>,
): Screen {
  return screenOf(output.columns, wantsColour(output, env, options));
}

/** NO_COLOR and --no-color over FORCE_COLOR over what the stream is. */
export function wantsColour(
  { isTTY }: Pick<Output, 'isTTY'>,
  { NO_COLOR, FORCE_COLOR, TERM }: Terminal['env'],
  options: Pick<CommonOptions, 'color'>,
): boolean {
  if (!options.color || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTTY && TERM !== 'dumb';
}
