import { type FordelError, failure } from '../../model/diagnostic.ts';

/** A memo that is no text, and cannot be read. */
export function unreadable(file: string, message: string, advice: string): FordelError {
  return failure({ code: 'NOTAT-FIL', message, place: { file }, advice });
}

/** A document that is not whole, or not what it says it is. */
export function damaged(file: string, kind: string): FordelError {
  return unreadable(
    file,
    `filen er ${kind}, men er beskadiget eller ikke hel`,
    'Åbn den i det program, den kommer fra, og gem den igen.',
  );
}
