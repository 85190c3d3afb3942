import type { Recipient } from '../model/scheme.ts';
import type { MunicipalityRegister } from './municipality-register.ts';

/** The recipient a text names, or why it names none. */
export function recipientOf(
  text: string,
  register: MunicipalityRegister,
): Recipient | { readonly message: string; readonly advice: string } {
  const found = register.lookup(text);
  switch (found.kind) {
    case 'kommune':
      return {
        key: found.municipality.code,
        municipalityCode: found.municipality.code,
        name: found.municipality.name,
      };
    case 'omraade':
      return { message: `"${text}" er ikke en kommune`, advice: 'Skriv hver kommune for sig.' };
    case 'ukendt':
      return { message: found.message, advice: found.advice };
  }
}
