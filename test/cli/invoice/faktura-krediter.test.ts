import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correction, plan, writeShares } from '../../support/crediting.ts';
import { csvOf, cwd, eachInItsOwnFolder, filesIn, manifestOf, run } from '../../support/invoice-runs.ts';

eachInItsOwnFolder();

/** What a recipient has been asked to pay by these batches, credit notes less. */
function charged(recipient: string, ...folders: readonly string[]): number {
  return folders
    .flatMap((folder) => manifestOf(folder).dokumenter)
    .filter(({ modtager }) => modtager === recipient)
    .reduce((total, { tilBetaling }) => total + Number.parseInt(tilBetaling, 10), 0);
}

describe('the story of a year', () => {
  it('ends with everybody having paid what they should, to the krone', async () => {
    writeShares('foer.yaml', 60);
    expect((await run('foer.yaml', ...plan, '--ud', 'aaret')).status).toBe(0);
    // Another ordning in the same series, so that the numbers of the two lie apart.
    writeFileSync(
      join(cwd, 'anden.yaml'),
      readFileSync(join(cwd, 'foer.yaml'), 'utf8').replace('ordning: bidrag-2024', 'ordning: andet-2024'),
    );
    expect((await run('anden.yaml', ...plan, '--ud', 'andet')).status).toBe(0);
    writeShares('efter.yaml', 64);
    const draft = await run('efter.yaml', ...correction, 'Aalborg', '--paa-ny', '--toer');
    expect(draft.stdout).toMatch(/^3 af 4 .* KLADDE-0001, KLADDE-0003 .*\n4 af 4 .* KLADDE-0002 /m);
    const corrected = await run('efter.yaml', ...correction, 'Aalborg', '--paa-ny', '--ud', 'rettelse');
    expect(corrected.status).toBe(0);
    expect(corrected.stdout).toMatch(/Aalborg +300\.000,00 +320\.000,00 +20\.000,00 +6,7 %/);
    // Two rater of 150.000 and two of 160.000; Rebild is as it was, and so is the other ordning.
    expect(charged('Aalborg', 'aaret', 'rettelse')).toBe(2 * 150_000 + 2 * 160_000);
    expect(charged('Rebild', 'aaret', 'rettelse')).toBe(400_000);
    expect(charged('Aalborg', 'andet')).toBe(600_000);
    expect(csvOf('rettelse/rettelse.csv')).toEqual([
      {
        modtager: 'Aalborg',
        opkraevet: '300000',
        skulle_vaere: '320000',
        forskel: '20000',
        forskel_pct: '6,7',
        krediteret: '2400105 2400107',
        kreditnotaer: 'K24-001 K24-002',
        fakturaer: '2400117 2400118',
      },
    ]);
    const { stdout } = await run('--register', 'fakturanumre', '--vis', '-f', 'csv');
    expect(stdout.trim().split('\r\n').slice(1)).toEqual([
      '1;bidrag-2024;aaret;skrevet;8;2400101;2400108;0;;;',
      '3;andet-2024;andet;skrevet;8;2400109;2400116;0;;;',
      '5;bidrag-2024;rettelse;skrevet;2;2400117;2400118;2;K24-001;K24-002;2400105 2400107',
    ]);
    const all = await run('--kontrol', 'aaret', 'andet', 'rettelse');
    expect([all.status, all.stdout]).toEqual([0, expect.stringContaining('20 e-fakturaer kontrolleret.')]);
  });

  it('refers each credit note to its invoice, and charges a rate that is to come on its own date', async () => {
    writeShares('foer.yaml', 60);
    await run('foer.yaml', ...plan, '--ud', 'aaret');
    writeShares('efter.yaml', 64);
    await run('efter.yaml', ...correction, 'Aalborg', '--paa-ny', '--ud', 'rettelse');
    const [first = ''] = filesIn('rettelse').filter((file) => /kreditnotaer.*\.xml$/.test(file));
    const xml = readFileSync(first, 'utf8');
    expect(xml).toMatch(/<cac:InvoiceDocumentReference>\s*<cbc:ID>2400105<\/cbc:ID>/);
    expect(xml).toContain('Krediterer faktura 2400105 af 01.07.2024 i sin helhed.');
    expect(
      csvOf('rettelse/afstemningsliste.csv').map(({ type, rate, fakturadato }) => [type, rate, fakturadato]),
    ).toEqual([
      ['kreditnota', '3', '2024-07-01'],
      ['kreditnota', '4', '2024-07-01'],
      ['faktura', '3', '2024-07-01'],
      ['faktura', '4', '2024-10-01'],
    ]);
  });
});

