import { isGln } from '../../model/exact/check-digits.ts';
import { isShortenedByExcel, shortenedAdvice } from '../../model/exact/danish-number.ts';
import { inNumber } from '../../model/exact/format.ts';
import { headingKey } from '../../model/heading.ts';

/** What the column `gln` is called by others. */
export const namesOfGln: ReadonlyMap<string, 'gln'> = new Map(
  [
    'ean',
    'ean-nr',
    'ean-nr.',
    'eannr',
    'eannr.',
    'ean nr',
    'ean nr.',
    'ean-nummer',
    'eannummer',
    'ean nummer',
    'ean-lokationsnummer',
    'lokationsnummer',
    'gln-nr',
    'gln-nr.',
    'gln-nummer',
    'glnnummer',
  ].map((name) => [headingKey(name), 'gln']),
);

/** Whether Excel has taken the last digits: a number of 13 digits keeps all of them, but not as `5,798E+12` saved again. */
const lostItsDigits = /^[1-9]\d*0{6}$/;

/** What is wrong with a GLN and what to do, in Danish and without the GLN; undefined for one that is right. */
export function glnFault(found: string): { message: string; advice: string } | undefined {
  if (isGln(found)) return undefined;
  if (found === '') {
    return { message: 'GLN mangler', advice: 'Få kommunens EAN-nummer; uden det kommer fakturaen retur.' };
  }
  if (isShortenedByExcel(found)) return { message: 'Excel har afkortet GLN', advice: shortenedAdvice };
  const digits = found.replace(/[\s.,\u00a0-]/g, '');
  if (digits !== found && isGln(digits)) {
    const advice =
      'Fjern punktummer, mellemrum og bindestreger, så de 13 cifre står alene; formatér kolonnen som tekst i regnearket.';
    return { message: 'GLN har tegn mellem cifrene', advice };
  }
  return { message: 'GLN er forkert', advice: wrongDigits(digits) };
}

function wrongDigits(digits: string): string {
  if (!/^\d+$/.test(digits)) return 'Et GLN er 13 cifre og intet andet: få kommunens EAN-nummer igen.';
  if (digits.length !== 13)
    return `Feltet har ${inNumber(digits.length, 'ciffer', 'cifre')}, og et GLN har 13: få kommunens EAN-nummer igen.`;
  return lostItsDigits.test(digits)
    ? 'De sidste cifre er nuller, som når Excel har afkortet tallet: få kommunens EAN-nummer igen, og formatér kolonnen som tekst.'
    : 'De 13 cifre passer ikke med det sidste, som er kontrolciffer: se efter tastefejl, eller få kommunens EAN-nummer igen.';
}
