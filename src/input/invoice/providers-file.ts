import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseAmount } from '../../model/exact/danish-number.ts';
import { zero } from '../../model/exact/rational.ts';
import { type RowsRead, unusedOf } from '../../model/file-account.ts';
import { hasColumn, looseText } from '../../model/heading.ts';
import type { ServiceProvider } from '../../model/invoice/service-provider.ts';
import { startOf } from '../../model/origin.ts';
import { goesBySize, type TariffGroup } from '../../model/scheme/tariff.ts';
import { readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import { recipientOf } from '../reading/recipient.ts';
import type { TableSource } from '../reading/source.ts';
import { tellUnusedColumns } from '../reading/unused-columns.ts';
import { chargedByCount, countColumns } from './charged-by-count.ts';
import { chargedBySize, sizeColumns } from './charged-by-size.ts';
import { type ProviderLine, providerLine } from './provider-line.ts';
import { withoutTotals } from './totals-of-providers.ts';

/** Only in a file that corrects earlier invoices. */
const correctionColumn = 'regulering';

/** What a file of tilbud is read for. */
export interface ProviderTerms {
  /** Of the ordning: a tilbud approved before it is under tilsyn all year. */
  readonly year: number;
  /** The takst's groups: where none is for a size, the file says which group and how many. */
  readonly groups: readonly Pick<TariffGroup, 'id' | 'places'>[];
}

/**
 * Reads a file of tilbud, a row per tilbud: which kommune pays and what the takst goes by, `pladser` and so on for a takst by
 * size, `gruppe` and `antal` for one without sizes. `regulering` corrects an earlier invoice, in kr. with its sign; a row with
 * nothing else is of a tilbud that pays no more.
 *
 * @param problems every problem of the file is added to it.
 * @param rowsRead what became of its rows is.
 */
export function readProviders(
  source: TableSource,
  terms: ProviderTerms,
  register: MunicipalityRegister,
  problems: Diagnostic[],
  rowsRead: RowsRead[] = [],
): ServiceProvider[] {
  const columns = goesBySize(terms.groups) ? sizeColumns : countColumns;
  const table = readCsv(source, problems, ['kommune', 'tilbud', ...columns]);
  const names = table.columns.map(({ text }) => text);
  if (isOfOtherKind(names, terms, source, problems)) return [];
  const known = { required: ['kommune', 'tilbud', ...columns], optional: [correctionColumn] };
  const index = columnIndex(table, known, problems);
  if (index === undefined) return [];
  tellUnusedColumns(table, [...known.required, ...known.optional], problems);
  if (table.rows.length === 0) {
    problems.push({
      code: 'TILBUD-MANGLER',
      severity: 'fejl',
      message: 'filen har ingen tilbud',
      place: startOf(source),
      advice: 'Skriv en række pr. tilbud, eller fjern taksten under fakturering.',
    });
  }
  const { rows, leftOut } = withoutTotals(table, index, problems);
  rowsRead.push({
    file: source.file,
    rows: table.rows.length,
    unused: leftOut.map(unusedOf),
  });
  const providers = rows.flatMap((cells) =>
    readProvider(providerLine(cells, index, problems), terms, register, problems),
  );
  refuseTwins(providers, problems);
  return providers;
}

/** A file that has been made for the other kind of takst is refused as that, rather than column by column. */
function isOfOtherKind(
  names: readonly string[],
  { groups }: ProviderTerms,
  source: TableSource,
  problems: Diagnostic[],
): boolean {
  const hasNone = (columns: readonly string[]) => columns.every((column) => !hasColumn(names, column));
  const bySize = goesBySize(groups);
  const [needed, other] = bySize ? [sizeColumns, countColumns] : [countColumns, sizeColumns];
  if (!hasNone(needed) || hasNone(other)) return false;
  problems.push({
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: bySize
      ? 'taksten går efter størrelse, men det gør filen ikke'
      : 'taksten går ikke efter størrelse, men det gør filen',
    place: startOf(source),
    advice: bySize
      ? `Filen skal have ${sizeColumns.join(', ')}; takstens grupper har pladser.`
      : `Filen skal have ${countColumns.join(' og ')}; eller skriv pladser ved takstens grupper, fx "8-24".`,
  });
  return true;
}

function readProvider(
  line: ProviderLine,
  terms: ProviderTerms,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): ServiceProvider[] {
  const { text, cell, refuse } = line;
  const recipient = recipientOf(text('kommune'), register);
  if (!('key' in recipient)) refuse('kommune', 'KOMMUNE-UKENDT', recipient.message, recipient.advice);
  if (text('tilbud') === '')
    refuse('tilbud', 'TILBUD-MANGLER', 'tilbuddets navn mangler', 'Det står på fakturaens linje.');
  if (text('tilbud').includes('\n'))
    refuse('tilbud', 'CSV-LINJESKIFT', 'tilbuddets navn har et linjeskift i sig', 'Skriv det på én linje.');
  const correction = cell(correctionColumn);
  const corrected =
    correction === undefined || correction.text === ''
      ? undefined
      : readNumberCell(correction, problems, parseAmount);
  const charged = readCharged(line, terms, problems);
  const origin = cell('tilbud')?.origin;
  if (!('key' in recipient) || origin === undefined) return [];
  return [
    {
      recipient,
      name: text('tilbud'),
      charged,
      correction: corrected?.value ?? zero,
      origin,
    },
  ];
}

/** What the takst goes by; nothing for a row that only corrects. */
function readCharged(
  line: ProviderLine,
  terms: ProviderTerms,
  problems: Diagnostic[],
): ServiceProvider['charged'] {
  const columns = goesBySize(terms.groups) ? sizeColumns : countColumns;
  const isOnlyCorrection =
    line.text(correctionColumn) !== '' && columns.every((column) => line.text(column) === '');
  if (isOnlyCorrection) return undefined;
  if (goesBySize(terms.groups)) return chargedBySize(line, terms.year);
  return chargedByCount(
    line,
    terms.groups.map(({ id }) => id),
    problems,
  );
}

/**
 * The same tilbud twice would be paid twice; of a takst without sizes it may pay for more than one group. Two names that are the same but
 * for case, spaces and punctuation are likely one.
 */
function refuseTwins(providers: readonly ServiceProvider[], problems: Diagnostic[]): void {
  const known = new Map<string, ServiceProvider>();
  for (const provider of providers) {
    const { name, recipient, origin } = provider;
    const key = JSON.stringify([looseText(name), recipient.key, groupOf(provider)]);
    const first = known.get(key);
    if (first === undefined) known.set(key, provider);
    if (first === undefined || name === '') continue;
    const isSame = first.name === name;
    problems.push({
      code: 'RAEKKE-DUBLET',
      severity: isSame ? 'fejl' : 'advarsel',
      message: isSame
        ? `"${name}" i ${recipient.name} står to gange`
        : `"${name}" i ${recipient.name} betaler ved siden af "${first.name}"`,
      place: { ...origin, length: name.length },
      advice: isSame
        ? `Den første er på linje ${first.origin.line}.`
        : `Den anden er på linje ${first.origin.line}. Er det samme tilbud, så slet den ene række; ellers giv dem navne, der ikke ligner hinanden.`,
    });
  }
}

function groupOf({ charged }: ServiceProvider): string | undefined {
  return charged !== undefined && 'group' in charged ? charged.group : undefined;
}
