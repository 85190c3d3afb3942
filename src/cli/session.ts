import { SourceReader } from '../input/reading/source.ts';
import type { ReadProgress } from '../input/statbank/byte-source.ts';
import { type Diagnostic, failure } from '../model/diagnostic.ts';
import { formatNumber } from '../model/exact/format.ts';
import { rational } from '../model/exact/rational.ts';

/** The options every command has. */
export interface CommonOptions {
  readonly format?: string;
  readonly ud?: string;
  readonly stille?: boolean;
  readonly color: boolean;
}

/** What a command hands back: the text of its result, and whether it found something. */
export interface Outcome {
  readonly text: string;
  /** What the user must know beside the result: on standard error, after it. */
  readonly notices?: readonly Diagnostic[];
  readonly exitCode: 0 | 1 | 2;
}

/** What one run of a command works with. */
export interface Session {
  readonly reader: SourceReader;
  /** Whether the result may be coloured: it goes to a terminal that takes colours. */
  readonly colour: boolean;
}

export function openSession(options: CommonOptions): Session {
  const toTerminal = options.ud === undefined || options.ud === '-';
  return {
    reader: new SourceReader(readingOn(process.stderr, options)),
    colour: toTerminal && wantsColour(process.stdout, options),
  };
}

/** A file is read silently up to so many bytes at a time. */
const worthTelling = 1 << 25;

/** A line that says how far a large file has been read, for a terminal alone. */
function readingOn(stream: NodeJS.WriteStream, { stille }: CommonOptions): ReadProgress | undefined {
  if (stream.isTTY !== true || stille === true) return undefined;
  let told = 0;
  return (file, done, of) => {
    if (done < told) told = 0;
    if (done === of && told > 0) stream.write('\r\u001b[K');
    else if (done - told >= worthTelling) {
      told = done;
      const all = of === undefined ? '' : ` af ${megabytes(of)}`;
      stream.write(`\rLæser ${file}: ${megabytes(done)}${all} MB`);
    }
  };
}

function megabytes(bytes: number): string {
  return formatNumber(rational(BigInt(bytes), 1_000_000n));
}

/** NO_COLOR and --no-color over FORCE_COLOR over what the stream is. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  options: Pick<CommonOptions, 'color'>,
): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!options.color || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}

const extensions: Readonly<Record<string, string>> = { txt: 'tabel', csv: 'csv', json: 'json', md: 'md' };

/**
 * The format to write: `--format`, else the one the extension of `--ud` names, else the first a command offers.
 *
 * @throws FordelError `BRUG-VALG` for a format that the command does not write.
 */
export function chooseFormat<Format extends string>(
  options: CommonOptions,
  offered: readonly [Format, ...Format[]],
): Format {
  const extension = /\.(\w+)$/.exec(options.ud ?? '')?.[1]?.toLowerCase();
  const byExtension = extension === undefined ? offered[0] : (extensions[extension] ?? extension);
  const wanted = options.format ?? byExtension;
  const format = offered.find((candidate) => candidate === (wanted === 'tekst' ? 'tabel' : wanted));
  if (format !== undefined) return format;
  throw failure({
    code: 'BRUG-VALG',
    message: `formatet "${wanted}" kan ikke skrives her`,
    advice: `Vælg mellem ${offered.join(', ')}.`,
  });
}
