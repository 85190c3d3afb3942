import { type IsoDate, isIsoDate, monthOf, yearOf } from '../model/calendar-date.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import { zero } from '../model/rational.ts';
import type { Charged, ServiceProvider } from '../model/service-provider.ts';
import { type CsvCell, columnIndex, placeOf, readCsv } from './csv-table.ts';
import type { MunicipalityRegister } from './municipality-register.ts';
import { readNumberCell } from './number-cell.ts';
import { recipientOf } from './recipient.ts';
import type { SourceText } from './source.ts';

const required = ['kommune', 'tilbud', 'pladser', 'borgere', 'godkendt', 'skaerpet_maaneder'] as const;
/** Only in a file that corrects earlier invoices. */
const optional = 'regulering';

type Column = (typeof required)[number] | typeof optional;
type Refuse = (column: Column, code: DiagnosticCode, message: string, advice: string) => void;

/** A row of the file: its texts, and how a field of it is refused. */
interface Row {
  readonly text: (column: Column) => string;
  readonly cell: (column: Column) => CsvCell | undefined;
  readonly refuse: Refuse;
}

/**
 * Reads a file of tilbud, a row per tilbud: which kommune pays, its size in `pladser` or (behandlingstilbud) `borgere`, the
 * date it was approved where that was in the year, and the months commenced of skærpet tilsyn. `regulering` corrects an
 * earlier invoice, in kr. with its sign; a row with nothing else is of a tilbud that is under tilsyn no more.
 *
 * @param year of the ordning: a tilbud approved before it is under tilsyn all year.
 * @param problems every problem of the file is added to it.
 */
export function readProviders(
  source: SourceText,
  year: number,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): ServiceProvider[] {
  const table = readCsv(source, problems);
  if (columnIndex(table, required, problems) === undefined) return [];
  const names = table.columns.map(({ text }) => text);
  if (table.rows.length === 0) {
    problems.push({
      code: 'TILBUD-MANGLER',
      severity: 'fejl',
      message: 'filen har ingen tilbud',
      place: { file: source.file, line: 1, column: 1 },
      advice: 'Skriv en række pr. tilbud, eller fjern taksten under fakturering.',
    });
  }
  const providers = table.rows.flatMap((cells) =>
    readProvider(rowOf(cells, names, problems), year, register, problems),
  );
  refuseTwins(providers, problems);
  return providers;
}

function rowOf(cells: readonly CsvCell[], names: readonly string[], problems: Diagnostic[]): Row {
  const cell = (column: Column) => cells[names.indexOf(column)];
  return {
    cell,
    text: (column) => cell(column)?.text ?? '',
    refuse: (column, code, message, advice) => {
      const found = cell(column);
      const place = found === undefined ? {} : { place: placeOf(found) };
      problems.push({ code, severity: 'fejl', message, advice, ...place });
    },
  };
}

function readProvider(
  row: Row,
  year: number,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): ServiceProvider[] {
  const { text, cell, refuse } = row;
  const recipient = recipientOf(text('kommune'), register);
  if (!('key' in recipient)) refuse('kommune', 'KOMMUNE-UKENDT', recipient.message, recipient.advice);
  if (text('tilbud') === '')
    refuse('tilbud', 'TILBUD-MANGLER', 'tilbuddets navn mangler', 'Det står på fakturaens linje.');
  const correction = cell(optional);
  const corrected =
    correction === undefined || correction.text === '' ? undefined : readNumberCell(correction, problems);
  const charged = readCharged(row, year);
  const origin = cell('tilbud')?.origin;
  if (!('key' in recipient) || origin === undefined) return [];
  return [
    {
      recipient,
      name: text('tilbud'),
      ...(charged === undefined ? {} : { charged }),
      correction: corrected?.value ?? zero,
      origin,
    },
  ];
}

/** What the takst goes by; nothing for a row that only corrects. */
function readCharged(row: Row, year: number): Charged | undefined {
  const { text } = row;
  const isOnlyCorrection = text(optional) !== '' && required.slice(2).every((column) => text(column) === '');
  if (isOnlyCorrection) return undefined;
  const size = readSize(row);
  const approvedIn = readApproval(row, year);
  const enhancedMonths = readEnhancedMonths(row);
  if (size === undefined) return undefined;
  return { size, ...(approvedIn === undefined ? {} : { approvedIn }), enhancedMonths };
}

function readSize({ text, refuse }: Row): Charged['size'] | undefined {
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
function readApproval({ text, refuse }: Row, year: number): number | undefined {
  const written: IsoDate = text('godkendt');
  if (written === '') return undefined;
  const advice = `Fundet "${written}"; skriv datoen som ${year}-03-14, eller lad feltet stå tomt for et helt år.`;
  if (!isIsoDate(written)) {
    refuse('godkendt', 'TILBUD-DATO', '"godkendt" er ikke en dato', advice);
    return undefined;
  }
  if (yearOf(written) > year) {
    refuse('godkendt', 'TILBUD-DATO', `tilbuddet er godkendt efter ${year}`, advice);
    return undefined;
  }
  return yearOf(written) < year ? undefined : monthOf(written);
}

function readEnhancedMonths({ text, refuse }: Row): number {
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

/** The same tilbud twice would be paid twice. */
function refuseTwins(providers: readonly ServiceProvider[], problems: Diagnostic[]): void {
  for (const [index, { name, recipient, origin }] of providers.entries()) {
    const twin = providers
      .slice(0, index)
      .find((other) => other.name === name && other.recipient.key === recipient.key);
    if (twin === undefined || name === '') continue;
    problems.push({
      code: 'RAEKKE-DUBLET',
      severity: 'fejl',
      message: `"${name}" i ${recipient.name} står to gange`,
      place: { ...origin, length: name.length },
      advice: `Den første er på linje ${twin.origin.line}.`,
    });
  }
}
