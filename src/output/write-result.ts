import { randomBytes } from 'node:crypto';
import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { displayPath } from '../input/reading/paths.ts';
import { failure } from '../model/diagnostic.ts';

/**
 * Writes a result to standard output, or whole to a file: never half of it, and never over a good file by a bad one.
 * A link is followed, a file keeps its permissions, and what is no file (a device, a pipe) is written to as it is.
 *
 * @param inputs the files that were read: a result is not written over what it was made from.
 * @throws FordelError `FIL-SKRIVES-IKKE`.
 */
export function writeResult(text: string, path: string | undefined, inputs: readonly string[]): void {
  if (path === undefined || path === '-') {
    process.stdout.write(text);
    return;
  }
  if (inputs.includes(displayPath(path))) {
    throw cannotWrite(path, 'det er en af de filer, der læses', 'Vælg et andet navn.');
  }
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing === undefined || existing.isFile())
      replaceFile(existing ? realpathSync(path) : path, text, existing);
    else writeFileSync(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw cannotWrite(path, code ?? message, 'Findes mappen, og må du skrive i den?');
  }
}

function replaceFile(path: string, text: string, existing: Stats | undefined): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, text, {
      flag: 'wx',
      ...(existing === undefined ? {} : { mode: existing.mode }),
    });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function cannotWrite(path: string, reason: string, advice: string) {
  return failure({
    code: 'FIL-SKRIVES-IKKE',
    message: `resultatet kan ikke skrives (${reason})`,
    place: { file: displayPath(path) },
    advice,
  });
}
