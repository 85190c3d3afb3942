import type { Recipient } from '../../model/recipient.ts';
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
        memberCodes: [found.municipality.code],
        name: found.municipality.name,
      };
    case 'omraade':
      return { message: `"${text}" er ikke en kommune`, advice: found.advice };
    case 'ukendt':
      return { message: found.message, advice: found.advice };
  }
}

/** The recipient that a text points out among others: by its name, by its kommune, or by one of its kommuner. */
export function findRecipient(
  text: string,
  recipients: readonly Recipient[],
  register: MunicipalityRegister,
): Recipient | undefined {
  const named = recipients.find(({ name, key }) => name === text || key === text);
  const found = register.lookup(text);
  if (named !== undefined || found.kind !== 'kommune') return named;
  const { code } = found.municipality;
  return recipients.find(({ memberCodes }) => memberCodes.includes(code));
}