describe('fordel faktura --krediter refuses', () => {
  const refused = async (...args: string[]) => {
    const { status, stderr, stdout } = await run('foer.yaml', ...args, '--ud', 'rettelse');
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  };
  const begin = async () => {
    writeShares('foer.yaml', 60);
    await run('foer.yaml', ...plan, '--ud', 'aaret');
  };

  it('what the register does not know, all at once, and a credit note', async () => {
    await begin();
    await run('foer.yaml', ...correction, '2400101', '--ud', 'foerst');
    const told = await refused(...correction, '2400999', 'Hobro', 'K24-001', '2400101');
    expect(told).toContain('"2400999" er hverken en faktura eller en modtager');
    expect(told).toContain('"Hobro" er hverken');
    expect(await refused(...correction, 'Ålborg')).toContain('Mente du "Aalborg"?');
    expect(told).toContain('K24-001 er selv en kreditnota');
    expect(told).toContain('faktura 2400101 er krediteret før');
  });

  it('an invoice that was changed, or is not there', async () => {
    await begin();
    const [first = '', second = ''] = filesIn('aaret').filter((file) => file.endsWith('.xml'));
    writeFileSync(first, readFileSync(first, 'utf8').replace('150000.00', '150001.00'));
    renameSync(second, `${second}.flyttet`);
    const told = await refused(...correction, '2400101', '2400102');
    expect(told).toContain('faktura 2400101 er ændret, siden den blev skrevet');
    expect(told).toContain('faktura 2400102 ligger ikke mere i');
  });

  it('no date, and other rater than were charged', async () => {
    await begin();
    expect(await refused(...plan, '--krediter', '2400101')).toContain('--krediter skal have en fakturadato');
    const other = [
      '--debitorer',
      'debitorer.csv',
      '--dato',
      '2024-07-01',
      '--krediter',
      '2400101',
      '--paa-ny',
    ];
    expect(await refused(...other)).toContain('er rate 1 af 4, men ordningen opkræver nu i 1');
  });
});

describe('a register over the years', () => {
  it('is the ordning’s own where it names one, and has a copy beside it', async () => {
    writeShares('foer.yaml', 60);
    const named = readFileSync(join(cwd, 'foer.yaml'), 'utf8').replace(
      'fakturering:\n',
      'fakturering:\n  register: numre\n',
    );
    writeFileSync(join(cwd, 'foer.yaml'), named);
    expect((await run('foer.yaml', ...plan, '--ud', 'aaret')).status).toBe(0);
    const names = (folder: string) => filesIn(folder).map((file) => file.slice(join(cwd, folder).length));
    expect(names('numre').length).toBeGreaterThan(2);
    expect(names('numre-kopi')).toEqual(names('numre'));
  });

  it('says that the clock was set back', async () => {
    writeShares('foer.yaml', 60);
    await run('foer.yaml', ...plan, '--ud', 'aaret');
    const later = new Date(Date.now() + 24 * 60 * 60 * 1000);
    utimesSync(join(cwd, 'fakturanumre/000001.json'), later, later);
    const { stderr } = await run('foer.yaml', ...plan, '--ud', 'igen');
    expect(stderr).toContain('der er skrevet senere, end uret viser nu');
  });
});
