import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { SourceReader } from '../../src/input/source.ts';
import type { SchemeInput } from '../../src/model/scheme-input.ts';

/** Loads an ordning that a test writes, with the files it names, from a folder that is gone again afterwards. */
export function loadWritten(ordning: string, files: Readonly<Record<string, string>> = {}): SchemeInput {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const path = join(folder, 'ordning.yaml');
    writeFileSync(path, ordning);
    return loadScheme(path, new SourceReader());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
