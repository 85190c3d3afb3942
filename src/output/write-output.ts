import { failure } from '../model/diagnostic.ts';
import type { Output } from './terminal.ts';

/** How standard output is named in a diagnostic. */
export const standardOutput = '<stdout>';

/**
 * Writes to standard output. A reader that has seen enough, such as head, closes the pipe: that is no error.
 *
 * @throws FordelError `FIL-SKRIVES-IKKE`.
 */
export async function writeOutput(output: Output, text: string): Promise<void> {
  try {
    await output.write(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return;
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message:
        code === 'EBADF'
          ? 'standard output er lukket, så resultatet er tabt'
          : `resultatet kunne ikke skrives helt (${code ?? message})`,
      place: { file: standardOutput },
      advice: 'Skriv det til en fil med -o, et sted hvor der er plads.',
    });
  }
}

/** Says something on standard error; where nobody can hear it, the exit code still tells. */
export async function say(output: Output, text: string): Promise<void> {
  await output.write(text).catch(() => undefined);
}
