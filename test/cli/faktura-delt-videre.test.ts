import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  csvOf,
  cwd,
  eachInItsOwnFolder,
  filesIn,
  manifestOf,
  payable,
  run,
} from '../support/invoice-runs.ts';
import { fixture } from '../support/invoicing.ts';

eachInItsOwnFolder();

const ordning = fixture('delt-videre.yaml');
/** The ordning with another `opkraeves`, or none. */
function charging(ids: string | undefined): string {
  const text = readFileSync(ordning, 'utf8')
    .replace('  opkraeves: [parter, omraadet]\n', ids === undefined ? '' : `  opkraeves: ${ids}\n`)
    .replace('efterregulering-debitorer.csv', fixture('efterregulering-debitorer.csv'));
  writeFileSync(join(cwd, 'ordning.yaml'), text);
  return 'ordning.yaml';
}

describe('fordel faktura of an ordning that shares a part on', () => {
  it('charges each krone once, in kr., and accounts for what is shared on', async () => {
    const { status, stdout } = await run(ordning, '--ud', 'ud', '--kontrolsum', '900000');
    expect([status, stdout]).toEqual([0, expect.stringContaining('Forkontrol: 0 fejl, 0 advarsler.')]);
    const xml = filesIn('ud').filter((file) => file.endsWith('.xml'));
    expect(xml.map(payable).sort()).toEqual([112_500n, 187_500n, 300_000n, 300_000n]);
    expect(csvOf('ud/kontrolsum.csv')).toEqual([
      expect.objectContaining({
        opkraevning: 'parter',
        skal_give: '900000',
        faktureret: '600000',
        delt_videre: '300000',
        opkraeves_ikke: '0',
        uforklaret: '0',
      }),
      expect.objectContaining({
        opkraevning: 'omraadet',
        skal_give: '300000',
        faktureret: '300000',
        delt_videre: '0',
        uforklaret: '0',
      }),
    ]);
    expect(csvOf('ud/afstemningsliste.csv').at(-1)).toMatchObject({
      type: 'ikke faktureret',
      modtager: 'Området',
      opkraevning: 'parter',
      beloeb_uden_moms: '300000',
      grund: 'deles videre og opkræves i Områdets bidrag',
    });
    expect(manifestOf('ud').kontrolsum[0]).toMatchObject({ deltVidere: '300000.00', opkraevesIkke: '0.00' });
  });

  it('asks which fordelinger are charged, and writes nothing', async () => {
    const { status, stderr } = await run(charging(undefined), '--ud', 'ud');
    expect(status).toBe(2);
    expect(stderr).toContain('FAKTURA-OPKRAEVES');
    expect(stderr).toContain('opkraeves: [parter, omraadet]');
    expect(filesIn('.')).toEqual([join(cwd, 'ordning.yaml')]);
  });

  it('says what is not charged where only the last one is', async () => {
    const { status, stdout } = await run(charging('[omraadet]'), '--toer');
    expect(status).toBe(0);
    expect(stdout).toContain('Opkræves ikke                             600.000,00\n');
    expect(stdout).toContain('Aalborg           parter       300.000,00   fordelingen opkræves ikke');
    expect((await run(charging('[omraadet]'), '--toer', '--kontrolsum', '300000')).status).toBe(0);
    expect((await run(charging('[omraadet]'), '--toer', '--kontrolsum', '900000')).status).toBe(1);
  });
});
