import { strToU8, zipSync } from 'fflate';
import type { Memo, MemoCell, MemoTable, Passage, TextBlock } from '../../../model/memo/memo.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { documentXml, fixedParts, footnotesXml, textStyles } from './docx-parts.ts';
import { type NoteNumbers, noteNumbers, runsOf } from './runs.ts';
import { layoutOf, standsWithNext, widthsOf } from './table-layout.ts';
import { titleOfMemo } from './title.ts';

/** The time that every file of the packet has: the same memo gives the same bytes. ZIP knows no earlier year. */
const packed = new Date('1980-01-01T00:00:00');
/** In twentieths of a point. A letter has room for the widest font that another program may take for ours. */
const setting = { width: 9638, letter: 114, margins: 160 } as const;

/** A memo as a Word document. @param date the day that it is written for, ISO. */
export function memoDocx(memo: Memo, date: string): Uint8Array {
  const writer = new DocxWriter(noteNumbers(memo.blocks));
  const files = Object.entries({
    ...fixedParts(titleOfMemo(memo), date),
    'word/document.xml': documentXml(writer.body(memo)),
    'word/footnotes.xml': footnotesXml(writer.notes(memo)),
  });
  return zipSync(
    Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { mtime: packed, level: 6 }]])),
  );
}

class DocxWriter {
  readonly #numbers: NoteNumbers;

  /** @param numbers of the footnotes that there are; Word shows them by numbers of its own. */
  constructor(numbers: NoteNumbers) {
    this.#numbers = numbers;
  }

  body({ blocks }: Memo): string {
    return blocks
      .filter(({ kind }) => kind !== 'fodnote')
      .map((block) =>
        block.kind === 'tabel' ? this.#table(block) : block.kind === 'fodnote' ? '' : this.#text(block),
      )
      .join('');
  }

  /** The footnotes, each a paragraph that begins with its number. */
  notes({ blocks }: Memo): string[] {
    const number = '<w:r><w:rPr><w:rStyle w:val="Fodnotetegn"/></w:rPr><w:footnoteRef/></w:r>';
    return blocks.flatMap((block) =>
      block.kind === 'fodnote' && block.mark !== undefined
        ? [
            `<w:p><w:pPr><w:pStyle w:val="Fodnote"/></w:pPr>${number}${run(' ')}${this.#runs(block.passage)}</w:p>`,
          ]
        : [],
    );
  }

  #text({ kind, level = 1, mark, passage }: TextBlock): string {
    if (kind === 'overskrift')
      return this.#paragraph(passage, `Overskrift${Math.min(level, textStyles.headings)}`);
    if (kind !== 'punkt') return this.#paragraph(passage, kind === 'afsnit' ? undefined : 'Fodnote');
    if (mark !== undefined && /^[-*+•]$/.test(mark))
      return this.#paragraph(
        passage,
        'Punkt',
        `<w:numPr><w:ilvl w:val="${Math.min(level, 9) - 1}"/><w:numId w:val="1"/></w:numPr>`,
      );
    const indent = `<w:ind w:left="${level * 360}" w:hanging="280"/>`;
    return this.#paragraph(passage, 'Punkt', indent, mark === undefined ? '' : run(`${mark} `));
  }

  #paragraph(passage: Passage, style?: string, more = '', lead = ''): string {
    const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
    const properties = named === '' && more === '' ? '' : `<w:pPr>${named}${more}</w:pPr>`;
    return `<w:p>${properties}${lead}${this.#runs(passage)}</w:p>`;
  }

  #runs(passage: Passage): string {
    return runsOf(passage, this.#numbers)
      .map((each) => (each.kind === 'tekst' ? run(each.text, each.isStrong) : reference(each.number)))
      .join('');
  }

  #table(table: MemoTable): string {
    const columns = layoutOf(table);
    const widths = widthsOf(columns, setting).map(Math.trunc);
    const lines = table.rows.map((row, at) => {
      const isHead = at < table.headRows;
      const keep = standsWithNext(at, table.rows.length) ? '<w:keepNext/>' : '';
      const cells = columns.map(({ isNumber }, column) =>
        this.#cell(
          row[column],
          widths[column] ?? 0,
          isHead ? 'Tabelhoved' : 'Tabel',
          `${keep}${isNumber ? right : ''}`,
        ),
      );
      const head = isHead ? '<w:tblHeader/>' : '';
      return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells.join('')}</w:tr>`;
    });
    const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
    return (
      `<w:tbl><w:tblPr><w:tblStyle w:val="Taltabel"/><w:tblW w:w="${setting.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
      `<w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl><w:p><w:pPr><w:pStyle w:val="Tabel"/></w:pPr></w:p>`
    );
  }

  #cell(cell: MemoCell | undefined, width: number, style: string, more: string): string {
    const paragraph = this.#paragraph(cell?.passage ?? { text: '', spans: [] }, style, more);
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
  }
}

const right = '<w:jc w:val="right"/>';

function reference(number: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="Fodnotetegn"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;
}

/** A line end within a text is one on the page. */
function run(text: string, isStrong = false): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${asMarkup(line)}</w:t>`);
  return `<w:r>${isStrong ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
}
