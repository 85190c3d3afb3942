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

interface Example {
  readonly line: number;
  readonly command: string;
  readonly expected: string;
}

/** The command lines of a page's ```console blocks, each with the output that the page shows. */
function examplesOf(page: string): Example[] {
  const examples: { line: number; command: string; expected: string[] }[] = [];
  let inBlock = false;
  for (const [index, line] of page.split('\n').entries()) {
    if (line.startsWith('```')) inBlock = line === '```console';
    else if (inBlock && line.startsWith('$ '))
      examples.push({ line: index + 1, command: line.slice(2), expected: [] });
    else if (inBlock) examples.at(-1)?.expected.push(line);
  }
  return examples.map(({ expected, ...example }) => ({ ...example, expected: expected.join('\n').trim() }));
}

/** Splits a command line at spaces outside double quotes. */
function argumentsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(1);
}

/** A line that is just … stands for any lines. */
function patternOf(expected: string): RegExp {
  const escaped = expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^…$/gm, '[\\s\\S]*?')}$`);
}

const pages = [
  'README.md',
  ...readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const found = pages.flatMap((page) =>
  examplesOf(readFileSync(join(packageRoot, page), 'utf8')).map((example) => ({ page, ...example })),
);

describe('the command lines that the documents show', () => {
  it('are there to be run', () => expect(found.length).toBeGreaterThan(5));

  it.each(found)('$page:$line: $command', async ({ command, expected }) => {
    expect(command).toMatch(/^fordel /);
    const { stdout, stderr } = await fordel(argumentsOf(command), { cwd: packageRoot });
    const output = `${stdout}${stderr}`
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
    if (!patternOf(expected).test(output)) expect(output).toBe(expected);
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
      toScheme(file, new SchemeContext(file, document, register, (path) => path, problems));
    }
    expect(problems).toEqual([]);
    expect(file?.fordelinger?.[0]?.id).toBe('drift');
  });
});
