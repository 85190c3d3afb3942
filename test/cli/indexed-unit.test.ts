import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const run = (input: string, ...options: string[]) =>
  fordel(['fremskriv', '-', '--fra', '2025', '--til', '2026', '--sats', '2,9', ...options], { input });

describe('the unit of a budget that is indexed', () => {
  const inThousands = 'Budget 2025, beløb i 1.000 kr.;;\nafdeling;post;beloeb\nA;Løn;300\nA;El;75\n';

  it('stands above the table and in its rounding', async () => {
    const { status, stdout } = await run(inThousands);
    expect(status).toBe(0);
    expect(stdout).toContain('Hver linje for sig, i 1.000 kr., afrundet til 0,01 (1.000 kr.) til sidst');
  });

  it('stands in the headings of the CSV, which reads back as such', async () => {
    const { stdout } = await run(inThousands, '--format', 'csv');
    expect(stdout).toContain('afdeling;post;beloeb (1.000 kr.);beloeb 2026 (1.000 kr.)');
    const again = await fordel(
      [
        'fremskriv',
        '-',
        '--fra',
        '2026',
        '--til',
        '2027',
        '--sats',
        '2,9',
        '--kolonne',
        'beloeb 2026 (1.000 kr.)',
      ],
      { input: stdout.replace('\ufeff', '') },
    );
    expect(again.stdout).toContain(', i 1.000 kr.,');
  });

  it('is that of all lines, or is asked for', async () => {
    const same = await run('post;enhed;beloeb\nLøn;t.kr.;300\nEl;1.000 kr.;75\n');
    expect([same.status, same.stdout]).toEqual([0, expect.stringContaining(', i 1.000 kr.,')]);
    const mixed = await run('post;enhed;beloeb\nLøn;t.kr.;300\nEl;kr.;75.000\n');
    expect([mixed.status, mixed.stderr]).toEqual([2, expect.stringContaining('fejl ENHED')]);
  });

  it('is not told where it is kroner', async () => {
    const { stdout, stderr } = await run('Beløb i kr.;\npost;beloeb\nLøn;300\n');
    expect([stdout.split('\n')[1], stderr]).toEqual([
      'Hver linje for sig, afrundet til 0,01 kr. til sidst',
      '',
    ]);
  });
});
