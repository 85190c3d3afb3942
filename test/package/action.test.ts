import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { fordelInProcess } from '../support/in-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const actionSchema = z.object({
  inputs: z.record(
    z.string(),
    z.object({ required: z.optional(z.boolean()), default: z.optional(z.string()) }),
  ),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({ run: z.optional(z.string()), env: z.optional(z.record(z.string(), z.string())) }),
    ),
  }),
});
const action = actionSchema.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));
const step = action.runs.steps.at(-1);

const right = '| Post | Antal |\n|---|---:|\n| A | 20 |\n| B | 22 |\n| I alt | 42 |\n';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-action-'));
  writeFileSync(join(folder, 'rigtigt notat.md'), right);
  writeFileSync(join(folder, 'forkert.md'), right.replace('42', '43'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the step as the runner does: its inputs are in its environment. A process, for the step is a script of bash. */
function run(inputs: Readonly<Record<string, string>>) {
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /inputs\.(\w+)/.exec(value)?.[1] ?? '';
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
    }),
  );
  return spawnSync('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, GITHUB_ACTION_PATH: root },
  });
}

describe('the pipelines of docs/notat/ci.md', () => {
  const page = readFileSync(join(root, 'docs/notat/ci.md'), 'utf8');
  const [github = '', gitlab = '', hook = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text = '']) => text,
  );
  const jobSchema = z.object({
    steps: z.array(z.object({ with: z.optional(z.record(z.string(), z.string())) })),
  });

  it('give the action what it takes', () => {
    const { jobs } = z.object({ jobs: z.record(z.string(), jobSchema) }).parse(parse(github));
    const given = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((each) => Object.keys(each.with ?? {})),
    );
    expect(given.length).toBeGreaterThan(2);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
  });

  it('run a command that is there', async () => {
    const { notater } = z.object({ notater: z.object({ script: z.array(z.string()) }) }).parse(parse(gitlab));
    const [command = ''] = notater.script.filter((line) => line.startsWith('fordel '));
    const args = command.replace('notater/*.md', 'forkert.md').split(' ').slice(1);
    expect((await fordelInProcess(args, { cwd: folder })).status).toBe(1);
    expect(readFileSync(join(folder, 'notater.xml'), 'utf8')).toContain('<failure type="NOTAT-SUM"');
    const { repos } = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ entry: z.string() })) })) })
      .parse(parse(hook));
    const entry = repos[0]?.hooks[0]?.entry.split(' ').slice(1) ?? [];
    expect((await fordelInProcess([...entry, 'rigtigt notat.md'], { cwd: folder })).status).toBe(0);
  });
});

describe('the action', () => {
  it('hands each of its inputs to its last step', () => {
    expect(Object.values(step?.env ?? {}).map((value) => /inputs\.(\w+)/.exec(value)?.[1])).toEqual(
      Object.keys(action.inputs),
    );
  });

  it('passes where all figures hold, and takes a name with a space in it', () => {
    const { status, stdout } = run({ filer: 'rigtigt notat.md\n' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('intet fundet')]);
  });

  it('fails with an annotation at the line where one does not', () => {
    const { status, stdout } = run({ filer: '*.md' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('::error file=forkert.md,line=5')]);
  });

  it('fails where a pattern has no file', () => {
    expect(run({ filer: 'notater/*.md' }).status).toBe(2);
  });
});
