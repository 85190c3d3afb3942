import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
