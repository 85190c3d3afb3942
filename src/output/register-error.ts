import { displayPath } from '../input/reading/paths.ts';
import { type FordelError, failure } from '../model/diagnostic.ts';
import { whatToDo, whyUnusable } from './folder-error.ts';

export function registerFailure(path: string, message: string, advice: string): FordelError {
  return failure({ code: 'FAKTURA-REGISTER', message, place: { file: displayPath(path) }, advice });
}

/** For a register that is not as the program left it. A backup is no way out: it has forgotten numbers that are used. */
export function tamperedRegister(path: string, message: string): FordelError {
  return registerFailure(
    path,
    message,
    'Ret aldrig i registeret. Læg det tilbage, som det var efter den seneste kørsel; en ældre sikkerhedskopi har glemt numre, der er brugt. Kan det ikke skaffes, så begynd et nyt med --register, og sæt foerste i fakturering.numre til nummeret efter det sidst brugte.',
  );
}

/** For a drive that does not do as it is told. The register is then as sound as before. */
export function registerDoesNotAnswer(path: string, message: string, error: unknown): FordelError {
  return registerFailure(
    path,
    `${message}: ${whyUnusable(error)}`,
    `${whatToDo(error) ?? 'Se efter, at du må læse og skrive der, og kør igen.'} Registeret er helt: hent det ikke fra en sikkerhedskopi.`,
  );
}
