import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templates } from '../../src/input/templates.ts';
import { fordelInProcess } from '../support/in-process.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'fordel-ny-'));

describe('fordel ny', () => {
  it.each(Object.keys(templates))('%s: what it writes works as it stands, without a doubt', async (som) => {
    const cwd = empty();
    const begun = await fordelInProcess(['ny', '2026/min-egen.yaml', '--som', som], { cwd });
    expect(begun).toMatchObject({ status: 0, stderr: '' });
    for (const name of readdirSync(join(cwd, '2026'))) expect(begun.stdout).toContain(`2026/${name}`);
    const result = await fordelInProcess(['beregn', '2026/min-egen.yaml', '--streng', '-f', 'json'], { cwd });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(result.stdout).ordning).toBe('min-egen');
  });

  it.each(['befolkning', 'socialtilsyn', 'takster'])('%s: can be invoiced as it stands', async (som) => {
    const cwd = empty();
    await fordelInProcess(['ny', 'egen.yaml', '--som', som], { cwd });
    const { status, stdout } = await fordelInProcess(['faktura', 'egen.yaml', '--toer'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Forkontrol: 0 fejl, 0 advarsler.');
  });

  it('writes over nothing, and then writes nothing at all', async () => {
    const cwd = empty();
    writeFileSync(join(cwd, 'budget.csv'), 'mit');
    const { status, stderr } = await fordelInProcess(['ny', 'egen.yaml'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('budget.csv findes i forvejen');
    expect(readdirSync(cwd)).toEqual(['budget.csv']);
    expect(readFileSync(join(cwd, 'budget.csv'), 'utf8')).toBe('mit');
  });

  it.each([
    [['ny', 'Min ordning.yaml'], 'er ikke et navn på en ordningsfil'],
    [['ny', 'egen.yaml', '--som', 'taktser'], 'Mente du "takster"?'],
  ])('says what cannot be: %j', async (args, message) => {
    const { status, stderr } = await fordelInProcess(args, { cwd: empty() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

it('is what an empty ordning is told to begin with', async () => {
  const { status, stderr } = await fordelInProcess(['beregn', '-'], { input: '# kun en bemærkning\n' });
  expect(status).toBe(2);
  expect(stderr).toContain('ordningen er tom');
  expect(stderr).toContain('fordel ny min-ordning.yaml');
});

it.each(['2026', 'true', 'null', '0740'])(
  'quotes a name that YAML would not read as a text: %s',
  async (name) => {
    const cwd = empty();
    await fordelInProcess(['ny', `${name}.yaml`], { cwd });
    const { status, stdout } = await fordelInProcess(['beregn', `${name}.yaml`, '-f', 'json'], { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).ordning).toBe(name);
  },
);
