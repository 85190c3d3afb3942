import { main } from '../../src/cli/main.ts';
import type { Output, Terminal } from '../../src/output/terminal.ts';
import type { Run } from './fordel.ts';

/** Runs the command line in this process, from its sources, without colours; `-` reads `input`. */
export async function fordelInProcess(args: readonly string[], { input = '' } = {}): Promise<Run> {
  const terminal = gatheringTerminal(input);
  const status = await main(args, terminal);
  return { stdout: terminal.stdout.gathered, stderr: terminal.stderr.gathered, status };
}

/** A terminal without colours that keeps what is written to it. */
export function gatheringTerminal(input = ''): Terminal & Readonly<Record<'stdout' | 'stderr', Gatherer>> {
  return { stdin: () => Buffer.from(input), stdout: gatherer(), stderr: gatherer(), env: {} };
}

interface Gatherer extends Output {
  readonly gathered: string;
}

function gatherer(): Gatherer {
  let gathered = '';
  return {
    isTTY: false,
    columns: undefined,
    write: async (text) => {
      gathered += text;
    },
    get gathered() {
      return gathered;
    },
  };
}
