import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlMemo } from '../../../src/input/memo/html-memo.ts';
import { textMemo } from '../../../src/input/memo/text-memo.ts';
import { type Memo, placeIn } from '../../../src/model/memo/memo.ts';
import { passagesOf } from '../../support/memo.ts';

const figure = fc.stringMatching(/^[1-9]\d{0,2}(\.\d{3}){0,2}(,\d\d)?$/);
const wrapped = (wraps: readonly (readonly [string, string])[]) =>
  fc.tuple(figure, fc.constantFrom(...wraps)).map(([text, [before, after]]) => `${before}${text}${after}`);

const markdownFigure = wrapped([
  ['', ''], ['**', '**'], ['*', '*'], ['`', '`'], ['[', '](bilag.md "b")'], ['~ca. ', ' kr.&nbsp;'], ['\\*', '\\_'], ['<b>', '</b>'],
  ['&lt;', ' &amp; æ'], ['**ca. *', '* kr.**'], ['<!-- æ -->', ''], ['![', '](a.png)'],
]); // biome-ignore format: pairs.
const htmlFigure = wrapped([
  ['', ''], ['<b>', '</b>'], ['<span class="x">\n', '</span>'], ['&lt;', '&nbsp;kr.'], ['<!-- æ -->', ''], ['<sup>a</sup> ', '&shy; '],
]); // biome-ignore format: pairs.

const joined = (figures: fc.Arbitrary<string>, by: readonly string[]) =>
  fc
    .array(fc.tuple(figures, fc.constantFrom(...by)), { minLength: 1, maxLength: 4 })
    .map((parts) => `x ${parts.map(([text, gap]) => `${text}${gap}x`).join(' ')}`);
const rowsOf = (figures: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(figures, figures), { minLength: 1, maxLength: 3 });

const markdownBlock = fc.oneof(
  joined(markdownFigure, [' ', '\n', '  \n', '\t', '<br>', '\r\n']),
  joined(markdownFigure, [' ']).map((text) => `## ${text}`),
  joined(markdownFigure, [' ', '\n  ']).map((text) => `- ${text}\n  1. ${text}`),
  joined(markdownFigure, [' ', '\n> ']).map((text) => `> ${text}`),
  joined(markdownFigure, [' ']).map((text) => `² ${text}\n³ ${text}`),
  joined(markdownFigure, [' ']).map((text) => `[^note]: ${text}`),
  rowsOf(markdownFigure).map((rows) => rows.map((row) => `æ\t${row.join(' \t')}`).join('\n')),
  rowsOf(markdownFigure).map(
    (rows) => `|a|b|\n|-|-|\n${rows.map((row) => `| ${row.join('|')} |`).join('\n')}`,
  ),
  rowsOf(htmlFigure).map(
    (rows) =>
      `æ\t<p>${rows
        .map((row) => row.join('</p> <p>'))
        .join('<ul><li>')
        .replaceAll('\n', ' ')}`,
  ),
);
const htmlBlock = fc.oneof(
  joined(htmlFigure, [' ', '\n', '<br>', '\r\n']).map((text) => `<p>${text}`),
  joined(htmlFigure, [' ', '<ul><li>']).map((text) => `<li>${text}</li>`),
  rowsOf(htmlFigure).map(
    (rows) =>
      `<table><tr><th>a${rows.map((row) => `<tr><td colspan=2>${row.join('<td>')}`).join('')}</table>`,
  ),
);

/** The digits of a text with nothing but its figures in them. */
const digitsOf = (text: string) => text.replace(/<sup>a|colspan=2/g, '').replace(/\D/g, '');

function expectPlaces(memo: Memo, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const passage of passagesOf(memo)) {
    for (const { index, 0: digit } of passage.text.matchAll(/\d/g)) {
      const { line = 0, column = 0 } = placeIn(passage, index, 1) ?? {};
      expect(lines[line - 1]?.[column - 1]).toBe(digit);
    }
  }
}

describe('every digit of a memo', () => {
  it('stands in its text, once and in its order, and where its place says, in Markdown', () => {
    fc.assert(
      fc.property(fc.array(markdownBlock, { minLength: 1, maxLength: 5 }), (blocks) => {
        const text = blocks.join('\n\n');
        const memo = textMemo(text, 'x.md', 'md');
        // The numbers of items are their marks, and no part of what they say.
        const figures = text.replace(/^ {2}1\. /gm, '');
        expect(
          digitsOf(
            passagesOf(memo)
              .map((passage) => passage.text)
              .join(' '),
          ),
        ).toBe(digitsOf(figures));
        expectPlaces(memo, text);
      }),
    );
  });

  it('stands in its text, once and in its order, and where its place says, in HTML', () => {
    fc.assert(
      fc.property(fc.array(htmlBlock, { minLength: 1, maxLength: 5 }), (blocks) => {
        const text = blocks.join('\n');
        const memo = htmlMemo(text, 'x.html');
        expect(
          digitsOf(
            passagesOf(memo)
              .map((passage) => passage.text)
              .join(' '),
          ),
        ).toBe(digitsOf(text));
        expectPlaces(memo, text);
      }),
    );
  });

  it('in any text whatever has the place that it stands at', () => {
    const piece = fc.constantFrom(
      '5',
      '7,5',
      ' ',
      '\n',
      '\t',
      '|',
      '*',
      '_',
      '[',
      '](',
      ')',
      '<td>',
      '<table>',
      '</table>',
      '<p>',
      '>',
      '- ',
      '1. ',
      '`',
      '&amp;',
      '&nbsp;',
      '<sup>',
      '</sup>',
      '~~',
      '# ',
      '---',
      '\\',
      '¹',
      'æ',
      '<!--',
      '-->',
      '\r\n',
      '[^1]',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expectPlaces(textMemo(text, 'x.md', 'md'), text);
        expectPlaces(htmlMemo(text, 'x.html'), text);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is a factor is no mark-up, and the number of a day begins no list', () => {
    const texts = passagesOf(
      textMemo('12*450*2 kr. fra\n1. januar 2024\n\n2023. Året\n\n15. maj 2024', 'x', 'txt'),
    );
    expect(texts.map(({ text }) => text)).toEqual([
      '12*450*2 kr. fra 1. januar 2024',
      '2023. Året',
      '15. maj 2024',
    ]);
  });

  it('or other character that the file writes in another way has the place of what stands for it', () => {
    const columns = (memo: Memo, of: string) =>
      passagesOf(memo).map((passage) => placeIn(passage, passage.text.indexOf(of), 1)?.column);
    const text = 'Pris\\*: &lt;5&nbsp;kr.';
    expect(['*', '<', '5', '\u00a0', 'kr'].map((of) => columns(textMemo(text, 'x', 'md'), of))).toEqual([
      [6],
      [9],
      [13],
      [14],
      [20],
    ]);
    expect(['*', '<', '5', '\u00a0', 'kr'].map((of) => columns(htmlMemo(text, 'x'), of))).toEqual([
      [6],
      [9],
      [13],
      [14],
      [20],
    ]);
  });
});
