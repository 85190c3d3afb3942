import type { Diagnostic } from '../../../model/diagnostic.ts';
import { headingKey } from '../../../model/heading.ts';
import { refuseFaults } from '../../../model/problem-list.ts';
import type { ImportedExtract, ImportedFile } from '../../../model/statbank/imported.ts';
import { readMunicipalityRegister } from '../../reading/municipality-register.ts';
import { displayPath } from '../../reading/paths.ts';
import type { SourceReader } from '../../reading/source.ts';
import { readCountRows } from '../count-rows.ts';
import type { ExtractContext } from '../reading.ts';
import { byArea, byGroup, GatheredCounts } from './gathered-counts.ts';

/** What somebody says of the files beside what stands in them. */
export interface ImportRules extends Pick<ExtractContext, 'rules' | 'choices' | 'encoding'> {
  /** Whether a cell that has no row is a zero, as in BULK. */
  readonly missingRowsAreZero: boolean;
}

/** So many rows that two files have are told. */
const mostTold = 20;

/**
 * Reads files of any form into one extract. No row is lost: each is in the extract, or a sum that holds, or of a value that was not
 * chosen; what cannot be read is a fault.
 *
 * @returns the extract, and the warnings.
 * @throws FordelError with every fault in all of the files.
 */
export function importExtract(
  paths: readonly string[],
  reader: SourceReader,
  { missingRowsAreZero, ...context }: ImportRules,
): { readonly extract: ImportedExtract; readonly warnings: readonly Diagnostic[] } {
  const register = readMunicipalityRegister(reader);
  const gathered = new GatheredCounts();
  const problems: Diagnostic[] = [];
  const files = paths.map((path): ImportedFile => {
    let rows = 0;
    const twice: Diagnostic[] = [];
    const read = reader.stream(path, (open) => {
      gathered.beginFile();
      return readCountRows(open, { ...context, register, totalsAt: 'alle' }, (row) => {
        rows++;
        if (!gathered.add(row) && twice.length < mostTold)
          twice.push(countedTwice(displayPath(path), row.line));
      });
    });
    problems.push(
      ...read.problems,
      ...twice,
      ...unknownChoices(read.form?.columns.header ?? [], context, displayPath(path)),
    );
    const { form, source, subtotals, leftOut } = read;
    return {
      file: source.file,
      sha256: source.sha256,
      form: form?.name ?? '',
      notes: form?.notes ?? { footnotes: [] },
      rows,
      subtotals,
      leftOut,
    };
  });
  const extract = inOrder(gathered, files, missingRowsAreZero);
  // What a file lacks is for one that is right otherwise.
  return { extract, warnings: [...refuseFaults(problems), ...gapsIn(extract, paths)] };
}

function inOrder(
  { grid, areas, dates, groups }: GatheredCounts,
  files: readonly ImportedFile[],
  missingRowsAreZero: boolean,
): ImportedExtract {
  const sortedAreas = [...areas.values.entries()].sort(([, a], [, b]) => byArea(a, b));
  const sortedDates = [...dates.values.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const sortedGroups = [...groups.entries()].sort(([, a], [, b]) => byGroup(a, b));
  const numbers = (sorted: readonly (readonly [number, unknown])[]) => sorted.map(([number]) => number);
  const [dateNumbers, areaNumbers, groupNumbers] = [sortedDates, sortedAreas, sortedGroups].map(numbers);
  const cells = sortedAreas.length * sortedDates.length * sortedGroups.length;
  return {
    files,
    areas: sortedAreas.map(([, area]) => area),
    dates: sortedDates.map(([, date]) => date),
    groups: sortedGroups.map(([, group]) => group),
    count(date, area, group) {
      const count = grid.get(
        dateNumbers?.[date] ?? -1,
        areaNumbers?.[area] ?? -1,
        groupNumbers?.[group] ?? -1,
      );
      return count < 0 && missingRowsAreZero ? 0 : count;
    },
    rows: missingRowsAreZero ? cells : grid.size,
    zerosFilled: missingRowsAreZero ? cells - grid.size : 0,
  };
}

function countedTwice(file: string, line: number): Diagnostic {
  return {
    code: 'RAEKKE-DUBLET',
    severity: 'fejl',
    message: 'rækken tæller det samme som en række i en af de andre filer',
    place: { file, line },
    advice: 'Tag kun én af filerne med, eller slet den ene række.',
  };
}

/** A dimension that somebody chose a value of, and that the file does not have. */
function unknownChoices(
  header: readonly { readonly text: string }[],
  { choices = new Map() }: Pick<ExtractContext, 'choices'>,
  file: string,
): Diagnostic[] {
  const known = header.map(({ text }) => headingKey(text));
  if (known.length === 0) return [];
  return [...choices.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `der er ingen kolonne "${name}" at vælge i`,
      place: { file },
      advice: `Filen har: ${header.map(({ text }) => text).join(', ')}.`,
    }));
}

/** Cells that have no row, where others of their date, area and group have. */
function gapsIn({ areas, dates, groups, rows }: ImportedExtract, paths: readonly string[]): Diagnostic[] {
  const gaps = areas.length * dates.length * groups.length - rows;
  if (gaps === 0) return [];
  return [
    {
      code: 'UDTRAEK-HULLER',
      severity: 'advarsel',
      message: `udtrækket har ${rows} rækker, og ${gaps} er der ikke: ikke hver dato har hvert område og hver gruppe`,
      place: paths.length === 1 ? { file: displayPath(paths[0] ?? '') } : undefined,
      advice: 'Er filen i BULK-format, hvor rækker med nul er udeladt, så skriv --nulraekker udeladt.',
    },
  ];
}
