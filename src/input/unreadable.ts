import { type FordelError, failure } from '../model/diagnostic.ts';

/** Why the system would not read a file, in Danish. */
export function unreadable(error: unknown, file: string): FordelError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return failure({ code: 'FIL-FINDES-IKKE', message: 'filen findes ikke', place: { file } });
  }
  if (code === 'EISDIR') {
    const advice = 'Skriv stien til en fil i mappen.';
    return failure({
      code: 'FIL-LAESES-IKKE',
      message: 'det er en mappe, ikke en fil',
      place: { file },
      advice,
    });
  }
  return failure({
    code: 'FIL-LAESES-IKKE',
    message: `filen kan ikke læses (${code ?? message})`,
    place: { file },
  });
}
