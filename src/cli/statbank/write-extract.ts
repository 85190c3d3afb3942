import { basename } from 'node:path';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import { sideFilePath } from '../../model/statbank/side-file.ts';
import { writeResult } from '../../output/write-result.ts';
import type { Provenance } from '../../publish/statbank/side-file.ts';
import type { Session } from '../session.ts';

/** Writes an extract, and beside it where it is from. @throws FordelError `FIL-SKRIVES-IKKE`. */
export async function writeExtract(
  extract: ImportedExtract,
  out: string,
  provenance: Provenance,
  { reader, terminal }: Pick<Session, 'reader' | 'terminal'>,
): Promise<void> {
  const { tidyCsv } = await import('../../publish/statbank/tidy-csv.ts');
  const { sideFile } = await import('../../publish/statbank/side-file.ts');
  const { renderJson } = await import('../../publish/format/json.ts');
  const content = tidyCsv(extract);
  const beside = renderJson(sideFile(extract, { name: basename(out), content }, provenance));
  await writeResult(content, out, reader.paths, terminal.stdout);
  await writeResult(beside, sideFilePath(out), reader.paths, terminal.stdout);
}
