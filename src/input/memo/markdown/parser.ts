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

/** The same for a text that holds no blocks, such as a cell. */
export const inlineParser = parser.configure([
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
export function parseMarkdown(text: string) {
  return blockParser.parse(tamed(text));
}

const mostBrackets = 1000;

/**
 * The same text, of the same length, without what would take the parser long and no memo has: a thousand brackets in one paragraph, or
 * a line that is fifty quotations or lists deep. It is read as plain text.
 */
function tamed(text: string): string {
  return text
    .replace(/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){50}.*$/gm, (line) => 'x'.repeat(line.length))
    .replace(/(?:.*\S.*(?:\r\n|\r|\n|$))+/g, (paragraph) => {
      if (paragraph.split('[', mostBrackets + 1).length <= mostBrackets) return paragraph;
      return paragraph.replaceAll('[', 'x');
    });
}
