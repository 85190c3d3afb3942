import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { collect } from '../../../model/problem-list.ts';
import { type CheckedResource, checkResource } from '../../data-package.ts';
import { displayPath } from '../../reading/paths.ts';
import type { SourceReader } from '../../reading/source.ts';
import { changedFigures } from './changed-figures.ts';
import { readSideFile, type SideFile } from './read-side-file.ts';

/** An extract that was held against the file beside it, and how an ordning names it. */
export interface CheckedExtract extends CheckedResource {
  readonly keyLines: readonly string[];
}

/** The side files of a folder and the folders in it, by name. @throws what the system says where the folder cannot be read. */
export function sideFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.datapackage.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** Holds extracts against their side files: digest, columns, and which figures are others. */
export function checkExtracts(
  sideFiles: readonly string[],
  problems: Diagnostic[],
  reader: SourceReader,
): CheckedExtract[] {
  return sideFiles.flatMap((path) => {
    const beside = collect(problems, () => readSideFile(path, reader));
    return beside === undefined ? [] : [checkExtract(path, beside, reader)];
  });
}

/** @param path of the side file, which names the extract in its own folder alone. */
function checkExtract(path: string, beside: SideFile, reader: SourceReader): CheckedExtract {
  const extract = join(dirname(path), basename(beside.path));
  const resource = { ...beside, name: beside.path, title: beside.title ?? '' };
  const checked = checkResource(resource, { path: extract, describedIn: displayPath(path) }, reader);
  const findings = checked.findings.map((finding) =>
    finding.code === 'DATA-SHA256'
      ? { ...finding, advice: `${changedFigures(extract, beside, reader)} ${finding.advice}` }
      : finding,
  );
  return { ...checked, findings, keyLines: keyLines(checked.file, beside) };
}

/** What an ordning writes to count in an extract, and in no other. */
function keyLines(file: string, { hash, fordel }: SideFile): string[] {
  const { tabel, udsnit } = fordel;
  return [
    'befolkning:',
    `  fil: ${JSON.stringify(file)}`,
    `  tidspunkt: ${udsnit.tidspunkter.at(-1) ?? ''}`,
    ...(tabel === null ? [] : [`  tabel: ${tabel}`]),
    `  sha256: ${hash.replace('sha256:', '')}`,
  ];
}
