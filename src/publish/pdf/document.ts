import PDFDocument from 'pdfkit';
import type { PdfFonts } from './fonts.ts';

declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** What a TH heads, which pdfkit's types do not know. */
      readonly scope?: 'Row' | 'Column';
    }
  }
}

/** What a document says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  /** ISO; the document's dates, so that the same content gives the same bytes. */
  readonly date: string;
}

const pdfUa1 = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** pdfkit writes the information texts into the XML of the metadata as they are; here they are escaped there. */
class AccessibleDocument extends PDFDocument {
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info)) {
      if (typeof value === 'string') Object.assign(this.info, { [key]: escapeXml(value) });
    }
    this.appendXML(pdfUa1);
    super.endMetadata();
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An A4 document in Danish that is tagged, and says that it follows PDF/UA-1; every letter's font is embedded. */
export function openPdf(fonts: PdfFonts, { title, author, date }: PdfInfo): PDFKit.PDFDocument {
  const written = new Date(`${date}T12:00:00Z`);
  const document = new AccessibleDocument({
    size: 'A4',
    margin: 0,
    tagged: true,
    lang: 'da-DK',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    // No standard font.
    font: '',
    info: { Title: title, Author: author, CreationDate: written, ModDate: written },
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('semiBold', fonts.semiBold);
  return document;
}
