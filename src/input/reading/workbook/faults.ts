import { type FordelError, failure } from '../../../model/diagnostic.ts';

/** A workbook that cannot be read. */
export function unreadable(file: string, message: string, advice: string): FordelError {
  return failure({ code: 'ARK-FIL', message, place: { file }, advice });
}

export function damaged(file: string, what = 'den er beskadiget eller ikke hel'): FordelError {
  return unreadable(
    file,
    `filen er en projektmappe, men ${what}`,
    'Hent den igen, eller åbn den i Excel, og gem den igen som .xlsx.',
  );
}

export function locked(file: string): FordelError {
  return unreadable(
    file,
    'projektmappen er beskyttet med adgangskode',
    'Gem den uden adgangskode (Filer, Oplysninger, Beskyt projektmappe), og prøv igen.',
  );
}

/** What to do about a workbook of another kind. */
export const saveAsXlsx = 'Gem den som .xlsx (Excel-projektmappe), og brug den fil; eller gem arket som CSV.';
