import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedSchemes } from '../../src/input/find-scheme.ts';
import { packageRoot, shippedPath } from '../../src/input/reading/paths.ts';
import { fordelInThread } from '../support/fordel.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel', () => {
  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    expect(await fordel(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it('shows help in Danish, with examples', async () => {
    const { stdout, status } = await fordel(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Brug: fordel \[valg\] \[kommando\]$/m);
    expect(stdout).not.toMatch(/Usage|Options|\[options\]/);
    const [, commands = ''] = /^Kommandoer:\n(.*?)\n\n/ms.exec(stdout) ?? [];
    const listed = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    expect(listed.join(' ')).toBe(
      'beregn fremskriv takst kontrol forklar sammenlign rapport spor faktura notat hent import data ny skema hjaelp',
    );
    for (const command of listed.map(String)) {
      expect((await fordel([command, '--help'])).stdout).toContain(`fordel ${command} `);
    }
  });

  it.each([
    [['forklar', 'socialtilsyn-nord-2024'], 'fordel forklar --help'],
    [['faktura', 'x', '--rater'], 'fordel faktura --help'],
    [['takst', 'x', '--fromat', 'csv'], 'fordel takst --help'],
    [['bergn', 'x'], 'fordel --help'],
  ])('leads from a wrong %j to the help that tells of it', async (args, help) => {
    const { stderr, status } = await fordel(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`\nSe: ${help}\\.\n$`));
  });

  it.each([
    [['bergn', 'x'], 'Mente du beregn?'],
    [['beregn', 'x', '--fromat', 'csv'], 'Mente du --format?'],
    [['beregn'], 'der mangler: ordning'],
    [['beregn', 'a', 'b'], 'for mange argumenter'],
    [['beregn', 'a', '--format'], 'mangler sin værdi'],
    [['beregn', 'telecare-nord-203'], 'Mente du "telecare-nord-2023"?'],
    [['beregn', 'telecare-nord-2023', '-f', 'xml'], 'Vælg mellem tabel, csv, json, md, html, xlsx.'],
    [['beregn', 'telecare-nord-2023', '-o', 'findes/ikke/x.csv'], 'FIL-SKRIVES-IKKE'],
    [['hjaelp', 'afrundin'], 'Mente du "afrunding"?'],
    [['skema', 'ordnin'], 'Mente du "ordning"?'],
  ])('answers bad usage %j with exit code 2 and what to do', async (args, advice) => {
    const { stdout, stderr, status } = await fordel(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(advice);
  });

  it('ends quietly when its reader has seen enough', () => {
    // A pipe that is closed is there between processes alone.
    const command = `"${process.execPath}" bin/fordel.js skema ordning | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: packageRoot });
    expect([stdout, stderr]).toEqual(['{\n0\n', '']);
  });

  it('colours only where colours are wanted', async () => {
    const isColoured = async (env: Record<string, string>, args: string[] = ['hjaelp', 'tal']) =>
      (await fordel(args, { env })).stdout.includes('\u001b');
    const wanted = { FORCE_COLOR: '1' };
    expect(await isColoured({})).toBe(false);
    expect(await isColoured(wanted)).toBe(true);
    expect(await isColoured({ ...wanted, NO_COLOR: '1' })).toBe(false);
    expect(await isColoured(wanted, ['hjaelp', 'tal', '--no-color'])).toBe(false);
    expect(await isColoured(wanted, ['--no-color', 'hjaelp', 'tal'])).toBe(false);
    // The program itself has its environment from who starts it.
    const { stdout } = await fordelInThread(['hjaelp', 'tal'], { env: wanted });
    expect(stdout).toContain('\u001b');
  });
});

describe('the JSON Schemas', () => {
  const schemaOf = async (name: string) =>
    new Ajv2020({ strict: true }).compile(JSON.parse((await fordel(['skema', name])).stdout));

  it('hold for every shipped ordning', async () => {
    const valid = await schemaOf('ordning');
    for (const name of shippedSchemes()) {
      expect([
        name,
        valid(parse(readFileSync(shippedPath('ordninger', `${name}.yaml`), 'utf8'))),
        valid.errors,
      ]).toEqual([name, true, null]);
    }
  });

  it.each([
    ['beregn', ['beregn', 'socialtilsyn-nord-2024']],
    ['kontrol', ['kontrol', 'socialtilsyn-nord-2023', 'socialtilsyn-nord-2024']],
    ['forklar', ['forklar', 'socialtilsyn-nord-2024', '-k', 'Aalborg']],
  ])('hold for what %s writes', async (name, args) => {
    const valid = await schemaOf(name);
    expect([valid(JSON.parse((await fordel([...args, '--format', 'json'])).stdout)), valid.errors]).toEqual([
      true,
      null,
    ]);
  });

  it('allow no JSON number for an amount', async () => {
    const valid = await schemaOf('beregn');
    const result = JSON.parse((await fordel(['beregn', 'telecare-nord-2023', '-f', 'json'])).stdout);
    result.fordelinger[0].raekker[0].beloeb = 431;
    expect(valid(result)).toBe(false);
  });
});
