import { openPdf, type PdfInfo } from './document.ts';
import type { PdfFonts } from './fonts.ts';

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
  /** What a TH heads. */
  readonly scope?: 'Row' | 'Column';
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

/** A minus sign before a number, and a dash between two dates: a hyphen is neither. */
function onPaper(text: string): string {
  return text.replace(/(^|[\s(=])-(?=\d)/g, '$1−').replace(/(\d\d\.\d\d\.\d{4})-(?=\d\d\.\d\d\.)/g, '$1–');
}

const lineGap = 1.5;
const ordinarySize = 9.5;

/**
 * A tagged A4 sheet in Danish that is written from the top down. The same calls give the same bytes: the dates are
 * given, and everything else in the file follows from the content. Where it takes more than a page, the pages are numbered.
 */
export class PdfSheet {
  y: number = sheet.top;
  readonly #document: PDFKit.PDFDocument;
  readonly #running: string;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #parents: PDFKit.PDFStructureElement[];
  readonly #bytes: Promise<Uint8Array>;
  readonly #heights = new Map<string, number>();

  /** @param running what stands on top of the second page and those after it. */
  constructor(fonts: PdfFonts, info: PdfInfo, running: string) {
    this.#document = openPdf(fonts, info);
    this.#running = running;
    const chunks: Uint8Array[] = [];
    this.#bytes = new Promise((resolve, reject) => {
      this.#document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.#document.on('end', () => resolve(Buffer.concat(chunks)));
      this.#document.on('error', reject);
    });
    this.#root = this.#document.struct('Document');
    this.#document.addStructure(this.#root);
    this.#parents = [this.#root];
  }

  /** Puts what is drawn inside into an element of the structure, such as Table or TR. */
  inside(tag: string, draw: () => void, scope?: TextBox['scope']): void {
    const element = this.#document.struct(tag, scope === undefined ? {} : { scope });
    this.#parent.add(element);
    this.#parents.push(element);
    draw();
    this.#parents.pop();
    element.end();
  }

  /** Writes a text at the current height and returns how high it became; the height does not move. */
  text(written: string, box: TextBox): number {
    const text = onPaper(written);
    this.inside(box.tag ?? 'P', () => this.#parent.add(() => this.#draw(text, box)), box.scope);
    return this.height(text, box);
  }

  /** Writes a text that repeats what stands elsewhere, so that a screen reader passes over it. */
  repeat(written: string, box: TextBox, type: 'Layout' | 'Pagination' = 'Pagination'): number {
    const text = onPaper(written);
    this.#asArtifact(type, () => this.#draw(text, box));
    return this.height(text, box);
  }

  /** How high a text becomes in its box; measured once, because that costs as much as writing it. */
  height(written: string, { size = ordinarySize, weight = 'regular', width }: TextBox): number {
    const text = onPaper(written);
    const key = JSON.stringify([text, size, weight, width]);
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    const height = this.#document.font(weight).fontSize(size).heightOfString(text, { width, lineGap });
    this.#heights.set(key, height);
    return height;
  }

  /** A filled box behind what follows; decoration, which a screen reader passes over. */
  band(height: number, colour: string = inks.band): void {
    this.#asArtifact('Layout', () =>
      this.#document.rect(sheet.left - 14, this.y, sheet.width + 28, height).fill(colour),
    );
  }

  rule(colour: string = inks.rule, thickness = 0.6): void {
    this.#asArtifact('Layout', () =>
      this.#document
        .moveTo(sheet.left, this.y)
        .lineTo(sheet.right, this.y)
        .lineWidth(thickness)
        .strokeColor(colour)
        .stroke(),
    );
  }

  /** Begins a new page where the sheet has less room left than is needed, and says whether it did. */
  need(height: number): boolean {
    if (this.y + height <= sheet.bottom) return false;
    this.#document.addPage();
    this.y = sheet.top;
    this.y +=
      this.repeat(this.#running, { x: sheet.left, width: sheet.width, size: 9, colour: inks.muted }) + 4;
    this.rule(inks.accent, 1.2);
    this.y += 12;
    return true;
  }

  /** @param foot what stands at the bottom of every page, if anything; a screen reader is told it once. */
  finish(foot?: string): Promise<Uint8Array> {
    const { count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#document.switchToPage(page);
      const box = { x: sheet.left, width: sheet.width, size: 8, colour: inks.muted } as const;
      this.y = sheet.top - 22;
      if (count > 1) this.repeat(`Side ${page + 1} af ${count}`, { ...box, align: 'right' });
      if (foot === undefined) continue;
      this.y = sheet.bottom;
      this.rule();
      this.y += 6;
      if (page === count - 1) this.text(foot, box);
      else this.repeat(foot, box);
    }
    this.#root.end();
    this.#document.end();
    return this.#bytes;
  }

  get #parent(): PDFKit.PDFStructureElement {
    return this.#parents.at(-1) ?? this.#root;
  }

  #draw(text: string, box: TextBox): void {
    const options = { width: box.width, align: box.align ?? 'left', lineGap } as const;
    this.#style(box).text(text, box.x, this.y, options);
  }

  #style({ size = ordinarySize, weight = 'regular', colour = inks.text }: TextStyle): PDFKit.PDFDocument {
    return this.#document.font(weight).fontSize(size).fillColor(colour);
  }

  #asArtifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#document.markContent('Artifact', { type });
    draw();
    this.#document.endMarkedContent();
  }
}
