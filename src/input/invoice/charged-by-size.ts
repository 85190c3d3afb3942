import { dateAdvice, monthOf, parseDate, yearOf } from '../../model/exact/calendar-date.ts';
import type { Charged } from '../../model/invoice/service-provider.ts';
import type { ProviderLine } from './provider-line.ts';

/** The columns of a takst by size. */
export const sizeColumns = ['pladser', 'borgere', 'godkendt', 'skaerpet_maaneder'] as const;

/**
 * What a takst by size goes by: `pladser`, or for a behandlingstilbud `borgere`; the date it was approved where that was in
 * the year, and the months commenced of skærpet tilsyn.
 */
export function chargedBySize(line: ProviderLine, year: number): Charged | undefined {
  const size = readSize(line);
  const approvedIn = readApproval(line, year);
  const enhancedMonths = readEnhancedMonths(line);
  if (size === undefined) return undefined;
  return { size, approvedIn, enhancedMonths };
}

function readSize({ text, refuse }: ProviderLine): Charged['size'] | undefined {
  const [places, citizens] = [text('pladser'), text('borgere')];
  if ((places === '') === (citizens === '')) {
    const message = places === '' ? 'tilbuddets størrelse mangler' : 'her er både pladser og borgere';
    const advice = 'Skriv enten pladser eller, for et behandlingstilbud, borgere.';
    refuse('pladser', places === '' ? 'TILBUD-MANGLER' : 'TILBUD-STOERRELSE', message, advice);
    return undefined;
  }
  const column = places === '' ? 'borgere' : 'pladser';
  const count = wholeNumber(text(column));
  if (count === undefined || count === 0) {
    const advice = `Fundet "${text(column)}"; skriv et helt antal over nul.`;
    refuse(column, 'TILBUD-STOERRELSE', `"${column}" er ikke et antal`, advice);
    return undefined;
  }
  return column === 'pladser' ? { places: count } : { citizens: count };
}

/** The month of approval where it was in the year. */
function readApproval({ text, refuse }: ProviderLine, year: number): number | undefined {
  const written = text('godkendt');
  if (written === '') return undefined;
  const approved = parseDate(written);
  const advice = `${dateAdvice(written, `${year}-03-14`)} Lad feltet stå tomt for et helt år.`;
  if (approved === undefined) {
    refuse('godkendt', 'TILBUD-DATO', '"godkendt" er ikke en dato', advice);
    return undefined;
  }
  if (yearOf(approved) > year) {
    refuse('godkendt', 'TILBUD-DATO', `tilbuddet er godkendt efter ${year}`, advice);
    return undefined;
  }
  return yearOf(approved) < year ? undefined : monthOf(approved);
}

function readEnhancedMonths({ text, refuse }: ProviderLine): number {
  const written = text('skaerpet_maaneder');
  const months = written === '' ? 0 : wholeNumber(written);
  if (months !== undefined && months <= 12) return months;
  const advice = `Fundet "${written}"; skriv påbegyndte måneder, 0 til 12.`;
  refuse('skaerpet_maaneder', 'TILBUD-MAANEDER', '"skaerpet_maaneder" er ikke et antal måneder', advice);
  return 0;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : undefined;
}
