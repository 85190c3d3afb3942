import { fstatSync, readFileSync, statSync } from 'node:fs';
import { readStandardInput } from '../../input/reading/read-bytes.ts';
import type { Output, Terminal } from '../../output/terminal.ts';

/** The streams and the environment of this process. */
export const processTerminal: Terminal = {
  stdin: readStandardInput,
  get stdout() {
    return isClosed() ? closed : outputTo(process.stdout);
  },
  get stderr() {
    return outputTo(process.stderr);
  },
  env: process.env,
};

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        // The stream also emits the error it hands to the callback, and is not to throw it.
        if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

const closed: Output = {
  isTTY: false,
  columns: undefined,
  write: () => Promise.reject(Object.assign(new Error('standard output is closed'), { code: 'EBADF' })),
};

const shells = ['sh', 'ash', 'bash', 'busybox', 'dash', 'fish', 'ksh', 'zsh'];

/**
 * Whether a shell started the program with standard output closed (`>&-`). Node opens /dev/null in its place, for
 * reading and writing; a shell that is told to throw the output away opens it for writing alone. Programs that throw it
 * away open it as Node does, so with another parent, and on systems without /proc, nothing is concluded.
 */
function isClosed(): boolean {
  if (process.platform !== 'linux' || fstatSync(1).rdev !== statSync('/dev/null').rdev) return false;
  const flags = /^flags:\s*([0-7]+)/m.exec(readOrNothing('/proc/self/fdinfo/1'))?.[1] ?? '';
  const isReadWrite = flags.endsWith('2');
  return isReadWrite && shells.includes(readOrNothing(`/proc/${process.ppid}/comm`).trim());
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
