import { expect, it } from 'vitest';
import { originsAsWords, originsInWords } from '../../../src/publish/format/origins.ts';

const at = (file: string, ...lines: number[]) => lines.map((line) => ({ file, line, column: 1 }));

it.each([
  [[], ''],
  [at('a.csv', 3), 'a.csv:3'],
  [at('a.csv', 3, 4, 5), 'a.csv:3-5'],
  [at('a.csv', 9, 3, 5, 4, 3), 'a.csv:3-5, 9'],
  [[...at('a.csv', 2, 4), ...at('b.csv', 7, 8)], 'a.csv:2, 4; b.csv:7-8'],
  [
    at('a.csv', ...Array.from({ length: 22 }, (_, index) => 2 * index)),
    `a.csv:${Array.from({ length: 20 }, (_, index) => 2 * index).join(', ')} og 2 flere`,
  ],
])('says every row behind a value', (origins, text) => {
  expect(originsInWords(origins)).toBe(text);
});

it('is one word a file in a memo, in which no row is taken for a figure', () => {
  const many = at('a.csv', ...Array.from({ length: 22 }, (_, index) => 2 * index));
  expect(originsAsWords([...at('b.yaml', 24, 29, 30), ...at('c.csv', 7)])).toBe('b.yaml:24,29-30; c.csv:7');
  expect(originsAsWords(many)).toMatch(/^a\.csv:0,2,4,[\d,]+,38 m\.fl\.$/);
});
