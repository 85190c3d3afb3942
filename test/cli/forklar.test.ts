import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel forklar', () => {
  const json = async (...args: string[]) =>
    JSON.parse((await fordel(['forklar', ...args, '--format', 'json'])).stdout);

  it('leads from the figure to the cells it rests on, with the digests of their files', async () => {
    const { forklaringer, inddata } = await json('socialtilsyn-nord-2024', '--kommune', 'Silkeborg');
    expect(forklaringer[0]).toMatchObject({
      modtager: 'Silkeborg',
      beloeb: '3443644',
      eksaktBroek: '104745325144/30417',
      total: {
        vaerdi: '19156058',
        fra: [{ fil: 'data/budget/socialtilsyn-nord-2024.csv', linje: 3, kolonne: 36 }],
      },
      vaegt: {
        vaerdi: '21872',
        fra: [{ fil: 'data/befolkning/boern-0-17-socialtilsyn-nord.csv', linje: 13 }],
      },
      vaegtIAlt: '121668',
    });
    expect(inddata.map(({ fil }: { fil: string }) => fil)).toEqual([
      'data/ordninger/socialtilsyn-nord-2024.yaml',
      'data/befolkning/boern-0-17-socialtilsyn-nord.csv',
      'data/budget/socialtilsyn-nord-2024.csv',
    ]);
    for (const { sha256 } of inddata) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lists the rows behind a sum, and names an amount by its title', async () => {
    const ages = Array.from({ length: 18 }, (_, age) => age);
    const folder = mkdtempSync(join(tmpdir(), 'fordel-forklar-'));
    const rows = ages.flatMap((age) => [`Læsø;${age} år;2024K1;${age + 1}`, `Morsø;${age} år;2024K1;10`]);
    writeFileSync(join(folder, 'boern.csv'), `OMRÅDE;ALDER;TID;INDHOLD\n${rows.join('\n')}\n`);
    const scheme = `ordning: o
titel: O
aar: 2024
udsteder: U
beloeb:
  - { id: ramme, titel: Årets ramme, beloeb: { fast: 1000 } }
fordelinger:
  - id: f
    titel: F
    beloeb: { beloeb: ramme }
    noegle: { befolkning: { fil: boern.csv, tidspunkt: 2024K1, alder: "0-17" } }
    modtagere: [Læsø, Morsø]
    afrunding: { metode: stoerste-rest, til: 1 }
`;
    writeFileSync(join(folder, 'o.yaml'), scheme);
    const { stdout } = await fordel(['forklar', join(folder, 'o.yaml'), '--kommune', 'Læsø']);
    expect(stdout).toContain(`boern.csv:${ages.map((age) => 2 + 2 * age).join(', ')}`);
    expect(stdout).toMatch(/^1\.000 kr\. +Beløbet: Årets ramme/m);
  });

  it('tells who got the odd krone', async () => {
    const { stdout } = await fordel(['forklar', 'socialtilsyn-nord-2024', '-k', '840']);
    expect(stdout).toContain(
      'Den sidste gik til Rebild (rest 0,4549); nærmest efter: Brønderslev (rest 0,4145).',
    );
    expect(stdout).toMatch(/største rest +1\.152\.028 +19\.156\.058 +0 +Rebild \+1/);
  });

  it.each([
    [
      'fixtures/ordninger/sats.yaml',
      'Aalborg',
      ['278.967,50 kr.', '79.430 kr.', '2.198,75 kr.', '360.596,25 kr.'],
    ],
    [
      'fixtures/ordninger/beloeb.yaml',
      'Hjørring',
      ['40.000 kr.', '125.000,50 kr.', '12.500,25 kr.', '177.500,75 kr.'],
    ],
    ['vaekst-via-viden-2024', 'UCN', ['70 match', '25 match', '215 match']],
  ])('writes weights that are amounts as amounts: %s', async (scheme, recipient, amounts) => {
    const { stdout } = await fordel(['forklar', scheme, '-k', recipient]);
    for (const amount of amounts) expect(stdout).toMatch(new RegExp(`^ *${amount} {2,}`, 'm'));
    expect(stdout).not.toMatch(/(?<![\d.,])\d[\d.]*,\d(?!\d)/);
  });

  it.each(['tabel', 'md', 'csv'])('writes %s', async (format) => {
    const { stdout, status } = await fordel(['forklar', 'telecare-nord-2023', '-k', 'Morsø', '-f', format]);
    expect(status).toBe(0);
    expect(stdout).toContain('234,4850');
  });

  it('says that a figure is not out yet, and not that it is nothing', async () => {
    const { stdout } = await fordel(['forklar', 'vaekst-via-viden-2024', '--kommune', 'AKA']);
    expect(stdout.split('\n')[0]).toBe(
      'forventet  AKA · Vækst Via Viden 2024 · Måltal for de øvrige partnere',
    );
  });

  it('explains several kommuner, each once, in the order they are asked for', async () => {
    const { forklaringer } = await json('telecare-nord-2023', '-k', 'Rebild', '-k', 'Morsø', '-k', '840');
    expect(forklaringer.map(({ modtager }: { modtager: string }) => modtager)).toEqual(['Rebild', 'Morsø']);
    const { stderr } = await fordel(['forklar', 'telecare-nord-2023', '-k', 'Odense', '-k', 'Vejle']);
    expect(stderr).toContain('Odense er ikke modtager');
    expect(stderr).toContain('Vejle er ikke modtager');
  });

  it('refuses a kommune that takes no part, and one that does not exist', async () => {
    expect(await fordel(['forklar', 'socialtilsyn-nord-2024', '-k', 'Hjørring'])).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect((await fordel(['forklar', 'socialtilsyn-nord-2024', '-k', 'Rebld'])).stderr).toContain(
      'Mente du "Rebild"?',
    );
    expect(
      (await fordel(['forklar', 'socialtilsyn-nord-2024', '-k', 'Rebild', '--fordeling', 'x'])).status,
    ).toBe(2);
  });
});
