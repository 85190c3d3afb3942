import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import { schemeWorkbook } from '../../src/publish/workbook/scheme-workbook.ts';

/** A cell as its XML has it. */
export interface WrittenCell {
  readonly formula: string | undefined;
  /** Its number, or what a formula came to. */
  readonly value: string | undefined;
  readonly text: string | undefined;
  readonly isError: boolean;
}

/** The parts of a workbook as text, by their paths. */
export function partsOf(workbook: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

/** The cells of a workbook by sheet and address, `Budget!C7`. */
export function cellsOf(workbook: Uint8Array): Map<string, WrittenCell> {
  const parts = partsOf(workbook);
  const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  return new Map(
    sheets.flatMap((sheet, index) =>
      [
        ...(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '').matchAll(
          /<c r="(\w+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
        ),
      ].map(([, at = '', attributes = '', content = '']): [string, WrittenCell] => [
        `${sheet}!${at}`,
        {
          formula: /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1],
          value: /<v>(.*?)<\/v>/s.exec(content)?.[1],
          text: /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1],
          isError: /t="e"/.test(attributes),
        },
      ]),
    ),
  );
}

/** The workbook of an ordning, as `beregn` writes it. */
export function workbookOf(reference: string): Uint8Array {
  const input = loadScheme(reference, { reader: new SourceReader() });
  return schemeWorkbook(input, calculateScheme(input));
}

/** A workbook with a part of its sheets changed. */
export function withSheets(workbook: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(workbook)).map(([path, xml]) => [
    path,
    strToU8(path.includes('/worksheets/') ? change(xml) : xml),
  ]);
  return zipSync(Object.fromEntries(parts));
}

/** Whether LibreOffice is installed. `.ci/run` installs it, and asks that it is there. */
export const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env.FORDEL_LIBREOFFICE !== undefined)
      throw new Error('LibreOffice is asked for and is not installed');
    return false;
  }
})();

/**
 * What LibreOffice works out of workbooks. No formula has what it comes to when it gets them: what comes back it worked out.
 *
 * @param workbooks by a name for each.
 */
export function recalculated(
  workbooks: ReadonlyMap<string, Uint8Array>,
): Map<string, Map<string, WrittenCell>> {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
  try {
    const paths = [...workbooks].map(([name, workbook]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(
        path,
        withSheets(workbook, (xml) => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')),
      );
      return path;
    });
    const out = join(folder, 'ud');
    const own = `-env:UserInstallation=file://${folder}/profil`;
    execFileSync('soffice', [own, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...paths], {
      stdio: 'ignore',
    });
    return new Map(
      paths.map((path) => [basename(path, '.xlsx'), cellsOf(readFileSync(join(out, basename(path))))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
