import type { Diagnostic } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import { startOf } from '../../model/origin.ts';
import { type CsvCell, type CsvTable, placeOf } from './csv-table.ts';
import { didYouMean, nearestOf } from './suggest.ts';

/** The columns that a reader knows by name. */
export interface KnownColumns<Required extends string, Optional extends string> {
  readonly required: readonly Required[];
  readonly optional?: readonly Optional[];
  /** No other column may be there: it would look used without being it. Else others are the writer's own. */
  readonly closed?: true;
  /** The first line may be one of a person: nothing of it is shown. */
  readonly confidential?: true;
  /** What a heading is known by where it may be written in more ways than one. */
  readonly keyOf?: ((heading: string) => string) | undefined;
  /** What some call the columns, as heading keys. */
  readonly otherNames?: ReadonlyMap<string, Required> | undefined;
}

export type ColumnIndex<Required extends string, Optional extends string> = Readonly<
  Record<Required, number> & Partial<Record<Optional, number>>
>;

/**
 * Where the columns stand that a reader knows, by headings that are the same but for case and white space. A column that it
 * needs and that is missing is a problem; so is a heading that is nearly one it knows, which would be left out unseen.
 *
 * @returns undefined where a required column is missing.
 */
export function columnIndex<Required extends string, Optional extends string = never>(
  table: CsvTable,
  known: KnownColumns<Required, Optional>,
  problems: Diagnostic[],
): ColumnIndex<Required, Optional> | undefined {
  // A file without columns has been reported as what it is.
  if (table.columns.length === 0) return undefined;
  const { required, optional = [], keyOf = headingKey } = known;
  const keys = table.columns.map(({ text }) => keyOf(text));
  const missing = required.filter((name) => !keys.includes(keyOf(name)));
  problems.push(...missing.map((name) => missingColumn(name, table, known)));
  const names: readonly string[] = [...required, ...optional];
  refuseUnknown(table, names, missing, known, problems);
  if (missing.length > 0) return undefined;
  const entries = names.flatMap((name) => {
    const at = keys.indexOf(keyOf(name));
    refuseSecond(table.columns, keys, at, problems);
    return at < 0 ? [] : [[name, at] as const];
  });
  return Object.fromEntries(entries) as unknown as ColumnIndex<Required, Optional>;
}

/** A column that is known by two headings would be read by one of them; that the same heading stands twice has been reported. */
function refuseSecond(
  columns: readonly CsvCell[],
  keys: readonly string[],
  at: number,
  problems: Diagnostic[],
): void {
  const first = columns[at];
  const second = columns.find((_, other) => other > at && keys[other] === keys[at]);
  if (first === undefined || second === undefined || headingKey(first.text) === headingKey(second.text))
    return;
  problems.push({
    code: 'CSV-KOLONNE-DUBLET',
    severity: 'fejl',
    message: `kolonnen "${second.text}" er den samme som "${first.text}"`,
    place: placeOf(second),
    advice: 'Slet den ene, eller kald den noget andet.',
  });
}

/** What the first line of a file should be of which nothing is shown. */
export function expectedHeading(required: readonly string[]): string {
  return `Overskriften skal være: ${required.join(';')}. Mangler linjeskiftet efter den, står den første række i den.`;
}

function missingColumn<Name extends string>(
  name: Name,
  { source, columns }: CsvTable,
  { required, confidential, otherNames }: KnownColumns<Name, string>,
): Diagnostic {
  const headings = columns.map(({ text }) => text);
  const meant = headings.findIndex(
    (heading) => otherNames?.get(headingKey(heading)) === name || nearestOf(name, [heading]) !== undefined,
  );
  const called = columns.find(({ text }) => otherNames?.get(headingKey(text)) === name);
  const renamed = meant < 0 ? '' : `Kolonne ${meant + 1} ligner den: kald den "${name}". `;
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: `kolonnen "${name}" mangler`,
    place: {
      ...startOf(source),
      line: columns[0]?.origin.line ?? 1,
      ...(confidential ? { confidential } : {}),
    },
    advice: confidential
      ? `${renamed}${expectedHeading(required)}`
      : `Filen har: ${headings.join(', ')}.${called === undefined ? didYouMean(name, headings) : ` Kald "${called.text}" for "${name}".`}`,
  };
}

function refuseUnknown(
  { columns, rows }: CsvTable,
  names: readonly string[],
  missing: readonly string[],
  { closed, confidential, otherNames, keyOf = headingKey }: KnownColumns<string, string>,
  problems: Diagnostic[],
): void {
  const keys = columns.map(({ text }) => keyOf(text));
  const knownKeys = names.map(keyOf);
  const absent = names.filter((name) => !keys.includes(keyOf(name)));
  for (const [at, cell] of columns.entries()) {
    const isEmpty = cell.text === '' && (!closed || rows.every((cells) => cells[at]?.text === ''));
    if (isEmpty || knownKeys.includes(keyOf(cell.text))) continue;
    const called = confidential ? undefined : otherNames?.get(headingKey(cell.text));
    const meant = called ?? meantColumn(cell, absent, names);
    if (meant === undefined && closed === undefined) continue;
    // It has been reported as the one that is missing.
    if (meant !== undefined && missing.includes(meant)) continue;
    if (closed === undefined && meant !== undefined) problems.push(nearlyKnown(cell, meant, confidential));
    else {
      const suggestion = meant === undefined ? '' : ` Mente du "${meant}"?`;
      problems.push(unknownColumn(cell, `Her kan stå: ${names.join(', ')}.${suggestion}`, confidential));
    }
  }
}

/** A heading that is nearly one that is known: it would be left out unseen. */
export function nearlyKnown(cell: CsvCell, meant: string, confidential?: true): Diagnostic {
  return unknownColumn(cell, `Mente du "${meant}"? Ellers giv den et navn, der ikke ligner.`, confidential);
}

function unknownColumn(cell: CsvCell, advice: string, confidential: true | undefined): Diagnostic {
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: confidential ? 'en kolonne kendes ikke' : `kolonnen "${cell.text}" kendes ikke`,
    place: { ...placeOf(cell), ...(confidential ? { confidential } : {}) },
    advice,
  };
}

/** A text in the letters that the program's own names are written in. */
export function plainLetters(text: string): string {
  return text.replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa');
}

/** The column that a heading is nearly: one that the file does not have, or a letter from one that it has. */
export function meantColumn(
  { text }: CsvCell,
  absent: readonly string[],
  names: readonly string[],
): string | undefined {
  const written = plainLetters(headingKey(text));
  return nearestOf(written, absent) ?? nearestOf(written, names, 1);
}
