import { create, type Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit also takes a font that has been read already, which its types do not say. */
      registerFont(name: string, font: Font): this;
    }
  }
}

/** The two weights of the invoices' font, read once for a whole batch: reading costs more than a page does. */
export interface PdfFonts {
  readonly regular: Font;
  readonly semiBold: Font;
}

/** Reads TrueType files. */
export function openFonts(files: { readonly regular: Uint8Array; readonly semiBold: Uint8Array }): PdfFonts {
  return { regular: open(files.regular), semiBold: open(files.semiBold) };
}

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('a font file with one font is needed');
  return font;
}
