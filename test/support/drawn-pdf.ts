import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const font = fileURLToPath(
  new URL(
    '../../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    import.meta.url,
  ),
);
const margin = 60;
/** A grey picture of 40 × 40 points. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAoCAAAAACpleexAAAAFElEQVR4nGNoIBIwjCocVThSFQIAP7yIEFXtR9oAAAAASUVORK5CYII=',
  'base64',
);

interface TextOptions {
  readonly size?: number;
  readonly align?: 'left' | 'right';
}

/** Draws on the pages of a PDF, from the top down, by the places of its texts alone: nothing in it says what is a table. */
export class DrawnPdf {
  readonly #document: PDFKit.PDFDocument;
  readonly #bytes: Promise<Uint8Array>;

  constructor(options: PDFKit.PDFDocumentOptions = {}) {
    const document = new PDFDocument({ size: 'A4', margin: 0, font, ...options });
    const chunks: Uint8Array[] = [];
    this.#bytes = new Promise((resolve) => {
      document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      document.on('end', () => resolve(Buffer.concat(chunks)));
    });
    this.#document = document;
  }

  /** A text at its left end, or at its right one; `y` is that of its line. */
  text(text: string, x: number, y: number, { size = 10, align = 'left' }: TextOptions = {}): this {
    this.#document.fontSize(size);
    const left = align === 'left' ? x : x - this.#document.widthOfString(text);
    this.#document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    return this;
  }

  /** Lines of a paragraph from the left margin. */
  lines(y: number, ...texts: readonly string[]): this {
    for (const [at, text] of texts.entries()) this.text(text, margin, y + at * 12);
    return this;
  }

  /** Lines that end at the right margin, each filled with letters before its last words. */
  fullLines(y: number, ...texts: readonly (readonly [begin: string, end: string])[]): this {
    this.#document.fontSize(10);
    const width = (text: string) => this.#document.widthOfString(text);
    const filled = texts.map(([begin, end]) => {
      let fill = 'x';
      while (width(`${begin}${fill}x ${end}`) < 470) fill += 'x';
      return `${begin}${fill} ${end}`;
    });
    return this.lines(y, ...filled);
  }

  /** A text with a small raised mark after it. */
  marked(text: string, mark: string, x: number, y: number): this {
    this.text(text, x, y);
    return this.text(mark, x + this.#document.widthOfString(text) + 0.5, y - 3.5, { size: 6 });
  }

  /** Rows whose first cell begins at the left margin and whose others end at the given places. */
  rows(y: number, ends: readonly number[], rows: readonly (readonly string[])[], pitch = 14): this {
    for (const [at, [name = '', ...cells]] of rows.entries()) {
      this.text(name, margin, y + at * pitch);
      for (const [which, cell] of cells.entries())
        this.text(cell, ends[which] ?? 0, y + at * pitch, { align: 'right' });
    }
    return this;
  }

  line(fromX: number, fromY: number, toX: number, toY: number): this {
    this.#document.moveTo(fromX, fromY).lineTo(toX, toY).stroke();
    return this;
  }

  /** Lines around the cells of a grid. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
    for (const x of xs) this.line(x, top, x, bottom);
    for (const y of ys) this.line(left, y, right, y);
    return this;
  }

  picture(): this {
    this.#document.image(picture, 100, 100, { width: 400 });
    return this;
  }

  turned(text: string): this {
    this.#document.save().rotate(90, { origin: [300, 300] });
    this.text(text, 300, 300);
    this.#document.restore();
    return this;
  }

  page(): this {
    this.#document.addPage();
    return this;
  }

  bytes(): Promise<Uint8Array> {
    this.#document.end();
    return this.#bytes;
  }
}

/** A PDF of objects as they are written, the first of which is its catalogue. */
export function rawPdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const starts = objects.map((object, at) => {
    const start = length;
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream with what its dictionary says of it beside its length. */
export function stream(dictionary: string, data: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}
