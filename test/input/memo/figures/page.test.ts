import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hedgeAfter, hedgeBefore } from '../../../../src/input/memo/figures/hedges.ts';
import { numbersOf } from '../../../../src/input/memo/figures/numbers-of.ts';
import { packageRoot } from '../../../../src/input/reading/paths.ts';
import { formatExact } from '../../../../src/model/exact/format.ts';
import { mentionKinds } from '../../../../src/model/memo/figure.ts';
import { memoByHand } from '../../../support/memo-by-hand.ts';

const page = readFileSync(join(packageRoot, 'docs', 'notat', 'tal.md'), 'utf8');

/** The rows of the page's table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

const unquoted = (cell = '') => cell.replaceAll('`', '');

describe('docs/notat/tal.md', () => {
  it.each(rowsUnder('Hvad et tal siger'))('%s is %s %s', (text, kind, value, step) => {
    const { figures, mentions } = numbersOf(memoByHand(unquoted(text)));
    expect(mentions).toEqual([]);
    expect(figures.map((each) => [each.kind, formatExact(each.value, 4), formatExact(each.step, 4)])).toEqual(
      [[kind, value, step]],
    );
  });

  it.each(rowsUnder('Forbehold').map((cells) => cells.slice(-3)))('%s may be %s to %s', (text, from, to) => {
    const { figures } = numbersOf(memoByHand(unquoted(text)));
    expect(figures.map(({ widest }) => [formatExact(widest.from, 4), formatExact(widest.to, 4)])).toEqual([
      [from, to],
    ]);
  });

  it('names hedges that the program knows', () => {
    const words = rowsUnder('Forbehold')
      .slice(0, 8)
      .flatMap(([cell = '']) => cell.split(', '))
      .filter((word) => word !== '' && !word.startsWith('mellem') && word !== '1-2');
    expect(words.length).toBeGreaterThan(30);
    const unknown = words.filter(
      (word) => hedgeBefore(`på ${word} `)?.text !== word && hedgeAfter(` ${word}`)?.text !== word,
    );
    expect(unknown).toEqual([]);
  });

  it.each(rowsUnder('Hvad der ikke er figurer'))('%s: %s is %s', (text, named, what) => {
    const { figures, mentions } = numbersOf(memoByHand(unquoted(text)));
    expect(figures).toEqual([]);
    expect(mentions.map((each) => [each.text, mentionKinds[each.what]])).toEqual([[named, what]]);
  });
});
