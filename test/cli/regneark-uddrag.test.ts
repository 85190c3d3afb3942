import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';
import { xlsx } from '../support/xlsx.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-uddrag-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const scheme = (amount: string, key: string) => `ordning: x
titel: X
aar: 2024
udsteder: X
fordelinger:
  - id: f
    titel: F
    beloeb: { ${amount} }
    noegle: { ${key} }
    modtagere: [Rebild, Thisted]
    afrunding: { metode: stoerste-rest, til: 1 }
`;

async function told(ordning: string, rows: Parameters<typeof xlsx>[0][number]['rows']): Promise<string> {
  writeFileSync(join(cwd, 'b.xlsx'), xlsx([{ name: 'Ark1', rows: rows ?? [] }]));
  writeFileSync(join(cwd, 'ordning.yaml'), ordning);
  const { stderr, status } = await fordelInProcess(['beregn', 'ordning.yaml'], { cwd });
  expect(status).toBe(2);
  return stderr;
}

describe('what is wrong in a workbook is shown in its row', () => {
  it('of a table', async () => {
    const stderr = await told(scheme('budget: { fil: b.xlsx, kolonne: beloeb }', 'lige: {}'), [
      [undefined, 'post', 'beloeb'],
      [undefined, 'Løn', { n: '1000' }],
      [],
      [undefined, 'Husleje', 'mange'],
    ]);
    expect(stderr).toContain(
      'b.xlsx Ark1!C4  det er ikke et tal\n  4 | Husleje | mange\n    |           ^^^^^\n',
    );
  });

  it('of an extract, with the row before it', async () => {
    const stderr = await told(scheme('fast: 1000', 'befolkning: { fil: b.xlsx, tidspunkt: 2024K1 }'), [
      ['OMRÅDE', 'TID', 'INDHOLD'],
      ['Rebild', '2024K1', { n: '30000' }],
      ['Thisted', '2024K1', '..'],
    ]);
    expect(stderr).toContain(
      'b.xlsx Ark1!C3  tallet er ikke oplyst\n  2 | Rebild | 2024K1 | 30000\n  3 | Thisted | 2024K1 | ..\n    |                    ^^\n',
    );
  });
});
