import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { displayPath } from '../../input/reading/paths.ts';
import type { SourceReader } from '../../input/reading/source.ts';
import {
  type CheckedExtract,
  checkExtracts,
  sideFilesIn,
} from '../../input/statbank/side-file/check-extracts.ts';
import { type Diagnostic, failure } from '../../model/diagnostic.ts';
import { refuseFaults } from '../../model/problem-list.ts';
import { sideFilePath } from '../../model/statbank/side-file.ts';
import { writeNewFiles } from '../../output/write-new-files.ts';

/**
 * The extracts of a folder, each held against the file beside it.
 *
 * @param taken extracts that are copied into it first, with the files beside them, if they are sound.
 * @throws FordelError where one is not, where the folder has them already, or where it has no extract.
 */
export function checkedExtracts(
  folder: string,
  taken: readonly string[],
  reader: SourceReader,
): CheckedExtract[] {
  if (taken.length > 0) take(folder, taken, reader);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw withoutExtracts(folder, 'findes ikke');
  const problems: Diagnostic[] = [];
  const checked = checkExtracts(sideFilesIn(folder), problems, reader);
  refuseFaults(problems);
  if (checked.length === 0) throw withoutExtracts(folder, 'har ingen udtræk med en .datapackage.json');
  return checked;
}

function take(folder: string, extracts: readonly string[], reader: SourceReader): void {
  const problems: Diagnostic[] = extracts
    .filter((path) => !existsSync(sideFilePath(path)))
    .map((path) => withoutSideFile(path));
  const found = extracts.map(sideFilePath).filter((path) => existsSync(path));
  const findings = checkExtracts(found, problems, reader).flatMap((checked) => checked.findings);
  refuseFaults([...problems, ...findings]);
  const files = extracts
    .flatMap((path) => [path, sideFilePath(path)])
    .map((path) => ({ name: basename(path), text: readFileSync(path) }));
  writeNewFiles(folder, files, 'Hold den op mod den nye, og slet den, hvis den ikke skal bruges mere.');
}

function withoutSideFile(path: string): Diagnostic {
  return {
    code: 'DATA-MANGLER',
    severity: 'fejl',
    message: 'der ligger ingen fil ved siden af, der siger, hvor udtrækket er fra',
    place: { file: displayPath(path) },
    advice: `Lav det med fordel hent eller fordel import -o, som skriver ${displayPath(sideFilePath(path))}.`,
  };
}

function withoutExtracts(folder: string, reason: string) {
  return failure({
    code: 'DATA-MANGLER',
    message: `mappen ${displayPath(folder)} ${reason}`,
    advice: 'Tag et udtræk med: fordel data MAPPE --optag udtraek.csv.',
  });
}
