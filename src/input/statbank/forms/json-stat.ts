import type { FormNotes } from '../../../model/statbank/imported.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import { decode } from '../../reading/decode.ts';
import type { Cube, CubeDimension } from './cube-form.ts';
import { fetchAgain, formFault } from './form-fault.ts';
import { type Span, spanOfValue } from './json-span.ts';
import { labelled } from './labelled.ts';
import { ValueStream } from './value-stream.ts';

/** Whether a file begins as JSON-stat, of either version. */
export function isJsonStat(head: string): boolean {
  return /^\s*\{/.test(head) && /"(dataset|dimension|class)"\s*:/.test(head);
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads JSON-stat 1 (in `dataset`, with `id` and `size` among the dimensions) and 2; the figures are left to be read one at a time.
 *
 * @throws FordelError `UDTRAEK-FORM` where it is not whole, or no single data set; and as `decode` does.
 */
export function readJsonStat(bytes: Buffer, file: string): Cube {
  const span = spanOfValue(bytes);
  const place = { file };
  if (span === undefined) throw formFault('JSON-stat-filen har ingen tal (value)', place, fetchAgain);
  const around = [bytes.subarray(0, span.start), Buffer.from('null'), bytes.subarray(span.end)];
  const text = decode(Buffer.concat(around), file);
  const root = parsed(text, span, file);
  const dataset = objectOf(root.dataset) ?? root;
  const dimension = objectOf(dataset.dimension);
  const ids = textsOf(dataset.id ?? dimension?.id);
  const size = dataset.size ?? dimension?.size;
  if (dimension === undefined || ids === undefined || !Array.isArray(size)) {
    const message = 'JSON-stat-filen siger ikke, hvad dens tal er opdelt efter (dimension, id og size)';
    throw formFault(message, place, 'Er det en samling af flere datasæt, så gem et af dem i en fil for sig.');
  }
  const cellOf = (label: string): CsvCell => ({ text: label, origin: originOf(text, label, file) });
  const dimensions = ids.map((id, index) =>
    dimensionOf(id, objectOf(dimension[id]), size[index], cellOf, file),
  );
  return {
    form: 'JSON-stat',
    file,
    dimensions: dimensions.map(({ read }) => read),
    notes: notesOf(
      dataset,
      dimensions.map(({ unit }) => unit),
    ),
    endsWithValues: false,
    values: valuesOf(
      bytes,
      span,
      dimensions.reduce((cells, { read }) => cells * read.labels.length, 1),
      file,
    ),
  };
}

function parsed(text: string, span: Span, file: string): Json {
  try {
    const root: unknown = JSON.parse(text);
    if (objectOf(root) !== undefined) return root as Json;
  } catch {
    const message = span.isClosed ? 'filen er ikke gyldig JSON' : 'JSON-stat-filen slutter midt i sine tal';
    throw formFault(message, { file }, fetchAgain);
  }
  throw formFault('filen er ikke JSON-stat', { file }, fetchAgain);
}

function dimensionOf(
  id: string,
  dimension: Json | undefined,
  size: unknown,
  cellOf: (label: string) => CsvCell,
  file: string,
): { readonly read: CubeDimension; readonly unit: string | undefined } {
  const category = objectOf(dimension?.category);
  const labels = objectOf(category?.label) ?? {};
  const codes = codesOf(category?.index) ?? Object.keys(labels);
  if (codes.length !== size) {
    const message = `opdelingen "${id}" har ${codes.length} værdier, og filen siger ${String(size)}`;
    throw formFault(message, { file }, fetchAgain);
  }
  const [unit] = Object.values(objectOf(category?.unit) ?? {}).map((each) => objectOf(each)?.base);
  const label = textOf(dimension?.label);
  return {
    read: {
      heading: cellOf(id),
      names: [id, ...(label === undefined ? [] : [label])],
      labels: codes.map((code) => cellOf(labelled(code, textOf(labels[code])))),
    },
    unit: textOf(unit),
  };
}

/** The codes in their order: a list, or an object with the place of each. */
function codesOf(index: unknown): string[] | undefined {
  if (Array.isArray(index)) return index.map(String);
  const places = objectOf(index);
  if (places === undefined) return undefined;
  return Object.entries(places)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([code]) => code);
}

/** The figures as a list; an object has those that are there by their places. */
function valuesOf(bytes: Buffer, span: Span, cells: number, file: string): ValueStream {
  if (bytes[span.start] === 0x5b) return new ValueStream(bytes, span.start + 1, ']');
  let sparse: Json;
  try {
    sparse = JSON.parse(bytes.subarray(span.start, span.end).toString('latin1')) as Json;
  } catch {
    throw formFault('JSON-stat-filen slutter midt i sine tal', { file }, fetchAgain);
  }
  const all = Array.from({ length: cells }, (_, place) => sparse[String(place)] ?? null);
  return new ValueStream(Buffer.from(`${JSON.stringify(all)}`), 1, ']');
}

function notesOf(dataset: Json, units: readonly (string | undefined)[]): FormNotes {
  const px = objectOf(objectOf(dataset.extension)?.px);
  return {
    title: textOf(dataset.label),
    table: textOf(px?.tableid),
    unit: units.find((unit) => unit !== undefined),
    source: textOf(dataset.source),
    updated: textOf(dataset.updated),
    footnotes: textsOf(dataset.note) ?? [],
  };
}

function originOf(text: string, label: string, file: string): CsvCell['origin'] {
  return {
    file,
    get line() {
      return before(text, label).split('\n').length;
    },
    get column() {
      return before(text, label).length - before(text, label).lastIndexOf('\n');
    },
  };
}

function before(text: string, label: string): string {
  return text.slice(0, Math.max(0, text.indexOf(`"${label.replace(/^\d{3} /, '')}"`)) + 1);
}

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}
