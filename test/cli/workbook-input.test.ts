import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { hasOffice } from '../support/workbook.ts';
import { xlsxOfCsv } from '../support/xlsx-of-csv.ts';

/** Extracts have millions of rows to come; those that ship have more than a sheet of every test should. */
const largest = 400_000;
const root = new URL('../../', import.meta.url).pathname;
const folders = ['data', 'fixtures/ordninger', 'fixtures/statbank'] as const;

const base = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
afterAll(() => rmSync(base, { recursive: true }));

/** The CSV files of a folder that are read as tables. */
function tablesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv') && !/kommuner\.csv|varianter/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => readFileSync(file).length < largest);
}

const writers = {
  /** What a workbook of this program would have: numbers as numbers, all else as text. */
  fordel: (files: readonly string[]) => {
    for (const file of files) writeFileSync(file, xlsxOfCsv(readFileSync(file, 'utf8')));
  },
  LibreOffice: (files: readonly string[]) => {
    // One run for all: names that are alike in two folders are told apart by the folder.
    const out = mkdtempSync(join(base, 'lo-'));
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const own = files.filter((file) => dirname(file) === folder);
      const filter = '--infilter=CSV:59,34,76,1,,1030,false,true';
      const profile = `-env:UserInstallation=file://${join(base, 'profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx', filter, '--outdir', out, ...own],
        { stdio: 'ignore' },
      );
      for (const file of own) renameSync(join(out, basename(file).replace(/csv$/, 'xlsx')), file);
    }
  },
};

/** Without the names of sheets, the digests of files, the columns, which are cells and no characters, points between thousands and zeros behind decimals, which LibreOffice does not keep. */
function comparable(text: string): string {
  return text
    .replace(/"\.\/data/g, '"data')
    .replace(/(\.csv) [\p{L}\p{N}_-]+/gu, '$1')
    .replace(/"kolonne": \d+/g, '')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
    .replace(/(,\d*?)0+(?!\d)/g, '$1')
    .replace(/[0-9a-f]{64}/g, '…');
}

/** The ordninger that name a CSV beside them. */
const ordninger = ['data/ordninger', 'fixtures/ordninger'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file))
    .filter((file) => /fil: (?!fordel:)\S+\.csv/.test(readFileSync(join(root, file), 'utf8'))),
);

describe.each(['fordel', 'LibreOffice'] as const)('CSV saved as .xlsx by %s', (writer) => {
  const isThere = writer === 'fordel' || hasOffice;
  const copy = join(base, writer);
  beforeAll(() => {
    if (!isThere) return;
    mkdirSync(copy);
    for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true });
    writers[writer](folders.flatMap((folder) => tablesIn(join(copy, folder))));
  }, 120_000);

  it.skipIf(!isThere).each(ordninger)(isThere ? '%s' : '%s is not tried: no soffice', async (file) => {
    const checked = readFileSync(join(root, file), 'utf8').includes('facit:');
    const args = [...(checked ? ['kontrol', '--celler'] : ['beregn']), file, '--format', 'json'];
    const [expected, found] = [await fordel(args, { cwd: root }), await fordel(args, { cwd: copy })];
    expect(found.stderr, found.stdout).toBe(expected.stderr);
    expect(comparable(found.stdout)).toBe(comparable(expected.stdout));
    expect(found.status).toBe(expected.status);
  });
});
