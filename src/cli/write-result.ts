import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { displayPath } from '../input/paths.ts';
import { failure } from '../model/diagnostic.ts';

/**
 * Writes a result to standard output, or whole to a file: never half of it, and never over a good file by a bad one.
 *
 * @throws FordelError `FIL-SKRIVES-IKKE`.
 */
export function writeResult(text: string, path: string | undefined): void {
  if (path === undefined || path === '-') {
    process.stdout.write(text);
    return;
  }
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message: `resultatet kan ikke skrives (${code ?? message})`,
      place: { file: displayPath(path) },
      advice: 'Findes mappen, og må du skrive i den?',
    });
  }
}
