import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bin, fordelInThread } from '../support/fordel.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-stoerst-'));
afterAll(() => rmSync(folder, { recursive: true }));
const budget = 'post;beloeb\nLøn;100\n';
const rates = ['--fra', '2023', '--til', '2024', '--format', 'csv'];
const path = (name: string) => join(folder, name);
/** Runs a line of bash, where `fordel` is the program: what a shell puts on its input, a process alone has. */
const bash = (line: string) =>
  spawnSync('bash', ['-c', `fordel() { "${process.execPath}" "${bin}" "$@"; }\n${line}`], {
    encoding: 'utf8',
    timeout: 20_000,
  });

describe('the largest file that is read', () => {
  it('is 64 MB, refused unread, and may be raised', async () => {
    writeFileSync(path('stor.csv'), budget);
    truncateSync(path('stor.csv'), 64_000_001);
    const { status, stderr } = await fordel(['fremskriv', path('stor.csv'), ...rates]);
    expect(status).toBe(2);
    expect(stderr).toContain('FIL-STOR');
    expect(stderr).toContain('filen er over grænsen på 64 MB\nDen er 65 MB. Er det den rigtige fil');
    // Read to its end, it is found to be no text.
    expect((await fordel(['fremskriv', path('stor.csv'), '--stoerst', '65', ...rates])).stderr).toContain(
      'FIL-BINAER',
    );
  });

  it('is 1.000 MB for an extract', async () => {
    const yaml = `ordning: o
titel: T
aar: 2024
udsteder: U
fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 100 }
    noegle: { befolkning: { fil: stor.csv, tidspunkt: 2024K1 } }
    modtagere: [Aalborg]
    afrunding: { metode: stoerste-rest }
`;
    writeFileSync(path('o.yaml'), yaml);
    writeFileSync(path('stor.csv'), 'x');
    truncateSync(path('stor.csv'), 1_000_000_001);
    const { status, stderr } = await fordel(['beregn', path('o.yaml')]);
    expect(status).toBe(2);
    expect(stderr).toContain('filen er over grænsen på 1.000 MB');
    rmSync(path('stor.csv'));
  });

  it.each(['0', '-1', '1,5', 'meget'])('cannot be %s', async (limit) => {
    const { status, stderr } = await fordel(['fremskriv', '100', `--stoerst=${limit}`, ...rates]);
    expect([status, stderr.slice(0, 13)]).toEqual([2, 'fejl BRUG-TAL']);
  });

  it('holds for what has no end, on standard input too', () => {
    const line = `head -c 3000000 /dev/zero | tr '\\0' x | fordel fremskriv - --stoerst 2 ${rates.join(' ')}`;
    const { status, stderr } = bash(line);
    expect(status).toBe(2);
    expect(stderr).toContain('filen er over grænsen på 2 MB');
  });
});

describe('what is no regular file', () => {
  it.each(['/dev/zero', '/dev/null'])('%s is refused', async (device) => {
    const { status, stderr } = await fordel(['fremskriv', device, ...rates]);
    expect(status).toBe(2);
    expect(stderr).toContain('det er en enhed, ikke en fil');
  });

  it('refuses a pipe with a name, to which nobody may ever write', async () => {
    execFileSync('mkfifo', [path('roer.csv')]);
    // In a thread: were it opened, it alone would wait for ever.
    const { status, stderr } = await fordelInThread(['fremskriv', path('roer.csv'), ...rates]);
    expect(status).toBe(2);
    expect(stderr).toContain('det er et navngivet rør, ikke en fil');
  });

  it.each([
    ['a pipe on standard input', `cat b.csv | fordel fremskriv - ${rates.join(' ')}`],
    ['the same by its name', `cat b.csv | fordel fremskriv /dev/stdin ${rates.join(' ')}`],
    ['process substitution', `fordel fremskriv <(sleep 0.2; cat b.csv) ${rates.join(' ')}`],
    ['a file on standard input', `fordel fremskriv - ${rates.join(' ')} < b.csv`],
  ])('reads %s', (_, line) => {
    writeFileSync(path('b.csv'), budget);
    const { status, stdout } = bash(`cd "${folder}"; ${line}`);
    expect(stdout).toContain('Løn;100;104,8');
    expect(status).toBe(0);
  });

  it('is not what a link to a file is', async () => {
    writeFileSync(path('b.csv'), budget);
    symlinkSync('b.csv', path('l.csv'));
    const { status, stdout } = await fordel(['fremskriv', path('l.csv'), ...rates]);
    expect(stdout).toContain('Løn;100;104,8');
    expect(status).toBe(0);
  });
});

describe('a file in which everything is wrong', () => {
  it('has three of its faults shown and all counted', async () => {
    writeFileSync(path('fejl.csv'), `post;beloeb\n${'Løn;x\n'.repeat(30_000)}`);
    const { status, stderr } = await fordel(['fremskriv', path('fejl.csv'), ...rates]);
    expect(status).toBe(2);
    expect(stderr.match(/TAL-UGYLDIG/g)).toHaveLength(4);
    expect(stderr).toContain('og 997 til af samme slags');
    expect(stderr).toContain('fejl FLERE  og 29.000 fejl mere');
    expect(stderr).toContain('30.000 fejl, intet er skrevet.');
  });
});
