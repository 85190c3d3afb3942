import { describe, expect, it } from 'vitest';
import { htmlMemo } from '../../../src/input/memo/html-memo.ts';
import { textMemo } from '../../../src/input/memo/text-memo.ts';
import { expectLinear } from '../../support/growth.ts';

/** What a hostile text repeats, or one that a program made of a scanned page. */
const pieces = [
  '[', '![a](', '[a](<b', '*a ', '**a_ ', '`` ` ', '~~a ', '\\*', '[^1]', '[^1]: a\n',
  '>', '> a\n', '- ', '+ ', '  - a\n', '* a\n', '** a\n', '¹ a\n', '• a\n',
  '\t', 'a\t', 'a\tb\n', '-\ta\t', '.....\t5\n', '--\t--\n', '|', '|-|-|\n', '|a|\n', '+-+\n', 'a    5\n', 'a    b\n', 'a   ', 'a\n\n', '```\n', '---\n', '===\n',
  ' ', '\u00a0', '5\u00a0', '.', '\f', '\r',
  '<', '<table>', '<table ', '</table>', '<td>', '<tr><td colspan=999 rowspan=60000>', '<ul>', '<li>', '<sup>', '<b>', '</b>',
  '<!--', '<![CDATA[', '<script>', '<a href="', '&amp;', '&#',
]; // biome-ignore format: one piece a line says nothing more.

describe('a memo that repeats', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('%s', async (_, piece) => {
    const text = (n: number) => piece.repeat(Math.ceil(n / piece.length));
    await expectLinear(16_000, (n) => () => textMemo(text(n), 'x.md', 'md'));
    if (/[<&]/.test(piece)) await expectLinear(16_000, (n) => () => htmlMemo(text(n), 'x.html'));
  });

  it('a million tags that are never closed is read to its end', () => {
    const { blocks } = htmlMemo(`${'<div>'.repeat(1_000_000)}715 match`, 'x.html');
    expect(blocks.map((block) => (block.kind === 'tabel' ? 'tabel' : block.passage.text))).toEqual([
      '715 match',
    ]);
  });

  it('tables in tables gives each its cells, down to where they are text of the one around them', () => {
    const depth = 1000;
    const { blocks } = htmlMemo(`${'<table><tr><td>'.repeat(depth)}715${'</table>'.repeat(depth)}`, 'x.html');
    expect(blocks).toHaveLength(50);
    expect(JSON.stringify(blocks.at(-1))).toContain('715');
  });
});
