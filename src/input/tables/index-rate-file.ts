import { readdirSync } from 'node:fs';
import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import { parseDanishPercent } from '../../model/exact/danish-number.ts';
import { add, type Rational, zero } from '../../model/exact/rational.ts';
import { doubtfulRate } from '../../model/plausible/doubtful-rate.ts';
import {
  type IndexRate,
  type IndexRates,
  type RateKind,
  rateKinds,
  rateStatuses,
} from '../../model/scheme/index-rate.ts';
import { type CsvCell, placeOf, readCsv } from '../reading/csv-table.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import { shippedPath } from '../reading/paths.ts';
import type { TableSource } from '../reading/source.ts';

const columns = ['indeks', 'fra', 'til', 'art', 'sats', 'skoen', 'status', 'kilde'] as const;
/** A file of one's own need not have them. */
const correctionColumns = ['niveaukorrektion', 'korrektion'] as const;
type Column = (typeof columns)[number];
type CorrectionCells = Readonly<Record<(typeof correctionColumns)[number], CsvCell | undefined>>;

/** The files of rates that ship with the program. */
export function shippedRateFiles(): string[] {
  return readdirSync(shippedPath('pl-satser'))
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => shippedPath('pl-satser', file));
}

/**
 * Reads PL-satser. `sats` is in pct.; `niveaukorrektion` says whether it includes the correction of the year before
 * (`med`, `uden`, `uoplyst`, which is also what a file without the column says). Where it is `uden`, a `korrektion` in pct. is added to it: the state adds the two and
 * does not chain them.
 */
export function readIndexRates(source: TableSource, problems: Diagnostic[]): IndexRates {
  const table = readCsv(source, problems);
  const ofColumns: Diagnostic[] = [];
  const index = columnIndex(table, { required: columns, optional: correctionColumns }, ofColumns);
  problems.push(...ofColumns);
  if (index === undefined || ofColumns.length > 0) return { source, rates: [] };
  const rates = table.rows.flatMap((cells) => {
    const cell = (column: Column): CsvCell => {
      const found = cells[index[column]];
      if (found === undefined) throw new Error(`row without ${column}`);
      return found;
    };
    const { niveaukorrektion, korrektion } = index;
    const corrections = {
      niveaukorrektion: cells[niveaukorrektion ?? -1],
      korrektion: cells[korrektion ?? -1],
    };
    return readRate(cell, corrections, problems) ?? [];
  });
  // An expected rate stays provisional until the file has a final one of the same year.
  const settled = new Set(rates.filter(({ status }) => status !== 'forventet').map(yearOf));
  return { source, rates: rates.map((rate) => ({ ...rate, provisional: !settled.has(yearOf(rate)) })) };
}

/** What a rate is for: an index, a kind and a year. */
function yearOf({ index, kind, from }: IndexRate): string {
  return JSON.stringify([index, kind, from]);
}

function readRate(
  cell: (column: Column) => CsvCell,
  corrections: CorrectionCells,
  problems: Diagnostic[],
): IndexRate | undefined {
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
  // Those that ship are published: in some years the state's own were 0,3 %.
  if (rate !== undefined && !cell('sats').origin.file.startsWith('data/pl-satser/'))
    addAll(problems, doubtfulRate(rate, placeOf(cell('sats'))));
  const correction = readCorrection(corrections, cell('sats'), problems);
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
function readCorrection(
  { niveaukorrektion, korrektion }: CorrectionCells,
  rate: CsvCell,
  problems: Diagnostic[],
): Rational | undefined {
  const stated = niveaukorrektion?.text ?? 'uoplyst';
  const isEmpty = korrektion === undefined || korrektion.text === '';
  if (isEmpty && ['med', 'uden', 'uoplyst'].includes(stated)) return zero;
  if (!isEmpty && stated === 'uden') return readNumberCell(korrektion, problems, parseDanishPercent)?.value;
  problems.push({
    code: 'PL-SATS',
    severity: 'fejl',
    message: 'niveaukorrektionen er uklar',
    place: placeOf(niveaukorrektion ?? korrektion ?? rate),
    advice:
      'Skriv med, uden eller uoplyst; en korrektion i pct. hører kun til en sats uden niveaukorrektion.',
  });
  return undefined;
}
