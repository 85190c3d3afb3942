import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const scheme = 'fixtures/ordninger/kun-takster.yaml';

describe('an ordning without fordelinger', () => {
  it('is shown, as tables and as JSON', async () => {
    const shown = await fordel(['beregn', scheme]);
    expect([shown.status, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toMatch(/Stort tilbud +1,5 +60\.001/);
    const { stdout } = await fordel(['beregn', scheme, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ fordelinger: [], takster: [{ id: 'tilsyn' }] });
    const rows = (await fordel(['beregn', scheme, '--format', 'csv'])).stdout;
    expect(rows).toMatch(/tilsyn;;Stort tilbud;.*;60001;kr\.;.*;takst;takst/);
    expect((await fordel(['takst', scheme, '--format', 'csv'])).status).toBe(0);
  });

  it.each([
    [['forklar', scheme, '--kommune', 'Aalborg'], 'FORDELING-INGEN'],
    [['sammenlign', scheme, scheme], 'SAMMENLIGN-INTET'],
  ])('is refused, with what it has, by %j', async (args, code) => {
    const { status, stdout, stderr } = await fordel(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).not.toMatch(/: \.| {2,}har/);
  });

  it('has something to work out all the same', async () => {
    const input = 'ordning: tom\ntitel: Tom\naar: 2026\nudsteder: X\nfordelinger: []\n';
    const { status, stderr } = await fordel(['beregn', '-'], { input });
    expect(status).toBe(2);
    expect(stderr).toContain('ordningen har intet at regne ud');
  });
});
