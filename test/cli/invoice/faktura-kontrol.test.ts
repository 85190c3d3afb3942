import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bothSigns, cwd, eachInItsOwnFolder, filesIn, run } from '../../support/invoice-runs.ts';

eachInItsOwnFolder();

describe('fordel faktura --kontrol', () => {
  it('tells findings from files that cannot be read', async () => {
    await run('socialtilsyn-nord-2024', '--ud', 'ud');
    const file = 'ud/fakturaer/2024-000001-silkeborg.xml';
    writeFileSync(join(cwd, 'brudt.xml'), readFileSync(join(cwd, file), 'utf8').replace('>42<', '>30<'));
    const { status, stdout } = await run('--kontrol', 'brudt.xml', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      fund: [{ regel: 'DK-R-005', fil: 'brudt.xml' }],
      kontrolleret: 1,
    });
    writeFileSync(join(cwd, 'andet.xml'), '<a/>');
    const mixed = await run('--kontrol', file, 'andet.xml');
    expect([mixed.status, mixed.stdout.includes('1 af 2 filer kontrolleret')]).toEqual([2, true]);
  });
});

describe('fordel faktura --kontrol of a whole batch', () => {
  it('finds a number used twice, a gap, and another sum than the ledger has', async () => {
    await run(bothSigns, '--ud', 'ud');
    const all = filesIn('ud').filter((file) => file.endsWith('.xml'));
    expect((await run('--kontrol', ...all, '--kontrolsum', '745.253')).stdout).toBe(
      '6 e-fakturaer kontrolleret. Officielle regler: 0 fejl, 0 advarsler. Egne råd: 0 fejl, 0 advarsler.\n',
    );
    const other = await run('--kontrol', ...all, '--kontrolsum', '745.254');
    expect([other.status, other.stdout.includes('FAKTURA-SUM')]).toEqual([1, true]);
    const [first = '', second = '', third = ''] = all;
    writeFileSync(join(cwd, 'igen.xml'), readFileSync(first, 'utf8'));
    const { stdout } = await run('--kontrol', first, 'igen.xml', third);
    expect(stdout).toContain('igen.xml:5:3  nummeret 2400101 er også brugt i');
    expect(stdout).toContain('der er et hul i rækken mellem 2400101 og 2400103');
    expect(second).not.toBe('');
  });
});

describe('fordel faktura --kontrol of what is no e-invoice', () => {
  it.each([
    ['side.pdf', '%PDF-1.7\n\u00ff', 'filen er en PDF, ikke en tekstfil'],
    ['logo.png', '\u0089PNG\r\n', 'filen er et billede, ikke en tekstfil'],
    ['bilag.xlsx', 'PK\u0003\u0004', 'filen er en Excel-projektmappe eller et zip-arkiv, ikke en tekstfil'],
    ['noter.txt', 'Faktura 7', 'filen er ikke XML'],
  ])('%s', async (name, content, message) => {
    writeFileSync(join(cwd, name), content, 'latin1');
    const { status, stderr, stdout } = await run('--kontrol', name);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${name}  ${message}`);
    expect(stderr).toContain('Kun UBL-fakturaer og -kreditnotaer');
    expect(stderr).not.toContain('CSV');
  });
});
