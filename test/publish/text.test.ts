import { describe, expect, it } from 'vitest';
import { largestOf } from '../../src/model/largest-of.ts';
import type { Block } from '../../src/publish/document.ts';
import { renderText } from '../../src/publish/text.ts';

function tableOf(rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'tabel',
    columns: [
      { title: 'Post', align: 'left' },
      { title: 'Beløb', align: 'right' },
    ],
    rows,
    foot: [['I alt', '1.000']],
  };
}

describe('a table of many rows', () => {
  it('is laid out as one, from the heading to the foot', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [`post ${index}`, `${index}`]);
    const lines = renderText([tableOf(rows)], false)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(1002);
    expect(lines[0]).toBe('Post       Beløb');
    expect(lines[1]).toBe('post 0         0');
    expect(lines[1000]).toBe('post 999     999');
    expect(lines[1001]).toBe('I alt      1.000');
  });
});

describe('a cell of very many words', () => {
  it('is folded', () => {
    const words = Array.from({ length: 130_000 }, () => 'a').join(' ');
    const lines = renderText([tableOf([[words, '1']])], false).split('\n');
    expect(lines.length).toBeGreaterThan(2000);
    expect(lines.every((line) => line.length <= 110)).toBe(true);
  });
});

describe('the largest of very many numbers', () => {
  it('is found, and is the least given where there are none', () => {
    expect(largestOf(Array.from({ length: 500_000 }, (_, index) => index))).toBe(499_999);
    expect(largestOf([], 7)).toBe(7);
  });
});
