import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from './support/in-process.ts';
import { argumentsOf, isShown, shownBy, stepsOf } from './support/pages.ts';

const pages = [
  'README.md',
  ...readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    // The guide is run as one, in an empty folder: guide.test.ts.
    .filter((file) => file.endsWith('.md') && !file.startsWith('brug'))
    .map((file) => join('docs', file)),
];

const found = pages.flatMap((page) =>
  stepsOf(readFileSync(join(packageRoot, page), 'utf8')).flatMap((step) =>
    step.kind === 'command' ? [{ page, ...step }] : [],
  ),
);

describe('the command lines that the documents show', () => {
  it('are there to be run', () => expect(found.length).toBeGreaterThan(5));

  it.each(found)('$page:$line: $command', async ({ command, expected }) => {
    expect(command).toMatch(/^fordel /);
    const output = shownBy(await fordel(argumentsOf(command), { cwd: packageRoot }));
    if (!isShown(output, expected)) expect(output).toBe(expected);
  });
});
