import { asMarkup } from '../../format/html/markup.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How many levels of headings have a style of their own. */
export const textStyles = { headings: 4 } as const;

/** The parts of a Word document that belong to its text: what they are called, and how the text refers to them. */
const parts = ['styles', 'numbering', 'footnotes', 'footer'] as const;

/** What every Word document of ours has beside its text: what it is made of, its styles and what it says of itself; nobody's name. */
export function fixedParts(title: string, date: string): Record<string, string> {
  const overrides = parts.map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${wordType}.${part}+xml"/>`,
  );
  const related = parts.map(
    (part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`,
  );
  return {
    '[Content_Types].xml':
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${overrides.join('')}` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels':
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>` +
      `<Relationship Id="r2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships">${related.join('')}</Relationships>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footer.xml': footer,
    'docProps/core.xml':
      `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${asMarkup(title)}</dc:title><dc:creator>fordel</dc:creator><dc:language>da-DK</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:created></cp:coreProperties>`,
  };
}

/** The text of a document on pages of A4. */
export function documentXml(body: string): string {
  return (
    `${xml}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}` +
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>' +
    '</w:body></w:document>'
  );
}

/** The footnotes, which the text refers to by numbers from 1; the line above them has those before. */
export function footnotesXml(notes: readonly string[]): string {
  const line = (type: string, id: number, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const own = notes.map((note, at) => `<w:footnote w:id="${at + 1}">${note}</w:footnote>`);
  return (
    `${xml}<w:footnotes xmlns:w="${main}">${line('separator', -1, 'separator')}` +
    `${line('continuationSeparator', 0, 'continuationSeparator')}${own.join('')}</w:footnotes>`
  );
}

const field = (instruction: string) =>
  `<w:fldSimple w:instr="${instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The number of the page, and of how many. */
const footer =
  `${xml}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Fodnote"/><w:jc w:val="right"/></w:pPr>` +
  `${words('Side ')}${field('PAGE')}${words(' af ')}${field('NUMPAGES')}</w:p></w:ftr>`;

const bullet = (level: number) =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${level % 2 === 0 ? '•' : '–'}"/>` +
  `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 360}" w:hanging="280"/></w:pPr></w:lvl>`;

const numbering =
  `${xml}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${Array.from({ length: 9 }, (_, level) => bullet(level)).join('')}` +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Brødtekst"/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

function heading(level: number, halfPoints: number): string {
  const spacing = `<w:keepNext/><w:spacing w:before="${level === 1 ? 0 : 280}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`;
  return paragraphStyle(
    `Overskrift${level}`,
    `heading ${level}`,
    spacing,
    `<w:b/><w:sz w:val="${halfPoints}"/>`,
  );
}

const line = (side: string, size: number, colour: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;

const styles =
  `${xml}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>` +
  '<w:sz w:val="20"/><w:lang w:val="da-DK"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Brødtekst"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="140" w:line="264" w:lineRule="auto"/></w:pPr></w:style>' +
  heading(1, 32) +
  heading(2, 25) +
  heading(3, 22) +
  heading(4, 20) +
  paragraphStyle('Punkt', 'List Paragraph', '<w:spacing w:after="60"/>', '') +
  paragraphStyle(
    'Fodnote',
    'footnote text',
    '<w:spacing w:after="60"/>',
    '<w:sz w:val="16"/><w:color w:val="555555"/>',
  ) +
  paragraphStyle('Tabel', 'Tabel', '<w:spacing w:before="40" w:after="40"/>', '<w:sz w:val="18"/>') +
  paragraphStyle(
    'Tabelhoved',
    'Tabelhoved',
    '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
    '<w:b/><w:sz w:val="18"/>',
  ) +
  '<w:style w:type="character" w:styleId="Fodnotetegn"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:styleId="Taltabel"><w:name w:val="Taltabel"/><w:tblPr><w:tblBorders>' +
  `${line('top', 8, '57636D')}${line('bottom', 8, '57636D')}${line('insideH', 4, 'C8D2D9')}` +
  '</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';
