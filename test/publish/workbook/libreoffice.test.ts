import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordelInProcess } from '../../support/in-process.ts';
import {
  cellsOf,
  hasOffice,
  recalculated,
  type WrittenCell,
  withSheets,
  workbookOf,
} from '../../support/workbook.ts';

const named = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.replace('.yaml', ''), workbookOf(`${folder}/${file}`)] as const);

/** Numbers of 15 digits lose so much of a figure, and far less than an øre of any amount. */
function isSame(own: string, theirs: string): boolean {
  return Math.abs(Number(own) - Number(theirs)) < 1e-9 * Math.max(1, Math.abs(Number(own)) / 1e3);
}

function differing(own: Map<string, WrittenCell>, theirs: Map<string, WrittenCell> | undefined): string[] {
  return [...own].flatMap(([at, { formula, value }]) => {
    if (formula === undefined || value === undefined) return [];
    const found = theirs?.get(at);
    const holds = found?.value !== undefined && !found.isError && isSame(value, found.value);
    return holds ? [] : [`${at} =${formula}: ${value}, LibreOffice ${found?.value}`];
  });
}

/** The first number of the sheet of input, one more. */
function withChangedInput(workbook: Uint8Array): Uint8Array {
  const [at, cell] =
    [...cellsOf(workbook)].find(
      ([place, { value, formula }]) =>
        /^Inddata!E/.test(place) && value !== undefined && formula === undefined,
    ) ?? [];
  const changed = `${Number(cell?.value) + 1}`;
  const address = at?.split('!')[1];
  let isInput = false;
  return withSheets(workbook, (xml) => {
    if (isInput || !xml.includes('· Inddata<')) return xml;
    isInput = true;
    return xml.replace(new RegExp(`(<c r="${address}"[^>]*><v>)[^<]*`), `$1${changed}`);
  });
}

// The one test that needs a spreadsheet: `.ci/run` installs it. Where it is not installed this is told as skipped.
describe.skipIf(!hasOffice)(
  'LibreOffice, where it is installed (.ci/run installs it; skipped without)',
  () => {
    const folders = ['data/ordninger', 'fixtures/ordninger'];

    it.each(folders)('works out every formula of the workbooks of %s to the program’s figures', (folder) => {
      const workbooks = new Map(named(folder));
      const theirs = recalculated(workbooks);
      expect(workbooks.size).toBeGreaterThan(9);
      for (const [name, workbook] of workbooks) {
        const own = cellsOf(workbook);
        expect([name, differing(own, theirs.get(name))]).toEqual([name, []]);
        expect([...own.values()].filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(5);
      }
    });

    it.each([
      ['takst', ['takst', 'socialtilsyn-nord-2024', '--pladser', '30']],
      [
        'fremskriv',
        ['fremskriv', '100000', '--fra', '2022', '--til', '2024', '--sats', '4,1', '--sats', '4,8'],
      ],
      [
        'tilbage',
        ['fremskriv', '100000', '--fra', '2024', '--til', '2022', '--sats', '4,1', '--sats', '4,8'],
      ],
      [
        'tillaeg',
        ['fremskriv', '100000', '--fra', '2022', '--til', '2023', '--sats', '4,1', '--tillaeg', '2023=500'],
      ],
      [
        'kaede',
        [
          'fremskriv',
          '12345,67',
          '--fra',
          '2022',
          '--til',
          '2024',
          '--sats',
          '4,1',
          '--sats',
          '4,8',
          '--kaede',
          'afrundet',
        ],
      ],
      ['budget', ['fremskriv', 'data/budget/socialtilsyn-nord-2023.csv', '--fra', '2023', '--til', '2024']],
    ])('works out the formulas of %s', async (name, args) => {
      const folder = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
      const path = join(folder, `${name}.xlsx`);
      expect((await fordelInProcess([...args, '-o', path])).status).toBe(0);
      const workbook = readFileSync(path);
      rmSync(folder, { recursive: true, force: true });
      const own = cellsOf(workbook);
      expect([...own.values()].some(({ formula }) => formula !== undefined)).toBe(true);
      expect(differing(own, recalculated(new Map([[name, workbook]])).get(name))).toEqual([]);
    });

    it('shows in the check column that a cell of the input has been changed', () => {
      const workbooks = new Map(
        named('data/ordninger').map(([name, workbook]) => [name, withChangedInput(workbook)]),
      );
      for (const [name, cells] of recalculated(workbooks)) {
        const off = [...cells].filter(
          ([at, { value }]) => /^Kontrol!F\d/.test(at) && value !== undefined && Number(value) !== 0,
        );
        expect([name, off.length > 0]).toEqual([name, true]);
      }
    });
  },
);
