import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { problemList } from '../model/problem-list.ts';
import { readCsv } from './reading/csv-table.ts';
import { displayPath, shippedPath } from './reading/paths.ts';
import type { SourceReader } from './reading/source.ts';

/** A resource of the shipped Frictionless data package, as `data/datapackage.json` describes it. */
export interface DataResource {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly licenses: readonly { readonly name: string }[];
}

/** A resource that was held against its file. */
export interface CheckedResource {
  readonly resource: DataResource;
  /** The file, as it is shown. */
  readonly file: string;
  /** Lines of data, without the header; undefined for what is no table. */
  readonly rows?: number;
  readonly findings: readonly Diagnostic[];
}

/** Reads the package and holds every file against its description: digest, columns, and no file left out. */
export function checkDataPackage(reader: SourceReader): CheckedResource[] {
  const { resources } = JSON.parse(reader.read(shippedPath('datapackage.json')).text) as {
    resources: DataResource[];
  };
  return resources.map((resource) => {
    const path = shippedPath(...resource.path.split('/'));
    return checkResource(resource, { path, describedIn: 'data/datapackage.json' }, reader);
  });
}

/** Files below `data/` that the package does not describe. */
export function undescribedFiles(resources: readonly DataResource[]): Diagnostic[] {
  const described = new Set(['datapackage.json', ...resources.map(({ path }) => path)]);
  return readdirSync(shippedPath(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(shippedPath().length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !described.has(path))
    .sort()
    .map((path) => ({
      code: 'DATA-MANGLER',
      severity: 'fejl',
      message: 'filen er ikke beskrevet i data/datapackage.json',
      place: { file: `data/${path}` },
      advice: 'Beskriv filen dér, eller fjern den fra data/.',
    }));
}

/**
 * Holds a file against its description.
 *
 * @param place where it lies, and where it is described.
 */
export function checkResource(
  resource: DataResource,
  { path, describedIn }: { readonly path: string; readonly describedIn: string },
  reader: SourceReader,
): CheckedResource {
  const file = displayPath(path);
  if (!existsSync(path)) return { resource, file, findings: [missing(file, describedIn)] };
  const source = reader.read(path);
  const findings = problemList();
  const place = { file: source.file };
  const hash = `sha256:${source.sha256}`;
  if (hash !== resource.hash) {
    findings.push({
      code: 'DATA-SHA256',
      severity: 'fejl',
      message: `filen er ikke den, der er beskrevet i ${describedIn}`,
      place,
      advice: `Fundet ${hash}, beskrevet ${resource.hash}.`,
    });
  }
  if (resource.schema === undefined) return { resource, file, findings };
  const table = readCsv(source, findings);
  const described = resource.schema.fields.map(({ name }) => name).join(';');
  const found = table.columns.map(({ text }) => text).join(';');
  if (described !== found) {
    findings.push({
      code: 'DATA-FELT',
      severity: 'fejl',
      message: 'filen har andre kolonner end beskrevet',
      place: { ...place, line: 1, column: 1 },
      advice: `Fundet ${found}, beskrevet ${described}.`,
    });
  }
  return { resource, file, rows: table.rows.length, findings };
}

function missing(file: string, describedIn: string): Diagnostic {
  return {
    code: 'DATA-MANGLER',
    severity: 'fejl',
    message: `filen er beskrevet i ${describedIn}, men findes ikke`,
    place: { file },
    advice: 'Hent filen igen, eller fjern dens beskrivelse.',
  };
}
