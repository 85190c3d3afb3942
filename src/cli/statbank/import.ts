import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { displayPath } from '../../input/reading/paths.ts';
import { importExtract } from '../../input/statbank/import/import-extract.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import { writeResult } from '../../output/write-result.ts';
import { answer } from '../answer.ts';
import type { Outcome, Session } from '../session.ts';
import { type ImportOptions, importRules } from './import-options.ts';

interface Imported {
  readonly extract: ImportedExtract;
  readonly warnings: readonly Diagnostic[];
  readonly written: string | undefined;
}

/** `fordel import FIL… -o UD.csv`: counts in any form as one tidy extract, with a side file that says where they are from. */
export function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<Outcome> {
  const { ud, ...common } = options;
  return answer(common, session, () => imported(paths, ud, options, session), {
    document: async ({ extract, written }) =>
      (await import('../../publish/statbank/document.ts')).importDocument(extract, written),
    json: async ({ extract }) => (await import('../../publish/statbank/json.ts')).importJson(extract),
    notices: ({ warnings }) => warnings,
  });
}

async function imported(
  paths: readonly string[],
  out: string | undefined,
  options: ImportOptions,
  session: Session,
): Promise<Imported> {
  const { extract, warnings } = importExtract(paths, session.reader, importRules(options));
  if (out !== undefined) await write(extract, paths, out, options, session);
  return { extract, warnings, written: out === undefined ? undefined : displayPath(out) };
}

/** The extract, and beside it where it is from. */
async function write(
  extract: ImportedExtract,
  paths: readonly string[],
  out: string,
  { tabel: table, hentet }: ImportOptions,
  { reader, terminal }: Session,
): Promise<void> {
  const { tidyCsv } = await import('../../publish/statbank/tidy-csv.ts');
  const { sideFile } = await import('../../publish/statbank/side-file.ts');
  const { renderJson } = await import('../../publish/format/json.ts');
  const content = tidyCsv(extract);
  const saved = new Map(paths.map((path) => [displayPath(path), hentet ?? savedOn(path)]));
  const package_ = sideFile(extract, { name: basename(out), content }, { table, saved });
  await writeResult(content, out, reader.paths, terminal.stdout);
  await writeResult(
    renderJson(package_),
    `${out.replace(/\.csv$/, '')}.datapackage.json`,
    reader.paths,
    terminal.stdout,
  );
}

/** The day that a file was saved, by the computer's own word; none of standard input. */
function savedOn(path: string): string {
  const stats = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : stats.mtime.toISOString().slice(0, 10);
}
