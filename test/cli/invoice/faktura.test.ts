import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../support/in-process.ts';
import {
  bothSigns,
  csvOf,
  cwd,
  digestOf,
  eachInItsOwnFolder,
  filesIn,
  manifestOf,
  oereOf,
  payable,
  run,
} from '../../support/invoice-runs.ts';
import { fixture } from '../../support/invoicing.ts';

eachInItsOwnFolder();

describe('fordel faktura socialtilsyn-nord-2024 --rater 4', () => {
  it('writes 44 invoices, XML and PDF, that sum to the krone, and accounts for the one that is not collected', async () => {
    const { status, stdout } = await run('socialtilsyn-nord-2024', '--rater', '4', '--ud', 'ud/');
    expect(status).toBe(0);
    expect(stdout).toContain('44 fakturaer');
    const xml = filesIn('ud').filter((file) => file.endsWith('.xml'));
    expect(xml).toHaveLength(44);
    expect(filesIn('ud').filter((file) => file.endsWith('.pdf'))).toHaveLength(44);
    expect(xml.map(payable).reduce((a, b) => a + b)).toBe(19_156_057n);
    expect(manifestOf('ud').kontrolsum).toEqual([
      expect.objectContaining({
        skalGive: '19156058.00',
        faktureret: '19156057.00',
        afrundingsdifference: '1.00',
        uforklaret: '0.00',
      }),
    ]);
    expect((await fordel(['faktura', '--kontrol', ...xml])).stdout).toBe(
      '44 e-fakturaer kontrolleret. Officielle regler: 0 fejl, 0 advarsler. Egne råd: 0 fejl, 0 advarsler.\n',
    );
  });

  it('gives the same bytes again, and the same numbers in another folder', { timeout: 60_000 }, async () => {
    await run('socialtilsyn-nord-2024', '--ud', 'en');
    const first = digestOf('en');
    expect((await run('socialtilsyn-nord-2024', '--ud', 'en')).stdout).toContain(
      'en var skrevet i forvejen og er uændret.',
    );
    const second = await run('socialtilsyn-nord-2024', '--ud', 'to');
    expect(digestOf('to')).toEqual(first);
    expect(second.status).toBe(0);
    expect(second.stderr).toContain(
      'advarsel FAKTURA-IGEN  de samme fakturaer med de samme numre ligger allerede i en\n',
    );
    rmSync(join(cwd, 'en'), { recursive: true });
    expect((await run('socialtilsyn-nord-2024', '--ud', 'en')).stderr).toContain(
      'de samme fakturaer med de samme numre blev skrevet i en, hvor de ikke ligger mere',
    );
    expect(digestOf('en')).toEqual(first);
    expect((await run('socialtilsyn-nord-2024', '--ud', 'en')).stderr).toBe('');
  });

  it('continues the series in a second batch, and never writes over another one', {
    timeout: 60_000,
  }, async () => {
    await run('socialtilsyn-nord-2024', '--ud', 'en');
    await run('socialtilsyn-nord-2024', '--rater', '2', '--ud', 'to');
    const repeated = (await run('socialtilsyn-nord-2024', '--rater', '2', '--ud', 'to')).stderr;
    expect(repeated).toContain('ordningen er faktureret før, i en\n');
    expect(manifestOf('en').numre.faktura).toEqual({
      antal: 11,
      foerste: '2024-000001',
      sidste: '2024-000011',
    });
    expect(manifestOf('to').numre.faktura).toEqual({
      antal: 22,
      foerste: '2024-000012',
      sidste: '2024-000033',
    });
    const before = digestOf('en');
    const refused = await run('socialtilsyn-nord-2024', '--dato', '2024-01-03', '--ud', 'en');
    expect([refused.status, refused.stderr.includes('FAKTURA-MAPPE')]).toEqual([2, true]);
    expect(digestOf('en')).toEqual(before);
    await run('socialtilsyn-nord-2024', '--dato', '2024-01-03', '--ud', 'tre');
    expect(manifestOf('tre').numre.faktura.foerste).toBe('2024-000034');
  });

  it('takes no number in a dry run, and calls everything KLADDE', async () => {
    const { status, stdout } = await run('socialtilsyn-nord-2024', '--toer', '--ud', 'proeve');
    expect(status).toBe(0);
    expect(stdout).toContain('KLADDE, ingen numre er taget');
    expect(existsSync(join(cwd, 'fakturanumre'))).toBe(false);
    const xml = filesIn('proeve').filter((file) => file.endsWith('.xml'));
    expect(xml.every((file) => readFileSync(file, 'utf8').includes('KLADDE: ikke en faktura'))).toBe(true);
    expect((await run('socialtilsyn-nord-2024', '--toer')).status).toBe(0);
  });

  it('writes nothing and takes no number when the control sum is another', async () => {
    const { status, stdout } = await run(
      'socialtilsyn-nord-2024',
      '--kontrolsum',
      '19.156.057',
      '--ud',
      'ud',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('FAKTURA-SUM');
    expect(existsSync(join(cwd, 'ud'))).toBe(false);
    expect((await run('socialtilsyn-nord-2024', '--kontrolsum', '19.156.058', '--ud', 'ud')).status).toBe(0);
    expect(manifestOf('ud').numre.faktura.foerste).toBe('2024-000001');
  });
});

describe('a key that does not cover its amount', () => {
  it('is a control sum that differs: exit code 1, nothing written, and not a matter of rounding', async () => {
    const yaml = readFileSync(bothSigns, 'utf8')
      .replaceAll('../../data', fileURLToPath(new URL('../../../data', import.meta.url)))
      .replace('debitorer: debitorer.csv', `debitorer: ${fixture('debitorer.csv')}`)
      .replace(
        /befolkning: \{[^}]*2023K1 \}/,
        'procenter: { vaerdier: { Aalborg: 50, Rebild: 20, "Læsø": 5, Thisted: 15 } }',
      )
      .replace('{ metode: stoerste-rest }', '{ metode: hver-for-sig, til: "0,01" }');
    writeFileSync(join(cwd, 'hul.yaml'), yaml);
    const { status, stdout } = await run('hul.yaml', '--ud', 'ud');
    expect(status).toBe(1);
    expect(stdout).toContain('FAKTURA-SUM');
    expect(stdout).toContain('100.000,30 kr. af 1.000.003,00 kr. er ikke forklaret');
    expect(stdout).not.toContain('Afrundingsdifference');
    expect(existsSync(join(cwd, 'ud'))).toBe(false);
  });
});

