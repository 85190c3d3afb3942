import { expect, it } from 'vitest';
import { listHtml } from '../../../src/publish/memo/list-html.ts';

/** Items as `level mark text`, and their lists without line ends. */
const written = (...items: readonly string[]) =>
  listHtml(
    items.map((item) => {
      const [level = '1', mark = '-', html = ''] = item.split(' ');
      return { level: Number(level), mark, html };
    }),
  ).replaceAll('\n', '');

it.each([
  ['one list', ['1 - a', '1 * b'], '<ul><li>a</li><li>b</li></ul>'],
  ['a list in an item', ['1 - a', '2 - b', '1 - c'], '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
  ['numbers that count on', ['1 1. a', '1 2. b'], '<ol><li>a</li><li>b</li></ol>'],
  [
    'numbers that leap, which are never counted anew',
    ['1 3. a', '1 5. b'],
    '<ol start="3"><li>a</li></ol><ol start="5"><li>b</li></ol>',
  ],
  ['bullets after numbers', ['1 1. a', '1 - b'], '<ol><li>a</li></ol><ul><li>b</li></ul>'],
  ['letters, which are kept', ['1 a) x', '1 b) y'], '<ul><li>a) x</li><li>b) y</li></ul>'],
  ['a first item that stands deep', ['3 - a', '1 - b'], '<ul><li>a</li></ul><ul><li>b</li></ul>'],
])('%s', (_, items, html) => expect(written(...items)).toBe(html));
