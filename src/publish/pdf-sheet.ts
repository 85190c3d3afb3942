import PDFDocument from 'pdfkit';
import type { PdfFonts } from './pdf-fonts.ts';

export interface TextStyle {
  readonly size?: number;
  readonly weight?: keyof PdfFonts;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
}

/** A text of a sheet: where its box begins, how wide it is, and what it is to a screen reader. */
export interface TextBox extends TextStyle {
  readonly x: number;
  readonly width: number;
  /** H1, H2, P, or a cell of a table. */
  readonly tag?: string;
}

export const inks = {
  text: '#1b1f23',
  muted: '#57636d',
  accent: '#0b4a6f',
  rule: '#c8d2d9',
  band: '#eef4f8',
  alert: '#9b1c1c',
} as const;
export const sheet = { left: 56, right: 539, top: 50, bottom: 788, width: 483 } as const;

const lineGap = 1.5;

/**
 * A tagged A4 sheet in Danish that is written from the top down. The same calls give the same bytes: the dates are
 * given, and everything else in the file follows from the content.
 */
export class PdfSheet {
  y: number = sheet.top;
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #parents: PDFKit.PDFStructureElement[];
  readonly #bytes: Promise<Uint8Array>;

  constructor(
    fonts: PdfFonts,
    info: { readonly title: string; readonly author: string; readonly date: string },
  ) {
    const written = new Date(`${info.date}T12:00:00Z`);
    this.#document = new PDFDocument({
      size: 'A4',
      margin: 0,
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      pdfVersion: '1.7',
      // No standard font: every letter is embedded.
      font: '',
      info: { Title: info.title, Author: info.author, CreationDate: written, ModDate: written },
    });
    const chunks: Uint8Array[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.#document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.#document.on('end', () => resolve(Buffer.concat(chunks)));
      this.#document.on('error', reject);
    });
    this.#document.registerFont('regular', fonts.regular);
    this.#document.registerFont('semiBold', fonts.semiBold);
    this.#root = this.#document.struct('Document');
    this.#document.addStructure(this.#root);
    this.#parents = [this.#root];
  }

  /** Puts what is drawn inside into an element of the structure, such as Table or TR. */
  inside(tag: string, draw: () => void): void {
    const element = this.#document.struct(tag);
    this.#parent.add(element);
    this.#parents.push(element);
    draw();
    this.#parents.pop();
    element.end();
  }

  /** Writes a text at the current height and returns how high it became; the height does not move. */
  text(text: string, box: TextBox): number {
    const options = { width: box.width, align: box.align ?? 'left', lineGap } as const;
    const y = this.y;
    const height = this.height(text, box);
    this.#parent.add(
      this.#document.struct(box.tag ?? 'P', {}, () => {
        this.#style(box).text(text, box.x, y, options);
      }),
    );
    return height;
  }

  /** How high a text becomes in its box. */
  height(text: string, box: TextBox): number {
    return this.#style(box).heightOfString(text, { width: box.width, lineGap });
  }

  /** A filled box behind what follows; decoration, which a screen reader passes over. */
  band(height: number, colour: string = inks.band): void {
    this.#decoration(() =>
      this.#document.rect(sheet.left - 14, this.y, sheet.width + 28, height).fill(colour),
    );
  }

  rule(colour: string = inks.rule, thickness = 0.6): void {
    this.#decoration(() =>
      this.#document
        .moveTo(sheet.left, this.y)
        .lineTo(sheet.right, this.y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke(),
    );
  }

  /** Begins a new page where the sheet has less room left than is needed. */
  need(height: number): void {
    if (this.y + height <= sheet.bottom) return;
    this.#document.addPage();
    this.y = sheet.top;
  }

  finish(): Promise<Uint8Array> {
    this.#root.end();
    this.#document.end();
    return this.#bytes;
  }

  get #parent(): PDFKit.PDFStructureElement {
    return this.#parents.at(-1) ?? this.#root;
  }

  #style({ size = 9.5, weight = 'regular', colour = inks.text }: TextStyle): PDFKit.PDFDocument {
    return this.#document.font(weight).fontSize(size).fillColor(colour);
  }

  #decoration(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#document.endMarkedContent();
  }
}
