import { strToU8, zipSync } from 'fflate';

export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a document of Word beside its body, as the XML inside their root. */
interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** A document of Word with a body, as small as one can be. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const roots: Readonly<Record<keyof Parts, string>> = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    header: 'hdr',
    footer: 'ftr',
  };
  const given = Object.entries(parts) as [keyof Parts, string][];
  return zipped({
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(given.map(([type]) => [type, `${type}.xml`])),
    ...Object.fromEntries(
      given.map(([type, xml]) => [
        `word/${type}.xml`,
        `<w:${roots[type]} ${namespaces}>${xml}</w:${roots[type]}>`,
      ]),
    ),
  });
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function relations(parts: readonly (readonly [type: string, target: string])[]): string {
  const each = parts.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A paragraph: its text as runs, or one run of plain text; its properties before them. */
export function p(runs: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.startsWith('<') ? runs : r(runs)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of rows of cells, each a text or the XML in it. */
export function tbl(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => tr(cells.map((cell) => tc(cell)))).join('')}</w:tbl>`;
}

export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}
