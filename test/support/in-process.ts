import { main } from '../../src/cli/main.ts';
import type { Output, Terminal } from '../../src/output/terminal.ts';
import type { Run } from './fordel.ts';

interface Circumstances {
  /** What `-` reads. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How wide the terminal is; without it the output goes into a pipe. */
  readonly columns?: number | undefined;
}

let isRunning = false;

/** Runs the command line in this process, from its sources; without colours, unless its environment asks for them. */
export async function fordelInProcess(
  args: readonly string[],
  { input, cwd = process.cwd(), env = {}, columns }: Circumstances = {},
): Promise<Run> {
  // A process has one working directory: whoever starts the next run before this one has ended writes elsewhere.
  if (isRunning) throw new Error('await one run before the next');
  isRunning = true;
  const terminal = { ...gatheringTerminal(input, columns), env };
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await main(args, terminal);
    return { stdout: terminal.stdout.gathered, stderr: terminal.stderr.gathered, status };
  } finally {
    process.chdir(before);
    isRunning = false;
  }
}

/** A terminal without colours that keeps what is written to it. */
export function gatheringTerminal(
  input = '',
  columns?: number,
): Terminal & Readonly<Record<'stdout' | 'stderr', Gatherer>> {
  return { stdin: () => Buffer.from(input), stdout: gatherer(columns), stderr: gatherer(columns), env: {} };
}

interface Gatherer extends Output {
  readonly gathered: string;
}

function gatherer(columns: number | undefined): Gatherer {
  let gathered = '';
  return {
    isTTY: false,
    columns,
    write: async (text) => {
      gathered += text;
    },
    get gathered() {
      return gathered;
    },
  };
}
