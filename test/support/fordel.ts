import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a user starts. */
export const bin = fileURLToPath(new URL('../../bin/fordel.js', import.meta.url));

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

interface Built {
  /** The file that is started, of this package or of a copy of it. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs the built command line as a user does, without colours. */
export function fordel(args: readonly string[]): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: colourless(),
  });
  return { stdout, stderr, status };
}

/**
 * Runs the built command line in a thread, which takes a third of a start. It loads the program anew, and has arguments, an
 * environment, an exit code and streams to write to of its own, as a process has, but neither a folder nor standard input.
 */
export async function fordelInThread(
  args: readonly string[],
  { program = bin, env = colourless() }: Built = {},
): Promise<Run> {
  const own = { argv: [...args], env, execArgv: [], stdout: true, stderr: true };
  const thread = new Worker(program, own);
  const [stdout, stderr, [status]] = await Promise.all([
    text(thread.stdout),
    text(thread.stderr),
    once(thread, 'exit'),
  ]);
  return { stdout, stderr, status };
}

function colourless() {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return env;
}
