import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../../src/input/memo/template/read-template.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import type { Insert } from '../../../../src/model/memo/template.ts';

function read(text: string) {
  const found: Diagnostic[] = [];
  const { parts } = readTemplate({ file: 'skabelon.md', text, sha256: '' }, found);
  const inserts = parts.filter((part): part is Insert => typeof part !== 'string');
  return {
    texts: parts.filter((part) => typeof part === 'string'),
    inserts,
    problems: found.map(({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`),
  };
}

const namesIn = (insert: string) => {
  const { inserts, problems } = read(`{{${insert}}}`);
  expect(problems).toEqual([]);
  return [inserts[0]?.path.names, inserts[0]?.from?.names, inserts[0]?.filters.map(({ name }) => name)];
};

describe('an insert', () => {
  it.each([
    ['a/b c/d', [['a', 'b c', 'd'], undefined, []]],
    [' a / b | kr | fortegn ', [['a', 'b'], undefined, ['kr', 'fortegn']]],
    ['a/b fra foer/a/b | saetning', [['a', 'b'], ['foer', 'a', 'b'], ['saetning']]],
    ['"Overskud/underskud"/x', [['Overskud/underskud', 'x'], undefined, []]],
    ['a/"Penge fra staten"/x fra b | kr', [['a', 'Penge fra staten', 'x'], ['b'], ['kr']]],
    ['a/b\n  c/d\nfra e | kr', [['a', 'b c', 'd'], ['e'], ['kr']]],
    ['a/"Løn | pension"/x | kr', [['a', 'Løn | pension', 'x'], undefined, ['kr']]],
  ])('{{%s}}', (insert, names) => expect(namesIn(insert)).toEqual(names));

  it('knows its place, and that of its parts', () => {
    const { inserts } = read('# T\n\nDet er {{ a fra b | kr 2 }}.');
    const [insert] = inserts;
    const places = [insert?.path.place, insert?.from?.place, insert?.filters[0]?.place];
    expect(places).toEqual([
      { file: 'skabelon.md', line: 3, column: 11, length: 1 },
      { file: 'skabelon.md', line: 3, column: 17, length: 1 },
      { file: 'skabelon.md', line: 3, column: 21, length: 4 },
    ]);
    expect(insert?.filters[0]?.decimals).toBe(2);
  });

  it('of a table says so', () => {
    expect(read('{{tabel a fra foer/a}}\n{{a}}').inserts.map(({ kind }) => kind)).toEqual(['tabel', 'tal']);
  });
});

it('has comments that no memo has', () => {
  expect(read('{{! til os\nselv: {kr} }}\n# T\n').texts).toEqual(['', '# T\n']);
  expect(read('{{! til os }}\r\n# T\r\n').texts).toEqual(['', '# T\r\n']);
});

it.each([
  ['{{}}', 'SKABELON 1:3 der mangler et navn på det, der skal sættes ind'],
  ['x {{ | kr}}', 'SKABELON 1:5 der mangler et navn på det, der skal sættes ind'],
  ['{{a | kr kr}}', 'SKABELON 1:7 "kr kr" er ikke et filter'],
  ['{{a | 2 + 2}}', 'SKABELON 1:7 "2 + 2" er ikke et filter'],
  ['Se {{tabel a}}.', 'SKABELON 1:6 en tabel står midt i en linje'],
  ['{{a fra b fra c | saetning}}', 'SKABELON 1:15 en ændring er mellem to tal, og her er flere'],
  ['{{a fra }}', 'SKABELON 1:3 der mangler et navn på det, der skal sættes ind'],
  ['{{fra b}}', 'SKABELON 1:3 der mangler et navn på det, der skal sættes ind'],
  ['{{a//b}}', 'SKABELON 1:3 der mangler et navn på det, der skal sættes ind'],
  ['ab\n{{a', 'SKABELON 2:1 to krøllede parenteser mangler deres modstykke'],
  ['ab }} {{c}}', 'SKABELON 1:4 to krøllede parenteser mangler deres modstykke'],
])('%j is refused', (text, problem) => expect(read(text).problems).toEqual([problem]));
