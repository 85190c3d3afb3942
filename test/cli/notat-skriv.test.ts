import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-skriv-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const fordel = (...args: readonly string[]) => fordelInProcess(args, { cwd: folder });

const years = ['--ordning', 'socialtilsyn-nord-2024', '--foer', 'socialtilsyn-nord-2023'];

it.each([
  ['socialtilsyn-budget', years, 'md'],
  ['socialtilsyn-budget', years, 'html'],
  ['socialtilsyn-budget', years, 'docx'],
  ['objektiv-finansiering', ['--ordning', 'socialtilsyn-nord-2024'], 'md'],
  ['objektiv-finansiering', ['--ordning', 'socialtilsyn-nord-2023'], 'html'],
])('%s with %j as %s passes its own check, with every figure bound', async (template, ordninger, format) => {
  const file = `notat.${format}`;
  expect((await fordel('notat', 'skriv', template, ...ordninger, '--ud', file)).status).toBe(0);
  const held = ordninger.map((each) => (each === '--foer' ? '--ordning' : each));
  const run = await fordel('notat', 'kontrol', file, ...held, '-f', 'json');
  expect(run.status).toBe(0);
  const check = JSON.parse(run.stdout);
  expect(check.ikkeKontrolleret).toBe(0);
  expect(check.ordninger.bundet).toHaveLength(check.kontrolleret);
  expect(check.kontrolleret).toBeGreaterThan(30);
});

it('sekretariat passes its check, though what rests on an expected PL rate is bound to nothing', async () => {
  const ordning = ['--ordning', 'sundhedssekretariat-2024'];
  expect((await fordel('notat', 'skriv', 'sekretariat', ...ordning, '--ud', 'notat.docx')).status).toBe(0);
  const run = await fordel('notat', 'kontrol', 'notat.docx', ...ordning, '--streng', '-f', 'json');
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout).ikkeKontrolleret).toBeLessThan(5);
});

describe('a fault', () => {
  const ordning = ['--ordning', 'socialtilsyn-nord-2024'];
  const write = (text: string) => writeFileSync(join(folder, 'skabelon.md'), text);

  it('in a template is told with its place, an excerpt and the nearest name, and nothing is written', async () => {
    write('# Budget\n\nI alt {{budget/Budget samlt/beloeb/aar-2024 | kr}}.\n');
    const run = await fordel('notat', 'skriv', 'skabelon.md', ...ordning, '--ud', 'notat.docx');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('fejl SKABELON  skabelon.md:3:9  navnet "Budget samlt" kendes ikke her');
    expect(run.stderr).toContain('Mente du "Budget samlet"?');
    expect(run.stderr).toContain('^^^^^');
    expect(readdirSync(folder)).toEqual(['skabelon.md']);
  });

  it('leaves the memo that was there', async () => {
    write('{{budgt}}');
    writeFileSync(join(folder, 'notat.md'), 'det gamle');
    expect((await fordel('notat', 'skriv', 'skabelon.md', ...ordning, '--ud', 'notat.md')).status).toBe(2);
    expect(readFileSync(join(folder, 'notat.md'), 'utf8')).toBe('det gamle');
    expect(readdirSync(folder).sort()).toEqual(['notat.md', 'skabelon.md']);
  });

  it('is a template that there is none of, and says which there are', async () => {
    const { stderr } = await fordel('notat', 'skriv', 'sekretaritet', ...ordning);
    expect(stderr).toContain('objektiv-finansiering, sekretariat, socialtilsyn-budget');
    expect(stderr).toContain('Mente du "sekretariat"?');
  });

  it('is a memo over its own template', async () => {
    write('{{aar}}');
    const run = await fordel('notat', 'skriv', 'skabelon.md', ...ordning, '--ud', 'skabelon.md');
    expect(run.stderr).toContain('FIL-SKRIVES-IKKE');
    expect(readFileSync(join(folder, 'skabelon.md'), 'utf8')).toBe('{{aar}}');
  });

  it.each(['docx', 'pdf'])('is %s on standard output, which is no text', async (format) => {
    const run = await fordel('notat', 'skriv', 'objektiv-finansiering', ...ordning, '-f', format);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('--ud notat.docx');
  });

  it.each([
    [['--spor', 'fodnot'], 'Mente du "fodnoter"?'],
    [['-f', 'dox'], 'Mente du "docx"?'],
  ])('is %j', async (wrong, said) => {
    const run = await fordel('notat', 'skriv', 'objektiv-finansiering', ...ordning, ...wrong);
    expect([run.status, run.stderr.includes(said)]).toEqual([2, true]);
  });
});

it.each(['docx', 'pdf'])('writes the same bytes of %s each time', async (format) => {
  const args = ['notat', 'skriv', 'socialtilsyn-budget', ...years, '--spor', 'fodnoter', '--ud'];
  for (const name of ['a', 'b']) expect((await fordel(...args, `${name}.${format}`)).status).toBe(0);
  const bytes = (name: string) => readFileSync(join(folder, `${name}.${format}`));
  expect(bytes('a').equals(bytes('b'))).toBe(true);
});
