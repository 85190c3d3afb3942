import { create, type Font, type GlyphRun } from 'fontkit';

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

/** The same weights as TrueType files. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semiBold: Uint8Array;
}

/** Reads TrueType files. */
export function openFonts(files: FontFiles): PdfFonts {
  return { regular: open(files.regular), semiBold: open(files.semiBold) };
}

function open(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if ('fonts' in font) throw new Error('a font file with one font is needed');
  return layingOutOnce(font);
}

/** Lays each word out once for a whole batch: pages have most of theirs in common. */
function layingOutOnce(font: Font): Font {
  const runs = new Map<string, GlyphRun>();
  const layout = font.layout.bind(font);
  font.layout = (text) => {
    const run = runs.get(text) ?? layout(text);
    runs.set(text, run);
    // pdfkit scales the positions it is given where they stand.
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions });
  };
  return font;
}
