import { main } from '../../src/cli/main.ts';
import type { Output, Terminal } from '../../src/output/terminal.ts';
import type { Run } from './fordel.ts';

/** Runs the command line in this process, from its sources, without colours; `-` reads `input`; without `columns` into a pipe. */
export async function fordelInProcess(
  args: readonly string[],
  { input = '', columns }: { readonly input?: string; readonly columns?: number } = {},
): Promise<Run> {
  const terminal = gatheringTerminal(input, columns);
  const status = await main(args, terminal);
  return { stdout: terminal.stdout.gathered, stderr: terminal.stderr.gathered, status };
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
