import { describe, expect, it } from 'vitest';
import { largestOf } from '../../../src/model/largest-of.ts';
import { asPrinted, table } from '../../../src/publish/format/document.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';

const render = (rows: string[][], foot: string[][] = [], screen = noScreen) =>
  renderText([table(['Post', asPrinted('Beløb')], rows, foot)], screen).split('\n');

describe('a long table as text', () => {
  it('is laid out in parts that have the same widths', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [`post ${index}`, String(index)]);
    rows[300] = ['日本語日本語日本語', '1.234.567,89'];
    const lines = render(rows, [['I alt', '1']]);
    expect(lines[0]).toBe(`Post${' '.repeat(14)}          Beløb`);
    expect(lines[1]).toBe(`post 0${' '.repeat(12)}              0`);
    expect(lines[301]).toBe('日本語日本語日本語   1.234.567,89');
    expect(lines[401]).toBe(`I alt${' '.repeat(13)}              1`);
    expect(lines).toHaveLength(403);
  });

  it('looks like a short one', () => {
    const short = render([['æøå – ×', '-1']]);
    const long = render(Array.from({ length: 200 }, () => ['æøå – ×', '-1']));
    expect([...new Set(long)]).toEqual([...new Set(short)]);
  });
});

describe('a cell of very many words', () => {
  it('is folded on a screen, and on one line of a file', () => {
    const words = Array.from({ length: 130_000 }, () => 'a').join(' ');
    const lines = render([[words, '1']], [], { colour: false, width: 110 });
    expect(lines.length).toBeGreaterThan(2000);
    expect(lines.every((line) => line.length <= 110)).toBe(true);
    expect(render([[words, '1']])).toHaveLength(3);
  });
});

describe('the largest of very many numbers', () => {
  it('is found, and is the least given where there are none', () => {
    expect(largestOf(Array.from({ length: 500_000 }, (_, index) => index))).toBe(499_999);
    expect(largestOf([], 7)).toBe(7);
  });
});
