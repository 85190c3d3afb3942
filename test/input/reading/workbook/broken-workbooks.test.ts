import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { of } from '../../../support/broken/workbook.ts';
import { brokenCells } from '../../../support/broken/workbook-cells.ts';
import { brokenWorkbookFiles } from '../../../support/broken/workbook-files.ts';
import { fordelInProcess as fordel } from '../../../support/in-process.ts';
import { xlsx } from '../../../support/xlsx.ts';

const base = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
afterAll(() => rmSync(base, { recursive: true }));

describe('a workbook with', () => {
  it.each([...brokenCells, ...brokenWorkbookFiles])(
    '$name',
    async ({ name, bytes, says = '', place = '', total, budget }) => {
      const cwd = mkdtempSync(join(base, 'a'));
      writeFileSync(join(cwd, 'b.xlsx'), bytes);
      const run = await fordel(['beregn', '-'], { cwd, input: ordning(budget) });
      const codes = [...run.stderr.matchAll(/^(?:fejl|advarsel|note) ([A-Z0-9-]+) {2}/gm)].map(
        ([, code]) => code,
      );
      expect([...new Set(codes)].join(', '), `${name}: ${run.stderr}`).toBe(says);
      expect(run.stderr.replace(/\s*\n\s*/g, ' ')).toContain(place);
      expect(/^I alt .* (\S+)$/m.exec(run.stdout)?.[1]).toBe(total);
      expect(run.status).toBe(total === undefined ? 2 : 0);
    },
  );

  it('a million empty rows is read as fast as one without', async () => {
    const cwd = mkdtempSync(join(base, 'a'));
    const empty = Array.from({ length: 1_048_573 }, (_, at) => `<row r="${at + 4}" spans="1:2"/>`).join('');
    const rows =
      '<row r="1"><c r="A1" t="str"><v>post</v></c><c r="B1" t="str"><v>beloeb</v></c></row><row r="2"><c r="A2" t="str"><v>Løn</v></c><c r="B2"><v>1500</v></c></row>';
    writeFileSync(join(cwd, 'b.xlsx'), xlsx([of([], { data: rows + empty })]));
    const before = performance.now();
    const run = await fordel(['beregn', '-'], { cwd, input: ordning() });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^I alt .* 1\.500$/m);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

function ordning(more = ''): string {
  return `ordning: a
titel: A
aar: 2026
udsteder: B
fordelinger:
  - id: x
    titel: X
    beloeb: { budget: { fil: b.xlsx, kolonne: beloeb${more === '' ? '' : `, ${more}`} } }
    noegle: { lige: {} }
    modtagere: [Aalborg, Thisted]
    afrunding: { metode: stoerste-rest, til: 1 }
`;
}
