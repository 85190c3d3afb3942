import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const cwd = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'fordel-spor-'));

async function search(args: string[]) {
  const run = await fordel(['spor', ...args, '-f', 'json'], { cwd });
  return { ...run, found: JSON.parse(run.stdout) };
}

describe('fordel spor', () => {
  it('finds FOLK1A 2022K1 for Erhvervshus 2023, alone, with its neighbours as near misses', async () => {
    const { found, status } = await search([
      'data/facit/erhvervshus-nordjylland-2023.csv',
      '--total',
      '17.645',
    ]);
    expect(status).toBe(0);
    expect(found.entydig).toBe(true);
    expect(found.traeffere[0]).toMatchObject({
      tidspunkt: '2022K1',
      alder: 'alle',
      koen: 'alle',
      afrunding: 'hver-for-sig',
    });
    expect(new Set(found.traeffere.map((hit: { tidspunkt: string }) => hit.tidspunkt))).toEqual(
      new Set(['2022K1', '2022M01']),
    );
    const near = found.naermeste.map((miss: { tidspunkt: string }) => miss.tidspunkt);
    expect(near).toEqual(expect.arrayContaining(['2021K4', '2022K2', '2022M02']));
    expect(found.naermeste[0].afviger.length).toBeGreaterThan(0);
  });

  it('finds both readings of TeleCare 2023, rounding row by row first', async () => {
    const { found } = await search(['data/facit/telecare-nord-2023.csv', '--total', '7000']);
    expect(found.entydig).toBe(false);
    const reading = ({ tidspunkt, afrunding }: { tidspunkt: string; afrunding: string }) =>
      `${tidspunkt} ${afrunding}`;
    expect(found.traeffere.slice(0, 2).map(reading)).toEqual([
      '2023M05 hver-for-sig',
      '2023K2 stoerste-rest',
    ]);
    const dates = new Set(found.traeffere.map(({ tidspunkt }: { tidspunkt: string }) => tidspunkt));
    expect(dates).toEqual(new Set(['2023M05', '2023K2', '2023M04']));
    const first = found.naermeste.find(({ tidspunkt }: { tidspunkt: string }) => tidspunkt === '2023K1');
    expect(first.afviger).toHaveLength(5);
  });

  it('says so when no reading gives the table, and how near the nearest is', async () => {
    const { found, status } = await search(['data/facit/vaekst-via-viden-2020-kommuner.csv']);
    expect(status).toBe(1);
    expect(found.traeffere).toEqual([]);
    expect(found.naermeste[0]).toMatchObject({ tidspunkt: '2017', rammer: 8, afrunding: 'stoerste-rest' });
  });

  describe('without a total', () => {
    const north =
      'Aalborg;359208 Hjørring;111718 Frederikshavn;102897 Brønderslev;61566 Jammerbugt;65698 Thisted;75134';
    const rest = 'Morsø;35233 Rebild;49785 Mariagerfjord;71957 Vesthimmerlands;63700 Læsø;3103';
    const written = (rows: string) => {
      const file = join(folder, 'uden-total.csv');
      writeFileSync(file, `Kommune;Beløb\n${rows.replaceAll(' ', '\n')}\n`);
      return file;
    };

    it('finds the count and the totals it may be of', async () => {
      const { found, status } = await search([written(`${north} ${rest}`)]);
      expect(status).toBe(0);
      expect(found).toMatchObject({
        total: null,
        traeffere: [],
        priser: { giverAlle: 1, giverAlleUndtagenEn: 0 },
      });
      const [{ tidspunkt, totaler }] = found.priser.laesninger;
      expect(tidspunkt).toBe('2016K1');
      expect(totaler.map(({ kreds }: { kreds: string }) => kreds)).toEqual(['rækkerne', 'hele landet']);
    });

    it('tries the sum of the rows where they were rounded so that they add up to it', async () => {
      // 98.765 by largest remainders of the headcounts of 2016K1, which no price a head gives.
      const table =
        'Brønderslev;6080 Frederikshavn;10163 Hjørring;11034 Jammerbugt;6489 Læsø;306 Mariagerfjord;7107 Morsø;3480 Rebild;4917 Thisted;7421 Vesthimmerlands;6291 Aalborg;35477';
      const { found, status } = await search([written(table)]);
      expect(status).toBe(0);
      expect(found).toMatchObject({
        total: '98765',
        totalErRaekkernesSum: true,
        traeffere: [{ tidspunkt: '2016K1', afrunding: 'stoerste-rest' }],
      });
    });

    it('names the one row that does not belong, with exit code 1', async () => {
      const { found, status } = await search([written(`${north} ${rest.replace('49785', '47985')}`)]);
      expect(status).toBe(1);
      expect(found.priser).toMatchObject({ giverAlle: 0, giverAlleUndtagenEn: 1 });
      expect(found.priser.laesninger[0]).toMatchObject({
        tidspunkt: '2016K1',
        afviger: { modtager: 'Rebild', angivet: '47985' },
      });
      const { stdout } = await fordel(['spor', written(`${north} ${rest.replace('49785', '47985')}`)]);
      expect(stdout).toContain('1 optælling giver alle rækker undtagen én');
      expect(stdout).toMatch(/10 af 11 .* Rebild: 49\.78\d.* i stedet for 47\.985/);
    });
  });

  it('shares 1 mia. kr. among all kommuner in whole kroner', async () => {
    const lines = readFileSync(join(cwd, 'data/befolkning/folk1a-2008K1-2026K1.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const [head = '', ...rows] = lines.map((line) => line.split(';'));
    const at = (name: string) => head.indexOf(name);
    const of2024 = rows.filter(
      (cells) => cells[at('tidspunkt')] === '2024K1' && cells[at('kommune')] !== 'Hele landet',
    );
    const people = of2024.map((cells) => BigInt(cells[at('antal')] ?? '0'));
    const all = people.reduce((sum, count) => sum + count, 0n);
    const file = join(folder, 'mia.csv');
    const amounts = people.map((count) => (2n * 1_000_000_000n * count + all) / (2n * all));
    writeFileSync(
      file,
      `modtager;beloeb\n${of2024.map((cells, row) => `${cells[at('kommune')]};${amounts[row]}\n`).join('')}`,
    );
    const { found } = await search([file, '--total', '1.000.000.000']);
    expect(found.traeffere[0]).toMatchObject({ tidspunkt: '2024K1', afrunding: 'hver-for-sig' });
  });

  it('folds a large extract of single years of age as it reads it', async () => {
    const [extract, table] = [join(folder, 'folk1a.csv'), join(folder, 'tabel.csv')];
    const lines = ['OMRÅDE;KØN;ALDER;TID;INDHOLD'];
    for (let year = 2008; year < 2024; year++) {
      for (const [index, area] of ['Hele landet', 'Morsø', 'Thisted', 'Aalborg'].entries()) {
        for (let age = 0; age <= 125; age++) {
          for (const sex of ['Mænd', 'Kvinder']) {
            for (const quarter of [1, 2, 3, 4]) {
              const count = 100 * (index + 1) + ((age * 7 + year * 3 + quarter * 11 + index * age) % 90);
              lines.push(
                `${area};${sex};${age} år;${year}K${quarter};${sex === 'Mænd' ? count : count + age}`,
              );
            }
          }
        }
      }
    }
    const people = (area: string) =>
      lines
        .map((line) => line.split(';'))
        .filter(([a, , age = '', date]) => a === area && date === '2019K3' && Number.parseInt(age, 10) <= 17)
        .reduce((sum, fields) => sum + Number(fields[4]), 0);
    const counts = ['Morsø', 'Thisted', 'Aalborg'].map(people);
    const all = counts.reduce((sum, count) => sum + count);
    const rows = counts.map(
      (count, index) => `${['Morsø', 'Thisted', 'Aalborg'][index]};${Math.round((count * 5_000_000) / all)}`,
    );
    writeFileSync(extract, `\ufeff${lines.join('\r\n')}\r\n`);
    writeFileSync(table, `modtager;beloeb\n${rows.join('\n')}\n`);
    const { found } = await search([table, '--total', '5.000.000', '--udtraek', extract]);
    expect(found.optaellingerProevet).toBe(64 * 3 * 8001);
    const wanted = { tidspunkt: '2019K3', alder: '0-17', koen: 'alle', afrunding: 'hver-for-sig' };
    expect(found.traeffere).toContainEqual(expect.objectContaining(wanted));
  });

  it('says what is wrong anywhere in a large extract', async () => {
    const extract = join(folder, 'stort.csv');
    const row = '851;Aalborg;2023K2;100';
    writeFileSync(
      extract,
      `kommunekode;kommune;tidspunkt;antal\n${`${row}\n`.repeat(200_000)}851;Aalborg;2023K2\n`,
    );
    const { stderr, status } = await fordel(
      ['spor', 'data/facit/telecare-nord-2023.csv', '--udtraek', extract],
      {
        cwd,
      },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('stort.csv:3:5  rækken tæller det samme som en tidligere række');
    expect(stderr).toContain('og 199.996 til af samme slags');
    expect(stderr).toContain('stort.csv:200002:13  rækken er for kort');
  });
});
