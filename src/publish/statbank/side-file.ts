import { createHash } from 'node:crypto';
import { sumsByArea } from '../../model/statbank/area-sums.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import { heldBy } from './summary.ts';
import { tidyColumns } from './tidy-csv.ts';

/** What somebody says of where the counts are from. */
export interface Provenance {
  /** The table's name in Statistikbanken. */
  readonly table: string | undefined;
  /** When each file was fetched or saved, as a date. */
  readonly saved: ReadonlyMap<string, string>;
  /** What was asked of StatBank, where it was this program that asked: the address, and what was posted to it, for each file. */
  readonly queries?: { readonly adresse: string; readonly sendt: readonly unknown[] };
}

/**
 * Describes an extract as a Frictionless data package of one resource, with where it is from: the files as they were, by their digests,
 * what they say of themselves, and when they were fetched or saved.
 */
export function sideFile(
  extract: ImportedExtract,
  { name, content }: { readonly name: string; readonly content: Buffer },
  { table, saved, queries }: Provenance,
): unknown {
  const { files } = extract;
  const notes = files.map((file) => file.notes);
  const known = table ?? first(notes.map((note) => note.table));
  const title = first(notes.map((note) => note.title));
  return {
    name: name
      .toLowerCase()
      .replace(/\.csv$/, '')
      .replace(/[^a-z0-9._-]+/g, '-'),
    resources: [
      {
        name: name
          .toLowerCase()
          .replace(/\.csv$/, '')
          .replace(/[^a-z0-9._-]+/g, '-'),
        ...(title === undefined ? {} : { title }),
        path: name,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ';' },
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
        schema: {
          fields: tidyColumns(extract).map(({ name: field, title: text, type }) => ({
            name: field,
            type,
            title: text,
          })),
        },
        sources: [
          {
            title: `Danmarks Statistik, Statistikbanken${known === undefined ? '' : `, ${known}`}`,
            ...(known === undefined ? {} : { path: `https://www.statistikbanken.dk/${known}` }),
          },
        ],
        licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/deed.da' }],
        fordel: {
          tabel: known ?? null,
          enhed: first(notes.map(({ unit }) => unit)) ?? null,
          fodnoter: [...new Set(notes.flatMap(({ footnotes }) => footnotes))],
          ...(queries === undefined ? {} : { forespoergsler: queries }),
          udsnit: heldBy(extract),
          summer: sumsByArea(extract),
          filer: files.map(({ file, sha256, form, rows, subtotals, leftOut, notes: own }) => ({
            fil: file,
            hash: `sha256:${sha256}`,
            form,
            gemt: saved.get(file) ?? null,
            opdateret: own.updated ?? null,
            raekker: rows,
            subtotaler: subtotals,
            udeladt: leftOut,
          })),
        },
      },
    ],
  };
}

function first(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined);
}
