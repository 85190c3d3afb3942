import { formatDate, lastOfMonth, monthOf, yearOf } from '../../model/exact/calendar-date.ts';
import { formatNumber, formatPayable } from '../../model/exact/format.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { Instalment, Invoice, Period } from '../../model/invoice/invoice.ts';
import type { VatCategory } from '../../model/invoice/invoicing.ts';

const quarters = ['1. kvartal', '2. kvartal', '3. kvartal', '4. kvartal'];
const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const halves = ['1. halvår', '2. halvår'];

/** `1. kvartal 2024`, `januar-februar 2024`, the days of half months, or the year alone where it is paid at once. */
export function periodInWords({ instalment }: Pick<Invoice, 'instalment'>): string {
  const { index, of, period } = instalment;
  const year = String(yearOf(period.from));
  if (of === 1 && isWholeYear(period)) return year;
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const isWhole = period.from.endsWith('-01') && period.to === lastOfMonth(yearOf(period.to), last);
  if (!isWhole) return periodSpan({ instalment });
  // A period that membership has cut is called by its months.
  const isCut = (last - first + 1) * of !== 12;
  const named = isCut ? undefined : of === 2 ? halves : of === 4 ? quarters : undefined;
  const name = named?.[index - 1] ?? [...new Set([first, last])].map((month) => months[month - 1]).join('-');
  return `${name} ${year}`;
}

/** `rate 1 af 4`, or undefined where the year is paid at once. */
export function instalmentInWords({ instalment }: Pick<Invoice, 'instalment'>): string | undefined {
  const { index, of } = ownRate(instalment);
  return of === 1 ? undefined : `rate ${index} af ${of}`;
}

/** Which rate it is of those that the recipient pays. */
export function ownRate({ own, index, of }: Instalment): { readonly index: number; readonly of: number } {
  return own ?? { index, of };
}

export function isWholeYear({ from, to }: Period): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

/** What a line of the document is for: `Objektiv finansiering, 1. kvartal 2024`. */
export function lineName(text: string, invoice: Invoice): string {
  return `${text}, ${periodInWords(invoice)}`;
}

/** How the amount came about, as the document itself says it. */
export function formulaInWords({ formula, creditsInFull }: Invoice): string {
  return creditsInFull ? formula : `Årets beløb: ${formula}`;
}

/** The text of a line of which `lineName` made its name. */
export function lineNameWithoutPeriod(name: string, instalment: Instalment): string {
  const ending = `, ${periodInWords({ instalment })}`;
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** The one note an invoice carries: what it is part of, and what it is not. */
export function noteOf(invoice: Invoice, schemeTitle: string): string {
  if (invoice.creditsInFull) {
    return [
      ...warnings(invoice),
      fullStop(schemeTitle),
      invoice.formula,
      'Beregningen er vedlagt som bilag.',
    ].join(' ');
  }
  const instalment = instalmentInWords(invoice);
  const what = invoice.kind === 'kreditnota' ? 'Tilbagebetaling' : 'Opkrævning';
  const part =
    instalment === undefined ? '' : `, ${instalment} af ${formatPayable(invoice.yearAmount)} for året`;
  return [
    ...warnings(invoice),
    `${fullStop(schemeTitle)} ${what}: ${invoice.title}, ${periodInWords(invoice)}${part}.`,
    'Beregningen er vedlagt som bilag.',
  ].join(' ');
}

/** What must be seen first on a document that is not to be paid. */
export function warnings({ isDraft, example }: Invoice): string[] {
  return [
    ...(isDraft ? ['KLADDE: ikke en faktura, må ikke sendes eller betales.'] : []),
    ...(example ? ['EKSEMPEL med opdigtede oplysninger: må ikke betales.'] : []),
  ];
}

/** Kroner for people, always with øre: 860.911,00. */
export function withOere(value: Rational): string {
  return formatNumber(value, 2);
}

export const vatNames: Readonly<Record<VatCategory, string>> = {
  O: 'Uden for momslovens anvendelsesområde',
  E: 'Fritaget for moms',
  Z: 'Nulsats',
  S: '25 % moms',
};

export function periodSpan({ instalment }: Pick<Invoice, 'instalment'>): string {
  return `${formatDate(instalment.period.from)}-${formatDate(instalment.period.to)}`;
}

/** Words that begin a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
