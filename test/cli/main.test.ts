import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedSchemes } from '../../src/input/load-scheme.ts';
import { packageRoot, shippedPath } from '../../src/input/reading/paths.ts';
import { fordel } from '../support/fordel.ts';

describe('fordel', () => {
  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    expect(fordel(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
  });

  it('shows help in Danish, with examples', () => {
    const { stdout, status } = fordel(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Brug: fordel \[valg\] \[kommando\]$/m);
    expect(stdout).not.toMatch(/Usage|Options|\[options\]/);
    for (const command of ['beregn', 'kontrol', 'forklar', 'data', 'skema', 'hjaelp']) {
      expect(fordel([command, '--help']).stdout).toContain(`fordel ${command} `);
    }
  });

  it.each([
    [['bergn', 'x'], 'Mente du beregn?'],
    [['beregn', 'x', '--fromat', 'csv'], 'Mente du --format?'],
    [['beregn'], 'der mangler: ordning'],
    [['beregn', 'a', 'b'], 'for mange argumenter'],
    [['beregn', 'a', '--format'], 'mangler sin værdi'],
    [['beregn', 'telecare-nord-203'], 'Mente du "telecare-nord-2023"?'],
    [['beregn', 'telecare-nord-2023', '-f', 'xml'], 'Vælg mellem tabel, csv, json, md.'],
    [['beregn', 'telecare-nord-2023', '-o', 'findes/ikke/x.csv'], 'FIL-SKRIVES-IKKE'],
    [['hjaelp', 'afrundin'], 'Mente du "afrunding"?'],
    [['skema', 'ordnin'], 'Mente du "ordning"?'],
  ])('answers bad usage %j with exit code 2 and what to do', (args, advice) => {
    const { stdout, stderr, status } = fordel(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(advice);
  });

  it('ends quietly when its reader has seen enough', () => {
    const command = `"${process.execPath}" bin/fordel.js skema ordning | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: packageRoot });
    expect([stdout, stderr]).toEqual(['{\n0\n', '']);
  });

  it('colours only where colours are wanted', () => {
    const run = (env: Record<string, string>, ...args: string[]) =>
      spawnSync(process.execPath, ['bin/fordel.js', ...(args.length > 0 ? args : ['hjaelp', 'tal'])], {
        encoding: 'utf8',
        cwd: packageRoot,
        env: { PATH: process.env.PATH ?? '', ...env },
      }).stdout.includes('\u001b');
    expect([run({}), run({ FORCE_COLOR: '1' }), run({ FORCE_COLOR: '1', NO_COLOR: '1' })]).toEqual([
      false,
      true,
      false,
    ]);
    expect(run({ FORCE_COLOR: '1' }, 'hjaelp', 'tal', '--no-color')).toBe(false);
    expect(run({ FORCE_COLOR: '1' }, '--no-color', 'hjaelp', 'tal')).toBe(false);
  });
});

describe('the JSON Schemas', () => {
  const schemaOf = (name: string) =>
    new Ajv2020({ strict: true }).compile(JSON.parse(fordel(['skema', name]).stdout));

  it('hold for every shipped ordning', () => {
    const valid = schemaOf('ordning');
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
  ])('hold for what %s writes', (name, args) => {
    const valid = schemaOf(name);
    expect([valid(JSON.parse(fordel([...args, '--format', 'json']).stdout)), valid.errors]).toEqual([
      true,
      null,
    ]);
  });

  it('allow no JSON number for an amount', () => {
    const valid = schemaOf('beregn');
    const result = JSON.parse(fordel(['beregn', 'telecare-nord-2023', '-f', 'json']).stdout);
    result.fordelinger[0].raekker[0].beloeb = 431;
    expect(valid(result)).toBe(false);
  });
});
