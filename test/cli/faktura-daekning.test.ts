import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cwd, eachInItsOwnFolder, plan, run, smallScheme } from '../support/invoice-runs.ts';

eachInItsOwnFolder();

describe('a fordeling that does not cover its amount', () => {
  it.each([[[]], [['--toer']]])('is not invoiced, and takes no number: %j', async (more) => {
    const percentages = 'procenter: { vaerdier: { Aalborg: 60, Læsø: 41 } }';
    writeFileSync(
      join(cwd, 'ordning.yaml'),
      smallScheme.replaceAll('lige: {}', percentages).replaceAll('stoerste-rest', 'hver-for-sig'),
    );
    const { status, stdout } = await run(...plan, '--dato', '2024-01-02', '--ud', 'ud', ...more);
    expect(status).toBe(1);
    expect(stdout).toContain('procenterne summer til 101');
    expect(stdout).toContain('Intet er skrevet, og ingen numre er taget.');
    expect(readdirSync(cwd)).not.toContain('ud');
    expect(
      readdirSync(cwd).includes('fakturanumre') &&
        readdirSync(join(cwd, 'fakturanumre')).some((name) => name.startsWith('T')),
    ).toBe(false);
  });
});
