import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';

const wrong = `# Match

| Kommune | Match |
|---|---:|
| Hjørring | 171 |
| Aalborg | 687 |
| I alt | 868 |
`;
const right = wrong.replace('868', '858');
/** A krone that rounding explains. */
const inKroner = right.replace('| Match |', '| Beløb i kr. |').replace('858', '859');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-notat-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const kontrol = (...args: readonly string[]) =>
  fordelInProcess(['notat', 'kontrol', ...args], { cwd: folder });

describe('the exit code', () => {
  it.each([
    ['0 where something was checked and all holds', right, [], 0],
    ['1 where something does not', wrong, [], 1],
    ['2 where nothing can be checked', 'Der er 12 kommuner.\n', [], 2],
    ['0 for a warning', inKroner, [], 0],
    ['1 for a warning where --streng is given', inKroner, ['--streng'], 1],
  ])('is %s', async (_, text, options, status) => {
    write('notat.md', text);
    expect((await kontrol('notat.md', ...options)).status).toBe(status);
  });

  it('is 2 where one of the files cannot be read, and the other is checked all the same', async () => {
    write('notat.md', right);
    const run = await kontrol('notat.md', 'findes-ikke.md');
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('notat.md');
    expect(run.stderr).toContain('FIL-FINDES-IKKE');
  });
});

describe('a finding that is accepted', () => {
  const comment =
    '<!-- fordel: accepter NOTAT-SUM: 868 i stedet for 858, fordi en kommune mangler i tabellen -->';

  it('in the memo is counted and shown, and does not fail it', async () => {
    write('notat.md', `${comment}\n\n${wrong}`);
    const run = await kontrol('notat.md');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('fordi en kommune mangler'.replace('fordi ', ''));
    const json = JSON.parse((await kontrol('notat.md', '-f', 'json')).stdout);
    expect(json.fund).toEqual([]);
    expect(json.accepteret).toMatchObject([{ kode: 'NOTAT-SUM', angivet: '868', beregnet: '858' }]);
  });

  it('comes back when its figures change, and what was accepted is said to be gone', async () => {
    write('notat.md', `${comment}\n\n${wrong.replace('868', '869')}`);
    const run = await kontrol('notat.md', '-f', 'json');
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout).fund).toMatchObject([
      { kode: 'NOTAT-SUM', niveau: 'fejl', angivet: '869' },
      { kode: 'NOTAT-ACCEPT', niveau: 'advarsel', linje: 1 },
    ]);
  });

  it('that is mended is said', async () => {
    write('notat.md', `${comment}\n\n${right}`);
    const run = await kontrol('notat.md');
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('NOTAT-ACCEPT');
    expect((await kontrol('notat.md', '--streng')).status).toBe(1);
  });

  it('in a form that cannot be read stops the work', async () => {
    write('notat.md', `<!-- fordel: accepter alt -->\n\n${wrong}`);
    const run = await kontrol('notat.md');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('NOTAT-ACCEPT');
  });

  it('is written to a file, given its reason there, and read from it', async () => {
    write('notat.md', wrong);
    await kontrol('notat.md', '--skriv-accepteret', 'accepteret.csv');
    const written = readFileSync(join(folder, 'accepteret.csv'), 'utf8');
    expect(written).toBe('\ufeffkode;fil;angivet;beregnet;grund\r\nNOTAT-SUM;notat.md;868;858;\r\n');
    const without = await kontrol('notat.md', '--accepteret', 'accepteret.csv');
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('accepteret uden grund')]);
    write('accepteret.csv', written.replace('858;', '858;en kommune mangler i tabellen'));
    expect((await kontrol('notat.md', '--accepteret', 'accepteret.csv')).status).toBe(0);
  });
});

describe('a rule', () => {
  it('is switched off by its code, and that is said', async () => {
    write('notat.md', wrong);
    const run = await kontrol('notat.md', '--uden', 'notat-sum');
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('Slået fra: NOTAT-SUM.');
  });

  it('that is none has a suggestion', async () => {
    write('notat.md', wrong);
    const run = await kontrol('notat.md', '--uden', 'NOTAT-SUMM');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('Mente du "NOTAT-SUM"?')]);
  });
});

it('lists each figure that nothing was held against, and why', async () => {
  write('notat.md', `Der er 12 kommuner.\n\n${right}`);
  const run = await kontrol('notat.md', '--alle');
  expect(run.stdout).toMatch(/3 tal af 4|3 af 4/);
  expect(run.stdout).toMatch(/1:8 +12/);
});

it.each(['\r\n', '\r'])('reads line ends of other systems: %j', async (end) => {
  write('notat.md', wrong.replaceAll('\n', end));
  const run = await kontrol('notat.md', '-f', 'json');
  expect([run.status, JSON.parse(run.stdout).fund[0]?.linje]).toEqual([1, 7]);
});

it('says of a memo beside others that nothing in it was checked', async () => {
  write('notat.md', right);
  write('tom.md', '# Uden tal\n');
  const run = await kontrol('notat.md', 'tom.md');
  expect(run.stdout).toContain('tom.md');
  expect(run.stdout).toContain('intet tal i notatet er kontrolleret');
  expect((await kontrol('notat.md', 'tom.md', '--streng')).status).toBe(1);
});

it('names a file that could not be read among the findings of JSON and of the page', async () => {
  write('notat.md', right);
  const run = await kontrol('notat.md', 'findes-ikke.md', '-f', 'json');
  expect(run.status).toBe(2);
  expect(JSON.parse(run.stdout).fund).toMatchObject([{ kode: 'FIL-FINDES-IKKE', fil: 'findes-ikke.md' }]);
  expect((await kontrol('notat.md', 'findes-ikke.md', '-f', 'html')).stdout).toContain('FIL-FINDES-IKKE');
});

it('reads a memo once, however its path is written', async () => {
  write('notat.md', right);
  symlinkSync('notat.md', join(folder, 'link.md'));
  const run = await kontrol('notat.md', './notat.md', 'link.md', '-f', 'json');
  expect(JSON.parse(run.stdout).notater).toHaveLength(1);
});
