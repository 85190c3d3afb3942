import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../../src/input/fonts.ts';
import { textMemo } from '../../../../src/input/memo/text-memo.ts';
import { memoDocx } from '../../../../src/publish/memo/writing/memo-docx.ts';
import { memoPage } from '../../../../src/publish/memo/writing/memo-page.ts';
import { memoPdf } from '../../../../src/publish/memo/writing/memo-pdf.ts';
import { openFonts } from '../../../../src/publish/pdf/fonts.ts';
import { documentOf, memoOf, outline } from '../../../support/memo.ts';
import { readPdf } from '../../../support/pdf.ts';

const text = `# Budget <2024> & "mere"

Budgettet er **36.061.167 kr.**[^1] i alt.

- Det første punkt
- Det andet, på 12 m²

| Navn | Beløb kr. | Andel |
|---|---:|---:|
| =SUM(A1) \\<b\\> | 716.028 f | 3,9 % |
| Løn &amp; pension | 604.096 f | 3,7 % |
| **I alt** | **1.320.124 f** | **3,8 %** |

[^1]: Fra budgettet, side 53.
`;
const memo = textMemo(text, 'notat.md', 'md');
const docx = memoDocx(memo, '2024-01-01');
const part = (name: string) => new TextDecoder().decode(unzipSync(docx)[name]);
const pdf = () => memoPdf(memo, openFonts(readFonts()), '2024-01-01');

describe('a memo in Word', () => {
  it('is read as the memo that it was written from', async () => {
    expect(outline(await documentOf(docx))).toEqual(
      outline(memo).map((line) =>
        line.replace('punkt 1 -', 'punkt 1 •').replace(/(?<=\d) (?=kr\.|%|f\b)/g, '\u00a0'),
      ),
    );
  });

  it('repeats the head of a table on each page, and splits no row', () => {
    const rows = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('keeps a small table on one page: each of its rows but the last stands with the next', () => {
    const rows = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
  });

  it('sets figures to the right, provisional ones too, and totals in bold', () => {
    const [, first = '', , total = ''] = part('word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    const cells = (row: string) => row.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
    expect(cells(first).map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual([false, true, true]);
    expect(cells(first).map((cell) => cell.includes('<w:b/>'))).toEqual([false, false, false]);
    expect(cells(total).map((cell) => cell.includes('<w:b/>'))).toEqual([true, true, true]);
  });

  it('has real footnotes, and m² is none', () => {
    expect(part('word/document.xml').match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1);
    expect(part('word/document.xml')).toContain('12 m²');
    expect(part('word/footnotes.xml')).toContain('Fra budgettet, side 53.');
  });

  it('takes nothing in the memo for mark-up or a formula', () => {
    expect(part('word/document.xml')).toContain('>=SUM(A1) &lt;b&gt;<');
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Budget &lt;2024&gt; &amp; &quot;mere&quot;</dc:title>',
    );
    expect(part('word/document.xml')).not.toMatch(/instr|fldChar/);
  });

  it('holds every part that it names, and names every part that it holds', () => {
    const names = Object.keys(unzipSync(docx)).filter(
      (name) => name.endsWith('.xml') && name !== '[Content_Types].xml',
    );
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(names.sort());
  });
});

describe('a memo in HTML', () => {
  const page = memoPage(memo);

  it('has its headings, bold texts and figures to the right', () => {
    expect(page).toContain('<h1>Budget &lt;2024&gt; &amp; &quot;mere&quot;</h1>');
    expect(page).toContain('<strong>36.061.167\u00a0kr.</strong><sup');
    expect(page).toContain('<td class="number"><strong>1.320.124\u00a0f</strong></td>');
    expect(page).toContain('<td>=SUM(A1) &lt;b&gt;</td>');
  });

  it('has footnotes that lead to where they are referred to, and back', () => {
    expect(page).toContain('<sup id="henvisning-1"><a href="#note-1" role="doc-noteref">1</a></sup> i alt.');
    expect(page).toContain(
      '<p class="soft" id="note-1"><sup><a href="#henvisning-1" role="doc-backlink">1</a></sup> Fra budgettet, side 53.</p>',
    );
  });

  it('sets the heads of figures above them, and has lists that are lists', () => {
    expect(page).toContain('<th scope="col">Navn</th><th scope="col" class="number">Beløb kr.</th>');
    expect(page).toContain('<ul>\n<li>Det første punkt</li>\n<li>Det andet, på 12 m²</li>\n</ul>');
  });

  it('is read as the memo that it was written from: its items, its tables and its notes', () => {
    const read = outline(memoOf(page, 'notat.html'));
    expect(read).toContain('afsnit: ¹ Fra budgettet, side 53.');
    expect(read).toContain('punkt 1 •: Det andet, på 12 m²');
    expect(read.filter((line) => line.startsWith('tabel'))).toEqual([
      outline(memo)
        .find((line) => line.startsWith('tabel'))
        ?.replace(/(?<=\d) (?=%|f\b)/g, '\u00a0'),
    ]);
  });
});

describe('a memo in PDF', () => {
  it('is tagged: headings, paragraphs, and a table whose heads say what they head', async () => {
    const { root, pages } = readPdf(await pdf());
    expect(root.children.map(({ type }) => type)).toEqual(['H1', 'P', 'L', 'Table', 'P']);
    const table = root.children[3];
    expect(table?.children.map(({ children }) => children.map(({ type }) => type).join(' '))).toEqual([
      'TH TH TH',
      ...Array(3).fill('TH TD TD'),
    ]);
    const items = root.children[2]?.children.map(({ type, children }) => [
      type,
      ...children.map((each) => each.type),
    ]);
    expect(items).toEqual([
      ['LI', 'Lbl', 'LBody'],
      ['LI', 'Lbl', 'LBody'],
    ]);
    expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

it('is the same bytes each time', async () => {
  expect(memoDocx(memo, '2024-01-01')).toEqual(docx);
  expect(Buffer.from(await pdf()).equals(Buffer.from(await pdf()))).toBe(true);
});
