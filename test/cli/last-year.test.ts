import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';
import { fordeling } from '../support/scheme-text.ts';

const head = 'ordning: o\ntitel: O\naar: 2025\nudsteder: U\n';
const circle = 'Rebild, Thisted, Aalborg';

it.each([
  ['', ['a']],
  [', hvor: { fordeling: a, tabel: fordeling }', ['a']],
  [', hvor: { fordeling: a }, udelad: resten', ['a', 'b']],
])('names the CSV that beregn wrote last year as it is%s', async (choice, ids) => {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
  try {
    const before = ids.map((id) => fordeling(id, 'fast: 1000', { modtagere: circle })).join('');
    writeFileSync(join(folder, 'foer.yaml'), `${head}fordelinger:\n${before}`);
    const noegle = `graenser: { noegle: { procenter: { vaerdier: { Rebild: 50, Thisted: 25, Aalborg: 25 } } }, loft: { beloeb: { fil: foer.csv, kolonne: beloeb${choice} }, faktor: "1,2" } }`;
    const now = fordeling('a', 'fast: 1000', { noegle, modtagere: circle });
    writeFileSync(join(folder, 'nu.yaml'), `${head}fordelinger:\n${now}`);
    expect((await fordelInProcess(['beregn', 'foer.yaml', '-o', 'foer.csv'], { cwd: folder })).status).toBe(
      0,
    );
    const { status, stdout, stderr } = await fordelInProcess(['beregn', 'nu.yaml', '--streng'], {
      cwd: folder,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('foer.csv: 3 af');
    expect(stdout).toMatch(/Rebild.* 400 *\n|Rebild.*399,99/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
