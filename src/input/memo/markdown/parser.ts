import type { Tree } from '@lezer/common';
import { type MarkdownConfig, parser, Strikethrough, Table } from '@lezer/markdown';

/** `[^2]` in a text. */
const footnoteReference: MarkdownConfig = {
  defineNodes: ['FootnoteReference'],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(context, next, at) {
        if (next !== 0x5b || context.char(at + 1) !== 0x5e) return -1;
        const found = /^\[\^[^\]\s^[]{1,30}\]/.exec(context.slice(at, Math.min(at + 33, context.end)));
        return found === null
          ? -1
          : context.addElement(context.elt('FootnoteReference', at, at + found[0].length));
      },
    },
  ],
};

/**
 * CommonMark with the tables and the struck text of GitHub. Lines are indented in memos for many reasons, and seldom because they are
 * code.
 */
const blockParser = parser.configure([Table, Strikethrough, footnoteReference, { remove: ['IndentedCode'] }]);

/** The same for a text that holds no blocks. */
const inlineParser = parser.configure([
  Strikethrough,
  footnoteReference,
  {
    remove: [
      'LinkReference',
      'IndentedCode',
      'FencedCode',
      'Blockquote',
      'HorizontalRule',
      'BulletList',
      'OrderedList',
      'ATXHeading',
      'HTMLBlock',
      'SetextHeading',
    ],
  },
]);

/** The tree of a text; its offsets are those of the text. */
export function parseMarkdown(text: string): Tree {
  return blockParser.parse(tamed(text));
}

/** The tree of a text that holds no blocks, such as a cell. */
export function parseInline(text: string): Tree {
  return inlineParser.parse(tamed(text));
}

/**
 * A text of the same length in which nothing is mark-up that in a memo is none: `1. juli` begins no list, and `12*450*2` is no slanted
 * 450. Nor has it what takes the parser long and no memo has: a line fifty lists deep, or more than a thousand marks in one paragraph. They are
 * read as they stand.
 */
function tamed(text: string): string {
  const plain = text
    .replaceAll('\f', ' ')
    .replace(noItem, (lead) => `${lead.slice(0, -1)}x`)
    .replace(/(?<=\d)\*(?=\d)/g, 'x')
    .replace(/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){50}.*$/gm, (line) => 'x'.repeat(line.length));
  return withFewMarks(plain);
}

/** The number of a day or of a quarter, or a year, where an item could begin. */
const noItem =
  /^[ \t]*(?:\d{1,2}\.(?=[ \t]+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kvt|kv\.|kvartal|halvår|halvdel|tertial))|\d{3,9}[.)])/gimu;

const mostMarks = 1000;
const inlineMark = /[[*_~]/g;

/** Marks are left as they are up to the thousandth of what may be one paragraph. */
function withFewMarks(text: string): string {
  if ((text.match(inlineMark)?.length ?? 0) <= mostMarks) return text;
  let count = 0;
  return text
    .split('\n')
    .map((line) => {
      const [lead = ''] = /^[ \t]*(?:[-*+>#|]|\d+[.)])?/.exec(line) ?? [];
      if (lead.trim() !== '' || line.trim() === '') count = 0;
      const rest = line.slice(lead.length);
      count += rest.match(inlineMark)?.length ?? 0;
      return count > mostMarks ? lead + rest.replace(inlineMark, 'x') : line;
    })
    .join('\n');
}
