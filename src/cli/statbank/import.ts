import { statSync } from 'node:fs';
import { displayPath } from '../../input/reading/paths.ts';
import { importExtract } from '../../input/statbank/import/import-extract.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import { answer } from '../answer.ts';
import type { Outcome, Session } from '../session.ts';
import { type ImportOptions, importRules } from './import-options.ts';
import { writeExtract } from './write-extract.ts';

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
    json: async ({ extract, warnings }) =>
      (await import('../../publish/statbank/json.ts')).importJson(extract, warnings),
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
  if (out !== undefined) {
    const saved = new Map(paths.map((path) => [displayPath(path), options.hentet ?? savedOn(path)]));
    await writeExtract(extract, out, { table: options.tabel, saved }, session);
  }
  return { extract, warnings, written: out === undefined ? undefined : displayPath(out) };
}

/** The day that a file was saved, by the computer's own word; none of standard input. */
function savedOn(path: string): string {
  const stats = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : stats.mtime.toISOString().slice(0, 10);
}
