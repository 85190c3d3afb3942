import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../support/in-process.ts';

/** What an ordning with these rates between two years makes the program say. */
async function said(rates: string, from = 2024) {
  const input = `ordning: o
titel: O
aar: 2026
udsteder: B
fordelinger:
  - id: a
    titel: A
    beloeb: { fremskrevet: { af: { fast: 1000000 }, fra: ${from}, til: 2026, satser: ${rates} } }
    noegle: { lige: {} }
    modtagere: [Rebild, Thisted]
    afrunding: { metode: stoerste-rest, til: "0,01" }
`;
  const { status, stderr } = await fordel(['beregn', '-'], { input });
  return { status, stderr };
}

describe('a rate that is written as Danes write numbers', () => {
  it('is doubted where a list makes two of it', async () => {
    const { status, stderr } = await said('[2,9]');
    expect([status, stderr]).toEqual([0, expect.stringContaining('mener du 2,9 %?')]);
    for (const plain of ['[2, 9]', '["2,9 %", "3"]', '[3, "2,9"]'])
      expect(await said(plain)).toEqual({ status: 0, stderr: '' });
    expect(await said('["2,9 %"]', 2025)).toEqual({ status: 0, stderr: '' });
  });

  it('is advised in percent where it is a bare part of one, and its stand-in is not doubted', async () => {
    const { status, stderr } = await said('[0.029]', 2025);
    expect(status).toBe(2);
    expect(stderr).toContain('Er det en procent, så skriv den af hundrede: "2,9 %".');
    expect(stderr).not.toContain('TVIVL');
  });
});
