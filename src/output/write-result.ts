import { fstatSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { displayPath } from '../input/reading/paths.ts';
import { FordelError, failure } from '../model/diagnostic.ts';
import type { Output } from './terminal.ts';
import { writeOutput } from './write-output.ts';

/**
 * Writes a result to standard output, or whole to a file: never half of it, and never over a good file by a bad one.
 * A link is followed, a file keeps its permissions, and what is no file (a device, a pipe) is written to as it is.
 *
 * @param inputs the paths that were read, `-` for standard input: a result is not written over what it was made from,
 *   whatever name or link it is reached by.
 * @throws FordelError `FIL-SKRIVES-IKKE`.
 */
export async function writeResult(
  content: string | Uint8Array,
  path: string | undefined,
  inputs: readonly string[],
  output: Output,
): Promise<void> {
  if (path === undefined || path === '-') return writeOutput(output, textFor(content));
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) return writeFileSync(path, content);
    if (existing !== undefined) refuseInput(path, inputs);
    // Only where a file is written.
    const { randomBytes } = await import('node:crypto');
    const target = existing === undefined ? path : realpathSync(path);
    replaceFile(target, `${target}.${randomBytes(4).toString('hex')}.tmp`, content, existing);
  } catch (error) {
    if (error instanceof FordelError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw cannotWrite(path, code ?? message, 'Findes mappen, og må du skrive i den?');
  }
}

/** What may stand on standard output: a document of another program's is no text. */
function textFor(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  throw failure({
    code: 'BRUG-VALG',
    message: 'dokumentet er ikke tekst og kan ikke skrives her',
    advice: 'Skriv det til en fil, fx --ud notat.docx.',
  });
}

function refuseInput(path: string, inputs: readonly string[]): void {
  const target = identityOf(path);
  const input = inputs.find((candidate) => identityOf(candidate) === target);
  if (input === undefined) return;
  const reason = `det er en af de filer, der læses: ${displayPath(input)}`;
  throw cannotWrite(path, reason, 'Vælg et andet navn.');
}

/** What a path leads to, the same for every name, link and spelling of one file; undefined for what is gone. */
function identityOf(path: string): string | undefined {
  const found =
    path === '-' ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}

function replaceFile(
  path: string,
  temporary: string,
  content: string | Uint8Array,
  existing: Stats | undefined,
): void {
  try {
    writeFileSync(temporary, content, {
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
