import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../src/input/reading/municipality-register.ts';
import { packageRoot } from '../src/input/reading/paths.ts';
import { SourceReader } from '../src/input/reading/source.ts';
import { SchemeContext } from '../src/input/scheme/context.ts';
import { toScheme } from '../src/input/scheme/to-scheme.ts';
import { validateScheme } from '../src/input/scheme/validate.ts';
import { YamlDocument } from '../src/input/scheme/yaml/document.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { fordelInProcess as fordel } from './support/in-process.ts';
import { argumentsOf, isShown, shownBy, stepsOf } from './support/pages.ts';
import { unreadFiles } from './support/read-scheme.ts';

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

describe('the ordning that docs/ordning.md shows', () => {
  it('is a valid one', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'ordning.md'), 'utf8');
    const [, text = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const problems: Diagnostic[] = [];
    const document = new YamlDocument({ file: 'ordning.yaml', sha256: '', text }, problems);
    const file = validateScheme(document, problems);
    if (file !== undefined) {
      const register = readMunicipalityRegister(new SourceReader());
      toScheme(file, new SchemeContext(file, document, register, unreadFiles(), problems));
    }
    expect(problems).toEqual([]);
    expect(file?.fordelinger?.[0]?.id).toBe('drift');
  });
});
