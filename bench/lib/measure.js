// Runs a command and says what it took: CPU and wall in seconds, and the peak of its memory in MB, by /usr/bin/time.
import { spawnSync } from 'node:child_process';

export function measure(command, args) {
  const format = '%U %S %e %M';
  const { stdout, stderr, status, error } = spawnSync('/usr/bin/time', ['-f', format, command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (error !== undefined) throw error;
  const [user, system, wall, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`);
  return { stdout, cpu: user + system, wall, memory: kilobytes / 1024 };
}

export function isThere(command) {
  return spawnSync('which', [command]).status === 0;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
