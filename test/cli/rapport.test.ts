import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel rapport', () => {
  const nord = ['rapport', 'socialtilsyn-nord-2024', '--foer', 'socialtilsyn-nord-2023'];

  it('has what is shared, the change, the check, the sources and the digests, and the same bytes each time', async () => {
    const { stdout, status } = await fordel(nord);
    expect(status).toBe(0);
    for (const said of ['19.156.058 kr.', '42.376,15', 'data-dom="stemmer"', 'KKR Nordjylland', 'sha256']) {
      expect(stdout).toContain(said);
    }
    expect((await fordel(nord)).stdout).toBe(stdout);
  });

  it('holds each ordning of a page against the one of the year before, and none of another kind', async () => {
    const { stdout } = await fordel([
      'rapport',
      'socialtilsyn-nord-2024',
      'socialtilsyn-nord-2023',
      'erhvervshus-nordjylland-2023',
    ]);
    expect(stdout.match(/id="o\d-aendring"/g)).toEqual(['id="o1-aendring"']);
  });

  it('fails where a published figure does not hold, and shows which', async () => {
    const { stdout, status } = await fordel(['rapport', 'sundhedssekretariat-2024']);
    expect(status).toBe(1);
    expect(stdout).toContain('data-dom="afviger"');
    expect(stdout).toContain('beregnet 2.019.061');
  });

  it('says which reading gives a published fordeling, and where none can be looked for, where it is asked', async () => {
    const found = await fordel([...nord, '--spor']);
    expect(found.status).toBe(0);
    expect(found.stdout).toMatch(
      /<h3>data\/facit\/socialtilsyn-nord-2024-[a-z-]+\.csv · én læsning giver alle rækker<\/h3>/,
    );
    const none = await fordel(['rapport', 'telecare-nord-enhedspris', '--spor']);
    expect(none.stdout).toContain('data/facit/telecare-nord-enhedspris.csv · kan ikke søges');
    expect(none.stdout).toContain('tabellen har ingen kommuner med et beløb at søge efter.');
    expect((await fordel(nord)).stdout).not.toContain('id="o1-spor"');
  });

  it('writes nothing but a page', async () => {
    const { stderr, status } = await fordel(['rapport', 'socialtilsyn-nord-2024', '--format', 'csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('BRUG-VALG');
  });

  it('has marked cells in the page of kontrol', async () => {
    const { stdout } = await fordel(['kontrol', 'socialtilsyn-nord-2024', '--format', 'html']);
    expect(stdout).toContain('data-dom="stemmer"');
    expect(stdout).toContain('19.156.058');
  });
});