describe('an ordning with amounts of both signs', () => {
  it('gives invoices and credit notes whose net is what was to be shared, in both formats with the same numbers', async () => {
    expect((await run(bothSigns, '--rater', '2', '--ud', 'peppol')).status).toBe(0);
    expect((await run(bothSigns, '--rater', '2', '--ud', 'oioubl', '--format', 'oioubl')).status).toBe(0);
    const sumOf = (folder: string) =>
      filesIn(folder)
        .filter((file) => file.endsWith('.xml'))
        .map(payable)
        .reduce((a, b) => a + b);
    for (const format of ['peppol', 'oioubl']) {
      // 1.000.003 − 250.250, less what Læsø pays and gets in another way.
      expect(sumOf(`${format}/fakturaer`) - sumOf(`${format}/kreditnotaer`)).toBe(
        1_000_003n - 250_250n - (5_990n - 1_490n),
      );
      expect(manifestOf(format).numre).toEqual({
        faktura: { antal: 6, foerste: '2400101', sidste: '2400106' },
        kreditnota: { antal: 6, foerste: 'K24-001', sidste: 'K24-006' },
      });
      expect(manifestOf(format).ikkeFaktureret).toHaveLength(2);
    }
  });

  it.each(['1', '2', '4', '12'])('nets to the settlement of each kommune, in %s rater', async (rater) => {
    const outside = ['Læsø'];
    const settled = new Map<string, bigint>();
    const { fordelinger } = JSON.parse((await fordel(['beregn', bothSigns, '--format', 'json'])).stdout);
    for (const { id, enhed, raekker } of fordelinger)
      for (const { modtager, beloeb } of raekker)
        if (!outside.includes(modtager))
          settled.set(`${modtager} Kommune ${id}`, oereOf(beloeb) * (enhed === '1.000 kr.' ? 1000n : 1n));

    expect((await run(bothSigns, '--rater', rater, '--ud', 'ud')).status).toBe(0);
    const written = new Map<string, bigint>();
    for (const file of filesIn('ud').filter((name) => name.endsWith('.xml'))) {
      const xml = readFileSync(file, 'utf8');
      const names = [...xml.matchAll(/<cbc:RegistrationName>([^<]+)</g)].map(([, name]) => name);
      const id = xml.includes('Efterregulering af regnskab 2022') ? 'efterregulering' : 'aconto';
      const amount = oereOf(/PayableAmount[^>]*>([\d.]+)</.exec(xml)?.[1] ?? '');
      const key = `${names[1]} ${id}`;
      const sign = xml.includes('<CreditNote ') ? -1n : 1n;
      expect(file.includes('kreditnotaer')).toBe(sign < 0n);
      written.set(key, (written.get(key) ?? 0n) + sign * amount);
    }
    const sorted = (sums: Map<string, bigint>) => [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(written)).toEqual(sorted(settled));
    expect([...written.values()].filter((net) => net < 0n)).toHaveLength(3);
  });

  it.each(['peppol', 'oioubl'])(
    'settles fordelinger as one: the difference of each kommune, in %s',
    async (format) => {
      const settlement = fixture('efterregulering.yaml');
      const { fordelinger } = JSON.parse((await fordel(['beregn', settlement, '--format', 'json'])).stdout);
      const differences = new Map<string, bigint>();
      for (const { modtager, beloeb } of fordelinger.flatMap(
        (fordeling: { raekker: unknown }) => fordeling.raekker,
      ))
        differences.set(modtager, (differences.get(modtager) ?? 0n) + oereOf(beloeb));
      expect(new Set([...differences.values()].map((net) => net > 0n))).toEqual(new Set([true, false]));

      const { status, stderr } = await run(settlement, '--format', format, '--stille', '--ud', 'ud');
      expect([status, stderr]).toEqual([0, '']);
      const written = filesIn('ud')
        .filter((name) => name.endsWith('.xml'))
        .map((file) => {
          const xml = readFileSync(file, 'utf8');
          const amount = oereOf(/PayableAmount[^>]*>([\d.]+)</.exec(xml)?.[1] ?? '');
          return [/-([a-z]+)\.xml$/.exec(file)?.[1], file.includes('kreditnotaer') ? -amount : amount];
        });
      expect(new Map(written as [string, bigint][])).toEqual(
        new Map([...differences].map(([name, net]) => [name.toLowerCase(), net])),
      );
      expect(manifestOf('ud').kontrolsum).toMatchObject([{ skalGive: '250.50', uforklaret: '0.00' }]);
    },
  );

  it('balances its postings, and lists what the documents say', async () => {
    await run(bothSigns, '--ud', 'ud');
    const oere = (text = '') => BigInt(text.replace(',', '')) * (text.includes(',') ? 1n : 100n);
    const posted = csvOf('ud/posteringer.csv').map(({ beloeb }) => beloeb);
    expect(posted.length).toBe(12);
    const total = (texts: readonly (string | undefined)[]) => texts.map(oere).reduce((a, b) => a + b);
    expect(total(posted)).toBe(0n);
    const listed = csvOf('ud/afstemningsliste.csv').filter(({ type }) => type !== 'ikke faktureret');
    expect(total(listed.map(({ til_betaling }) => til_betaling))).toBe(74_525_300n);
  });

  it('says which recipients the debitorfil lacks, all at once, without a word of a person', async () => {
    const debtors = join(cwd, 'debitorer.csv');
    writeFileSync(
      debtors,
      `${readFileSync(fixture('debitorer.csv'), 'utf8').split('\n')[0]}\nAalborg;;1;Anne Person;;;;V;1;9000;A;2024-01-01;;\n`,
    );
    const wrong = await run(bothSigns, '--debitorer', debtors, '--ud', 'ud');
    expect([wrong.status, wrong.stderr.includes('DEBITOR-GLN')]).toEqual([2, true]);
    writeFileSync(
      debtors,
      `${readFileSync(fixture('debitorer.csv'), 'utf8').split('\n')[0]}\nAalborg;;5798009811578;Anne Person;;;;V;1;9000;A;2024-01-01;;\n`,
    );
    const lacking = await run(bothSigns, '--debitorer', debtors, '--ud', 'ud');
    expect(lacking.status).toBe(2);
    expect(lacking.stderr).toContain('Rebild (aconto), Thisted (aconto), Rebild (efterregulering)');
    expect(wrong.stderr + lacking.stderr + wrong.stdout + lacking.stdout).not.toContain('Anne Person');
    expect(readdirSync(cwd)).toEqual(['debitorer.csv']);
  });
});
