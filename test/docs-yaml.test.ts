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
import { ordningAround } from './support/ordning-around.ts';
import { unreadFiles } from './support/read-scheme.ts';

const blocks = readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' })
  // The pipelines of docs/notat/ci.md are run by test/package/action.test.ts.
  .filter((file) => file.endsWith('.md') && !file.endsWith('ci.md'))
  .flatMap((file) => {
    const page = readFileSync(join(packageRoot, 'docs', file), 'utf8');
    return [...page.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => ({
      page: file,
      line: page.slice(0, match.index).split('\n').length,
      text: match[1] ?? '',
    }));
  });

describe('the YAML that the documents show', () => {
  it('is there to be read', () => expect(blocks.length).toBeGreaterThan(20));

  it.each(blocks)('$page:$line is read without a word', ({ text }) => {
    const problems: Diagnostic[] = [];
    const written = ordningAround(text.replace(/^ *- …\n/gm, ''));
    const document = new YamlDocument({ file: 'ordning.yaml', sha256: '', text: written }, problems);
    const file = validateScheme(document, problems);
    if (file !== undefined) {
      const register = readMunicipalityRegister(new SourceReader());
      toScheme(file, new SchemeContext(file, document, register, unreadFiles(), problems));
    }
    expect(
      problems.map(({ message, place }) => `${message}: ${written.split('\n')[(place?.line ?? 1) - 1]}`),
    ).toEqual([]);
  });
});
