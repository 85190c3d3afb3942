import { readFileSync, statSync } from 'node:fs';

/**
 * The bytes of a regular file. Opening anything else that may lie under its name could wait for ever: a pipe that nobody writes
 * to, a device.
 *
 * @throws what the system says, or that it is no regular file.
 */
export function readRegularFile(path: string): Buffer {
  if (!statSync(path).isFile()) throw new Error('det er ikke en almindelig fil');
  return readFileSync(path);
}
