import { readdirSync } from 'node:fs';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, type Rational, zero } from '../../model/exact/rational.ts';
import {
  type IndexRate,
  type IndexRates,
  type RateKind,
  rateKinds,
  rateStatuses,
} from '../../model/scheme/index-rate.ts';
import { type CsvCell, columnIndex, placeOf, readCsv } from '../reading/csv-table.ts';
import { parseDanishPercent } from '../reading/danish-number.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import { shippedPath } from '../reading/paths.ts';
import type { SourceText } from '../reading/source.ts';

const columns = [
  'indeks',
  'fra',
  'til',
  'art',
  'sats',
  'niveaukorrektion',
  'korrektion',
  'skoen',
  'status',
  'kilde',
] as const;
type Column = (typeof columns)[number];

/** The files of rates that ship with the program. */
export function shippedRateFiles(): string[] {
  return readdirSync(shippedPath('pl-satser'))
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => shippedPath('pl-satser', file));
}

/**
 * Reads PL-satser. `sats` is in pct.; `niveaukorrektion` says whether it includes the correction of the year before
 * (`med`, `uden`, `uoplyst`). Where it is `uden`, a `korrektion` in pct. is added to it: the state adds the two and
 * does not chain them.
 */
export function readIndexRates(source: SourceText, problems: Diagnostic[]): IndexRates {
  const table = readCsv(source, problems);
  const index = columnIndex(table, columns, problems);
  if (index === undefined) return { source, rates: [] };
  const rates = table.rows.flatMap((cells) => {
    const cell = (column: Column): CsvCell => {
      const found = cells[index[column]];
      if (found === undefined) throw new Error(`row without ${column}`);
      return found;
    };
    return readRate(cell, problems) ?? [];
  });
  return { source, rates: rates.map((rate) => ({ ...rate, provisional: isProvisional(rate, rates) })) };
}

/** An expected rate stays provisional until the file has a final one of the same year. */
function isProvisional(rate: IndexRate, rates: readonly IndexRate[]): boolean {
  const same = rates.filter(
    ({ index, kind, from }) => index === rate.index && kind === rate.kind && from === rate.from,
  );
  return rate.status === 'forventet' && same.every(({ status }) => status === 'forventet');
}

function readRate(cell: (column: Column) => CsvCell, problems: Diagnostic[]): IndexRate | undefined {
  const refuse = (column: Column, message: string, advice: string) => {
    problems.push({ code: 'PL-SATS', severity: 'fejl', message, place: placeOf(cell(column)), advice });
    return undefined;
  };
  const year = (column: 'fra' | 'til') =>
    /^\d{4}$/.test(cell(column).text)
      ? Number.parseInt(cell(column).text, 10)
      : refuse(column, `"${column}" er ikke et år`, 'Skriv fx 2024.');
  const [from, to] = [year('fra'), year('til')];
  const kind: RateKind | undefined =
    rateKinds.find((candidate) => candidate === cell('art').text) ??
    refuse('art', `arten "${cell('art').text}" kendes ikke`, `Vælg mellem ${rateKinds.join(', ')}.`);
  const status =
    rateStatuses.find((candidate) => candidate === cell('status').text) ??
    refuse(
      'status',
      `status "${cell('status').text}" kendes ikke`,
      `Vælg mellem ${rateStatuses.join(', ')}.`,
    );
  const rate = readNumberCell(cell('sats'), problems, parseDanishPercent)?.value;
  const correction = readCorrection(cell, problems);
  if (from !== undefined && to !== undefined && to !== from + 1)
    return refuse('til', 'en sats går fra et år til det næste', 'Skriv en linje pr. år.');
  if (from === undefined || to === undefined || kind === undefined || status === undefined) return undefined;
  if (rate === undefined || correction === undefined) return undefined;
  return {
    index: cell('indeks').text,
    from,
    to,
    kind,
    rate: add(rate, correction),
    vintage: cell('skoen').text,
    status,
    provisional: status === 'forventet',
    source: cell('kilde').text,
    origin: cell('sats').origin,
  };
}

/** The niveaukorrektion that a rate leaves out; zero where there is none to add. */
function readCorrection(cell: (column: Column) => CsvCell, problems: Diagnostic[]): Rational | undefined {
  const stated = cell('niveaukorrektion').text;
  const correction = cell('korrektion');
  if (correction.text === '' && ['med', 'uden', 'uoplyst'].includes(stated)) return zero;
  if (correction.text !== '' && stated === 'uden')
    return readNumberCell(correction, problems, parseDanishPercent)?.value;
  problems.push({
    code: 'PL-SATS',
    severity: 'fejl',
    message: 'niveaukorrektionen er uklar',
    place: placeOf(cell('niveaukorrektion')),
    advice:
      'Skriv med, uden eller uoplyst; en korrektion i pct. hører kun til en sats uden niveaukorrektion.',
  });
  return undefined;
}
