import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOf } from './support/code-of.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The floors of src/, and the floors each may import from: what is done to the data moves one way. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  input: ['model'],
  calculate: ['model'],
  check: ['model', 'calculate'],
  publish: ['model', 'calculate', 'check'],
  api: ['model', 'input', 'calculate', 'check', 'publish'],
  page: ['model', 'calculate', 'publish'],
  output: ['model', 'input', 'calculate', 'check', 'publish'],
  cli: ['model', 'input', 'calculate', 'check', 'publish', 'output', 'api'],
};
/** What a pure room never touches: files, clock, network, chance, locale. A digest is arithmetic. */
const impure = /from 'node:(?!crypto)|new Date|Date\.now|Math\.random|fetch\(|process\.|toLocale|Intl\./;
/** Binary floating point has no business where money and weights are; nor a division that is not one of model/exact. */
const floating = /parseFloat|parseInt|toFixed|Math\.(round|floor|ceil|trunc)|\bNumber\(|[/%]|\*\*/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const floorOf = (file: string) => file.split('/')[0] ?? '';
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const onFloors = (...floors: string[]) => files.filter((file) => floors.includes(floorOf(file)));
/** What each file imports, types too. */
const importsOf = new Map(
  files.map((file) => [
    file,
    [...read(file).matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, target = '']) =>
      relative(src, resolve(dirname(join(src, file)), target)).replaceAll('\\', '/'),
    ),
  ]),
);
const arrows = [...importsOf].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

describe('the rooms of src/', () => {
  it('holds no file outside a floor but the public API', () => {
    expect(files.filter((file) => !(floorOf(file) in mayImport))).toEqual(['index.ts']);
  });

  it.each(Object.keys(mayImport))('%s imports only from the floors before it', (floor) => {
    const against = arrows.filter(
      ({ from, to }) =>
        floorOf(from) === floor && floorOf(to) !== floor && !mayImport[floor]?.includes(floorOf(to)),
    );
    expect(against).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(circleIn(importsOf)).toEqual([]);
  });

  it('has no arrows both ways between two rooms of a floor', () => {
    // The files that lie on the floor itself, or around a room within theirs, are the landing of those rooms.
    const isLanding = (folder: string, other: string) => `${other}/`.startsWith(`${folder}/`);
    const between = new Set(
      arrows
        .map(({ from, to }) => [dirname(from), dirname(to)] as const)
        .filter(([from, to]) => !isLanding(from, to) && !isLanding(to, from))
        .map(([from, to]) => `${from} → ${to}`),
    );
    const bothWays = [...between].filter((arrow) => between.has(arrow.split(' → ').reverse().join(' → ')));
    expect(bothWays).toEqual([]);
  });

  it('keeps every room small enough to look around in', () => {
    const folders = [...new Set(files.map((file) => dirname(file)))];
    const filesIn = (folder: string) => files.filter((file) => dirname(file) === folder).length;
    expect(folders.filter((folder) => filesIn(folder) > 20)).toEqual([]);
  });

  it('keeps model and calculate pure, and publish away from files', () => {
    expect(onFloors('model', 'calculate', 'check').filter((file) => impure.test(read(file)))).toEqual([]);
    expect(onFloors('publish').filter((file) => /from 'node:fs/.test(read(file)))).toEqual([]);
  });

  it('goes to the network in one file alone', () => {
    const modules = '(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:/[a-z]+)?';
    const network = new RegExp(
      `(?:from |import\\(|require\\(|getBuiltinModule\\()['"]${modules}['"]|\\bfetch\\(|\\b(?:WebSocket|XMLHttpRequest|EventSource)\\b`,
    );
    const goes = files.filter((file) => network.test(read(file)));
    expect(goes).toEqual(['input/statbank/fetch/http.ts']);
  });

  it('keeps packages out of model, calculate and check', () => {
    const packages = onFloors('model', 'calculate', 'check').filter((file) =>
      /from '(?!\.|node:crypto)/.test(read(file)),
    );
    expect(packages).toEqual([]);
  });

  it('keeps floating point, and divisions of its own, away from money and weights', () => {
    // The search of `spor` sieves millions of candidates in whole numbers below 2^53; `apportion` has the last word.
    const sieve = ['sieve.ts', 'sieve-others.ts', 'price-sieve.ts'].map((file) => `calculate/trace/${file}`);
    const exact = onFloors('model', 'calculate', 'check').filter(
      (file) => !file.startsWith('model/exact/') && !sieve.includes(file),
    );
    expect(exact.filter((file) => floating.test(codeOf(read(file))))).toEqual([]);
    // Within model/exact one file alone makes a JavaScript number of something else.
    const numbers = onFloors('model').filter((file) =>
      /\bNumber\(|parse(Int|Float)/.test(codeOf(read(file))),
    );
    expect(numbers).toEqual(['model/exact/whole-number.ts']);
  });

  it.each([
    'const half = amount / 2;',
    'const odd = index % 2;',
    'const square = side ** 2;',
    'total /= count;',
    "const amount = Number('12,5');",
    'const amount = Number.parseFloat(text);',
    'const whole = Math.floor(amount);',
    `const text = \`\${amount.toFixed(2)} kr.\`;`,
    `const text = \`\${rows.map((row) => \`\${row / 2}\`)} and { so } on\`;`,
    "const path = 'a/b'; const share = part / whole; // part of '",
    'const slash = /[/"`]/; const share = part / whole;',
    'const share = (part) / whole;',
  ])('sees the division or float in %s', (line) => expect(codeOf(line)).toMatch(floating));

  it.each([
    "import { rational } from '../exact/rational.ts';",
    '// half / 2, and 50 % of it',
    '/** share = weight / whole */ const share = divide(weight, whole);',
    `const path = \`\${folder}/\${file} 100 %\`;`,
    'const digits = /^\\d+[/%]$/.test(text);',
    'return /\\//.test(text) ? \'a / b\' : "50 %";',
    `const room = \`a\${\`b / \${c}\`} / d\`;`,
  ])('sees none in %s', (line) => expect(codeOf(line)).not.toMatch(floating));

  it('keeps every file short enough to be read in one go', () => {
    expect(files.filter((file) => read(file).split('\n').length > 250)).toEqual([]);
  });
});

/** The files of a circle, or none: a depth-first walk that meets a file which it has not left yet has found one. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (left.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const circle = walk(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    left.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
