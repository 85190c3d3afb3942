import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/input/reading/paths.ts';
import { fordelInProcess } from './support/in-process.ts';
import { argumentsOf, isShown, shownBy, stepsOf } from './support/pages.ts';

const folder = join(packageRoot, 'docs', 'brug');

/** As a shell does: *.xml is every such file. */
function expanded(argument: string, cwd: string): string[] {
  if (!argument.includes('*')) return [argument];
  const ending = basename(argument).slice(1);
  const inside = readdirSync(join(cwd, dirname(argument))).filter((name) => name.endsWith(ending));
  return inside.sort().map((name) => join(dirname(argument), name));
}

describe('the guide in docs/brug, followed from an empty folder', () => {
  it.each(readdirSync(folder))('%s', async (page) => {
    const cwd = mkdtempSync(join(tmpdir(), 'fordel-guide-'));
    const steps = stepsOf(readFileSync(join(folder, page), 'utf8'));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      if (step.kind === 'file') writeFileSync(join(cwd, step.name), step.text);
      else {
        const args = argumentsOf(step.command).flatMap((argument) => expanded(argument, cwd));
        const run = await fordelInProcess(args, { cwd });
        expect(run.status).toBe(0);
        const output = shownBy(run);
        if (!isShown(output, step.expected)) expect(`${step.command}\n${output}`).toBe(step.expected);
      }
    }
  });
});
