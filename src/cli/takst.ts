import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { tariffCharge } from '../calculate/invoice/tariff-charge.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { failure } from '../model/diagnostic.ts';
import { dateAdvice, monthOf as monthOfDate, parseDate, yearOf } from '../model/exact/calendar-date.ts';
import type { SchemeResult } from '../model/result.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { goesBySize, type TariffCharge } from '../model/scheme/tariff.ts';
import type { Document } from '../publish/format/document.ts';
import { chargeDocument } from '../publish/result/charge-document.ts';
import { tariffBlocks } from '../publish/result/tariff-document.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

export interface TariffOptions extends CommonOptions {
  readonly pladser?: string;
  readonly borgere?: string;
  readonly godkendt?: string;
  readonly skaerpet?: string;
}

/** `fordel takst ORDNING`: the takster alone, and what one tilbud of a size pays. */
export function takst(reference: string, options: TariffOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => charged(reference, options, session), {
    notices: ({ result }) => result.warnings,
    accounts: ({ result }) => result.accounts,
    sheet: 'Takster',
    document: tariffPage,
    workbook: async ({ input, result, charge }) =>
      (await import('../publish/workbook/scheme-workbook.ts')).tariffWorkbook(
        input,
        result,
        charge === undefined ? [] : chargeDocument(charge),
      ),
    csv: async ({ result, charge }) =>
      (await import('../publish/result/csv/tariff.ts')).tariffCsv(result.tariffs, charge),
    json: async ({ result, charge }) =>
      (await import('../publish/result/tariff-json.ts')).tariffResultJson(result, charge),
  });
}

interface Charged {
  readonly input: SchemeInput;
  readonly result: SchemeResult;
  readonly charge: TariffCharge | undefined;
}

function charged(reference: string, options: TariffOptions, { reader }: Session): Charged {
  const input = loadScheme(reference, { reader });
  const result = calculateScheme(input);
  if (result.tariffs.length === 0) {
    const message = `"${result.scheme.title}" har ingen takster`;
    const advice = 'Vælg en ordning med blokken takster, eller vis det, den har: fordel beregn ORDNING.';
    throw failure({ code: 'BRUG-TAKST', message, place: result.scheme.origin, advice });
  }
  return { input, result, charge: chargeOf(result, options) };
}

function tariffPage({ result, charge }: Charged): Document {
  return [
    ...result.tariffs.flatMap((tariff) => tariffBlocks(result.scheme.title, tariff)),
    ...(charge === undefined ? [] : chargeDocument(charge)),
  ];
}

/** What one tilbud pays, where its size was given. */
function chargeOf({ tariffs, scheme }: SchemeResult, options: TariffOptions): TariffCharge | undefined {
  const { pladser, borgere, godkendt, skaerpet } = options;
  if (pladser !== undefined && borgere !== undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: '--pladser og --borgere kan ikke bruges sammen',
      advice: 'Skriv den størrelse, tilbuddet er godkendt til.',
    });
  }
  if (pladser === undefined && borgere === undefined) {
    if (godkendt === undefined && skaerpet === undefined) return undefined;
    const message = '--godkendt og --skaerpet gælder ét tilbud, hvis størrelse mangler';
    throw failure({ code: 'BRUG-VALG', message, advice: 'Skriv også --pladser eller --borgere.' });
  }
  const sized = tariffs.find(({ plan }) => goesBySize(plan.groups));
  if (sized === undefined) {
    const message = `"${scheme.title}" har ingen takstgrupper efter størrelse`;
    const advice = 'Udelad --pladser og --borgere; så vises taksterne, som de er.';
    throw failure({ code: 'BRUG-TAKST', message, place: scheme.origin, advice });
  }
  return tariffCharge(sized, {
    size:
      pladser === undefined
        ? { citizens: whole(borgere ?? '', '--borgere') }
        : { places: whole(pladser, '--pladser') },
    approvedIn: godkendt === undefined ? undefined : monthOf(godkendt, scheme.year),
    enhancedMonths: skaerpet === undefined ? 0 : months(skaerpet),
  });
}

function whole(text: string, option: string): number {
  if (/^\d{1,6}$/.test(text)) return Number.parseInt(text, 10);
  throw failure({
    code: 'BRUG-TAL',
    message: `${option} "${text}" er ikke et helt antal`,
    advice: `Skriv et helt tal under en million, fx ${option} 6.`,
  });
}

/** Months of skærpet tilsyn within the year. */
function months(text: string): number {
  const count = whole(text, '--skaerpet');
  if (count <= 12) return count;
  throw failure({
    code: 'BRUG-TAL',
    message: `--skaerpet "${text}" er flere måneder, end året har`,
    advice: 'Skriv årets påbegyndte måneder med skærpet tilsyn, højst 12.',
  });
}

/** The month of a day, or of a month written 2024-03, in the year. */
function monthOf(text: string, year: number): number {
  const day = parseDate(/^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
  if (day !== undefined && yearOf(day) === year) return monthOfDate(day);
  const advice =
    day === undefined ? dateAdvice(text, `${year}-03-14`) : `Skriv en dato i ${year}, fx 14.03.${year}.`;
  throw failure({ code: 'BRUG-TAL', message: `--godkendt "${text}" er ikke en dato i året`, advice });
}
