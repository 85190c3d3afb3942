import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { renderCsv } from '../../../src/publish/format/csv.ts';
import { renderDiagnostics } from '../../../src/publish/format/diagnostics.ts';
import { asPrinted, type Document, table } from '../../../src/publish/format/document.ts';
import { renderJson } from '../../../src/publish/format/json.ts';
import { renderMarkdown } from '../../../src/publish/format/markdown.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';
import { element, renderUbl } from '../../../src/publish/invoice/xml.ts';
import { formulas, unseen, unseenIn } from '../../support/hostile.ts';

/** A document with a text in every place that a text can have. */
const everywhere = (text: string): Document => [
  { kind: 'overskrift', text, note: text },
  { kind: 'afsnit', lines: [text, text] },
  table([text, asPrinted(text)], [[text, text]], [[text, text]]),
];

const finding = (text: string): Diagnostic => ({
  code: 'TAL-UGYLDIG',
  severity: 'fejl',
  message: text,
  place: { file: text, line: 2, column: 3, length: 2 },
  advice: text,
});

describe.each(unseen)('%s in what is shown', (_, character) => {
  const text = `a${character}[31mb`;

  it.each([
    ['text', renderText(everywhere(text), noScreen)],
    ['Markdown', renderMarkdown(everywhere(text))],
    ['CSV', renderCsv([text], [[text]]).slice(1)],
    ['JSON', renderJson({ [text]: text })],
    ['diagnostics', renderDiagnostics([finding(text)], () => text, noScreen)],
  ])('is made visible in %s', (format, shown) => {
    expect(unseenIn(shown)).toEqual([]);
    expect(shown).toMatch(format === 'JSON' ? /\\u[0-9a-f]{4}|\\[bf]/ : /\\u\{[0-9a-f]+\}|\\\\u\{/);
  });

  it('is in JSON what it was', () => expect(JSON.parse(renderJson({ text }))).toEqual({ text }));

  it('is in no document of XML that XML forbids it in', () => {
    let xml = '';
    try {
      xml = renderUbl('Invoice', [element('cbc:Note', text)]);
    } catch {}
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  });
});

describe('a caret under a text with characters that are shown by their codes', () => {
  it('stands under what it is about', () => {
    const place = { file: 'x.csv', line: 1, column: 4, length: 1 };
    const shown = renderDiagnostics([{ ...finding('m'), place }], () => 'a\u202eb;1', noScreen);
    expect(shown.split('\n').slice(1, 3)).toEqual(['  1 | a\\u{202e}b;1', '    |           ^']);
  });
});

describe('formulas', () => {
  it.each(formulas)('%j is a text in every cell of a CSV, headings too', (text) => {
    const options = { bom: true, delimiter: ';', record_delimiter: '\r\n' };
    const cells = (parse(renderCsv([text, 'b'], [[text, '-1,5']]), options) as string[][]).flat();
    expect(cells).toEqual([`'${text}`, 'b', `'${text}`, '-1,5']);
  });
});

describe('Markdown', () => {
  const markdown = (text: string) => renderMarkdown([{ kind: 'afsnit', lines: [text] }]).trimEnd();

  it.each([
    ['a | b', 'a \\| b'],
    ['<script>', '\\<script\\>'],
    ['`x` *y* _z_ ~~w~~', '\\`x\\` \\*y\\* \\_z\\_ \\~\\~w\\~\\~'],
    ['[a](b)', '\\[a\\](b)'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['A & B', 'A & B'],
    ['a\nb', 'a b'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['1. a', '1\\. a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['-5 kr.', '-5 kr.'],
    ['1.000 kr.', '1.000 kr.'],
  ])('%j is a text and no markup', (text, written) => expect(markdown(text)).toBe(written));

  it('keeps a table cell on its row', () => {
    const lines = renderMarkdown([table(['a'], [['x\n| y']])])
      .trimEnd()
      .split('\n');
    expect(lines).toEqual(['| a |', '| --- |', '| x \\| y |']);
  });

  it('has a fence that the text within cannot end', () => {
    const text = '```\n# not a heading';
    expect(renderMarkdown([{ kind: 'kode', text }])).toBe(`\`\`\`\`text\n${text}\n\`\`\`\`\n`);
  });
});
