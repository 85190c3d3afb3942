import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-'));
  writeFileSync(
    join(cwd, 'boern.csv'),
    [
      'kommunekode;tidspunkt;alder;antal',
      '851;2025K1;0-17;40000',
      '825;2025K1;0-17;224',
      '825;2024K1;0-17;224000',
    ]
      .concat('851;2024K1;0-17;40000', '851;2020K1;0-17;40000', '825;2020K1;0-17;224')
      .join('\n'),
  );
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** An ordning of 2026 among Aalborg and Læsø, by its amount and headcount date. */
function write(name: string, amount: string, date: string, unit = 'kr.', year = 2026) {
  writeFileSync(
    join(cwd, name),
    `ordning: r
titel: R
aar: ${year}
udsteder: x
fordelinger:
  - id: a
    titel: A
    enhed: ${unit}
    beloeb: { fast: "${amount}" }
    noegle: { befolkning: { fil: boern.csv, tidspunkt: ${date}, alder: 0-17 } }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: hver-for-sig }
`,
  );
}
const fordel = (...args: string[]) => fordelInProcess(args, { cwd });

describe('what is likely otherwise', () => {
  it.each([
    [
      'more children than a kommune has people',
      ['1000', '2024K1'],
      'Læsø har 224.000 0-17-årige 2024K1, men',
    ],
    ['heads counted long before the year', ['1000', '2020K1'], 'mere end 3 år før ordningens år, 2026'],
    ['kroner under 1.000 kr.', ['36.700.000', '2025K1', '1.000 kr.'], 'Mener du 36.700 (1.000 kr.)?'],
  ])('is doubted: %s', async (_, [amount = '', date = '', unit], said) => {
    write('o.yaml', amount, date, unit);
    const { status, stderr } = await fordel('beregn', 'o.yaml', '--format', 'csv');
    expect(stderr).toContain(said);
    expect(status).toBe(0);
    expect((await fordel('beregn', 'o.yaml', '--streng')).status).toBe(1);
  });

  it('is not doubted where all is as it should be', async () => {
    write('o.yaml', '36.700', '2025K1', '1.000 kr.');
    expect(await fordel('beregn', 'o.yaml')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a total that is ten times what it was',
      ['1000', '2025K1'],
      ['10000', '2025K1'],
      'er gået fra 1.000 kr. til 10.000 kr.',
    ],
    [
      'heads counted before those of last year',
      ['1000', '2025K1'],
      ['1000', '2024K1'],
      '"A" er opgjort 2024K1, men før 2025K1',
    ],
    ['a share that jumped', ['1000', '2025K1'], ['1000', '2024K1'], 'er gået fra 6 kr. til 848 kr.'],
  ])('is doubted between two years: %s', async (_, before, after, said) => {
    write('before.yaml', before[0] ?? '', before[1] ?? '', 'kr.', 2025);
    write('after.yaml', after[0] ?? '', after[1] ?? '');
    const { stderr } = await fordel('sammenlign', 'before.yaml', 'after.yaml');
    expect(stderr).toContain(said);
  });

  it.each([
    // 5 times in the first year and twice that for each of the three after it: 40.
    ['39000', ''],
    ['40000', 'er gået fra 1.000 kr. til 40.000 kr.'],
  ])('gives more room over four years: 1000 and then %s', async (after, said) => {
    write('before.yaml', '1000', '2020K1', 'kr.', 2022);
    write('after.yaml', after, '2025K1');
    const { stderr } = await fordel('sammenlign', 'before.yaml', 'after.yaml');
    expect(stderr.includes('er gået fra')).toBe(said !== '');
    expect(stderr).toContain(said);
  });
});
