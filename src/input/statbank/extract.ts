import type { Diagnostic } from '../../model/diagnostic.ts';
import type { InputFile } from '../../model/origin.ts';
import {
  type Extract,
  type ExtractRow,
  type ExtractSelection,
  everybody,
  type Headcounts,
  type PopulationGroup,
  type PopulationSelection,
  useOf,
} from '../../model/statbank/extract.ts';
import type { SourceReader } from '../reading/source.ts';
import type { RowCoordinates } from './coordinates.ts';
import { readCountRows } from './count-rows.ts';
import { namedColumns } from './named-columns.ts';
import type { CountedRow, ExtractContext } from './reading.ts';
import { otherThanPinned } from './side-file/pinned.ts';

/**
 * Reads an udtræk of counts and keeps what keys ask for: the rows of some kommuner at some headcount dates. Every row of
 * the file is judged, wanted or not, but that a count which no key asks for need not be out.
 *
 * @throws FordelError where the file cannot be read as an extract at all; what is wrong in it is added to `problems`.
 */
export function readExtract(
  path: string,
  reader: SourceReader,
  selection: ExtractSelection,
  context: ExtractContext,
  problems: Diagnostic[],
): Extract {
  const kept = new KeptRows(selection);
  const {
    source,
    unstated,
    problems: ofRows,
  } = reader.stream(path, (open) =>
    readCountRows(open, { ...context, ...rulesOf(selection), isRequired: requiredBy(selection) }, (row) =>
      kept.add(row),
    ),
  );
  problems.push(...ofRows);
  problems.push(...otherThanPinned(path, source, selection.counts, reader));
  return { source, rows: kept.rows, unstated, dates: kept.dates, headcounts: kept.headcounts(source) };
}

/**
 * Totals are checked at the dates that are asked for. Where that is one, a file that says none may be of it. What its columns hold, the
 * keys may say.
 */
function rulesOf({ counts }: ExtractSelection): Partial<ExtractContext> {
  const dates = new Set(counts.map(({ date }) => date));
  const [only] = dates;
  const declared = namedColumns(counts.flatMap(({ columns }) => columns ?? []));
  const doubtful = dates.size === 1 && only !== undefined ? { date: only, isDateDoubtful: true } : {};
  return { totalsAt: dates, rules: { declared, ...doubtful } };
}

/** The rows that keys cannot do without: those they count, and where a missing row is a zero, those that would be it. */
function requiredBy({ counts, areaCodes, requiredCodes = areaCodes, atEachDate }: ExtractSelection) {
  return ({ areaCode = '', date, dates, group, groupOf }: RowCoordinates) =>
    areaCodes.has(areaCode) &&
    counts.some((count) => {
      const isAtDate = count.date === dates[date];
      const use = useOf(groupOf(group), count);
      return count.missingRowsAreZero
        ? use !== undefined && (isAtDate || atEachDate === true)
        : use === 'tal' && isAtDate && requiredCodes.has(areaCode);
    });
}

/** A row that is kept takes four numbers: its group, its count, and its line and column. There may be very many. */
const numbersPerRow = 4;

/** What the rows of one date are kept by. */
interface DateRows {
  readonly counts: readonly PopulationSelection[];
  /** The groups of all rows, by number, and whether a row of the group is kept. */
  readonly groups: Map<number, { readonly group: PopulationGroup; readonly use: 'tal' | 'tegn' | undefined }>;
  readonly byCode: Map<string, number[]>;
  /** The kommuner and the groups of all ages that a sign has been kept for. */
  readonly signs: Set<string>;
}

class KeptRows {
  readonly #selection: ExtractSelection;
  /** By the date's number: its rows, or null for a date that was not asked for. */
  readonly #byDate: (DateRows | null)[] = [];
  #coordinates: RowCoordinates | undefined;
  rows = 0;

  constructor(selection: ExtractSelection) {
    this.#selection = selection;
  }

  add(row: CountedRow): void {
    this.rows++;
    const { coordinates } = row;
    this.#coordinates ??= coordinates;
    let atDate = this.#byDate[coordinates.date];
    if (atDate === undefined) atDate = this.#rowsAt(coordinates);
    if (atDate === null) return;
    const { group, areaCode } = coordinates;
    const known = atDate.groups.get(group) ?? newGroup(atDate, coordinates);
    if (areaCode === undefined || !this.#selection.areaCodes.has(areaCode)) return;
    let rows = atDate.byCode.get(areaCode);
    if (rows === undefined) {
      rows = [];
      atDate.byCode.set(areaCode, rows);
    }
    if (known.use === 'tal' || (known.use === 'tegn' && row.count > 0 && isNewSign(atDate, coordinates))) {
      rows.push(group, row.count, row.line, row.column);
    }
  }

  #rowsAt({ date, dates }: RowCoordinates): DateRows | null {
    const { counts: wanted, atEachDate } = this.#selection;
    const counts = atEachDate === true ? wanted : wanted.filter((count) => count.date === dates[date]);
    const rows =
      counts.length === 0 ? null : { counts, groups: new Map(), byCode: new Map(), signs: new Set<string>() };
    this.#byDate[date] = rows;
    return rows;
  }

  get dates(): readonly string[] {
    return this.#coordinates?.dates ?? [];
  }

  headcounts(source: InputFile): Map<string, Headcounts> {
    return new Map(
      this.#byDate.flatMap((atDate, number): [string, Headcounts][] => {
        if (atDate === null) return [];
        const { groups, byCode } = atDate;
        const rowsOf = (code: string) => unpack(byCode.get(code), groups, source);
        return [
          [this.dates[number] ?? '', { groups: [...groups.values()].map(({ group }) => group), rowsOf }],
        ];
      }),
    );
  }
}

function newGroup({ counts, groups }: DateRows, coordinates: RowCoordinates) {
  const group = coordinates.groupOf(coordinates.group);
  const uses = counts.map((count) => useOf(group, count));
  const known = { group, use: uses.find((use) => use === 'tal') ?? uses.find((use) => use === 'tegn') };
  groups.set(coordinates.group, known);
  return known;
}

/** One sign is as good as many, of a kommune, a sex and a civil status. */
function isNewSign({ signs }: DateRows, { areaCode, sex, civilStatus }: RowCoordinates): boolean {
  const sign = `${areaCode} ${sex} ${civilStatus}`;
  if (signs.has(sign)) return false;
  signs.add(sign);
  return true;
}

function unpack(
  rows: readonly number[] | undefined,
  groups: DateRows['groups'],
  { file, sheet }: InputFile,
): ExtractRow[] | undefined {
  if (rows === undefined) return undefined;
  const unpacked: ExtractRow[] = [];
  for (let at = 0; at < rows.length; at += numbersPerRow) {
    const { sex, ages, civilStatus } = groups.get(rows[at] ?? 0)?.group ?? everybody;
    const origin = { file, sheet, line: rows[at + 2] ?? 0, column: rows[at + 3] ?? 0 };
    unpacked.push({ sex, ages, civilStatus, count: BigInt(rows[at + 1] ?? 0), origin });
  }
  return unpacked;
}
