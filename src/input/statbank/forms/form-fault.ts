import { type FordelError, failure, type Place } from '../../../model/diagnostic.ts';

/** Why a file is not of the form that it begins as. */
export function formFault(message: string, place: Place, advice: string): FordelError {
  return failure({ code: 'UDTRAEK-FORM', message, place, advice });
}

export const fetchAgain = 'Filen er ikke hel, eller den er rettet i hånden; hent den igen.';
