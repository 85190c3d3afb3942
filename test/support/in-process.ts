import { main } from '../../src/cli/main.ts';
import type { Output } from '../../src/cli/terminal.ts';
import type { Run } from './fordel.ts';

/** Runs the command line in this process, from its sources, without colours; `-` reads `input`. */
export async function fordelInProcess(args: readonly string[], { input = '' } = {}): Promise<Run> {
  const [stdout, stderr] = [gatherer(), gatherer()];
  const status = await main(args, { stdin: () => Buffer.from(input), stdout, stderr, env: {} });
  return { stdout: stdout.gathered, stderr: stderr.gathered, status };
}

function gatherer(): Output & { readonly gathered: string } {
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
