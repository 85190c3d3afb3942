import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { loadScheme } from '../src/input/load-scheme.ts';
import { packageRoot } from '../src/input/reading/paths.ts';
import { schemeSchema } from '../src/input/scheme/schema.ts';
import { alternativesAt } from '../src/input/scheme/schema-paths.ts';
import type { KeyName } from '../src/model/scheme/allocation-key.ts';
import { keysIn } from '../src/model/scheme/inner-keys.ts';
import type { Key as ModelledKey } from './differential/case.ts';

/** A key's name in an ordning, which its fixture and its page have, and the name of its file on every floor. */
const fileNames = {
  befolkning: 'population',
  optaelling: 'counts',
  procenter: 'percentages',
  beloeb: 'fixed-amounts',
  lige: 'equal',
  blanding: 'mix',
  trin: 'steps',
  klasser: 'classes',
  faktorer: 'factors',
  sats: 'rate',
  graenser: 'limits',
} satisfies Record<KeyName, string>;
const keys = Object.entries(fileNames).map(([name, file]) => ({ name, file }));

const inPackage = (path: string) => join(packageRoot, path);
const filesIn = (folder: string) => readdirSync(inPackage(folder)).sort();
const filesWith = (...others: string[]) =>
  [...Object.values(fileNames), ...others].map((file) => `${file}.ts`).sort();

describe('the keys of an ordning', () => {
  it('are those of its schema', () => {
    const written = alternativesAt(schemeSchema, ['fordelinger', 0, 'noegle']).flat();
    expect(written.sort()).toEqual(Object.keys(fileNames).sort());
  });

  it('have a room of their own where they are read and where they are weighed, with what joins them', () => {
    expect(filesIn('src/input/scheme/keys')).toEqual(filesWith('key', 'key-parts', 'recipient-values'));
    expect(filesIn('src/calculate/keys')).toEqual(filesWith('weigh'));
  });

  it('are all in the model of the documentation, by a type that tsc holds', () => {
    expectTypeOf<ModelledKey['kind']>().toEqualTypeOf<KeyName>();
  });
});

describe.each(keys)('$name', ({ name, file }) => {
  const fixture = `fixtures/ordninger/${name}.yaml`;

  it.each([
    `src/input/scheme/keys/${file}.ts`,
    `src/calculate/keys/${file}.ts`,
    fixture,
    `docs/noegler/${name}.md`,
  ])('has %s', (path) => {
    expect(existsSync(inPackage(path))).toBe(true);
  });

  it('is what its fixture shares by', () => {
    const { scheme } = loadScheme(inPackage(fixture));
    const used = scheme.allocations.flatMap(({ key }) => keysIn(key).map(({ kind }) => kind));
    expect(used).toContain(name);
  });

  it('is explained by its fixture, on a page that the list of keys names', () => {
    const read = (path: string) => readFileSync(inPackage(path), 'utf8');
    expect(read(`docs/noegler/${name}.md`)).toContain(`$ fordel beregn ${fixture}`);
    expect(read('docs/noegler/README.md')).toContain(`[\`${name}\`](${name}.md)`);
  });
});
