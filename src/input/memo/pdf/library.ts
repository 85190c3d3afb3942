import type { SourceBytes } from '../../reading/source.ts';
import { damaged, unreadable } from '../unreadable.ts';
import { refuseBombs } from './unpacked.ts';

/** What a page draws, in the order it does: which operator, and what it is given. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** What is known of a font when its glyphs are drawn. */
export interface PdfFont {
  readonly name?: string | undefined;
  readonly fontMatrix?: readonly number[] | undefined;
  readonly vertical?: boolean | undefined;
}

interface LibraryPage {
  getViewport(options: { scale: number }): {
    readonly transform: number[];
    readonly width: number;
    readonly height: number;
  };
  getOperatorList(): Promise<Drawing>;
  readonly commonObjs: { get(name: string): PdfFont | undefined };
  cleanup(): void;
  /** Takes what has been read of the page up to now: nothing else tells how much it is before all is there. */
  _renderPageChunk(chunk: { readonly length: number }, state: unknown): void;
}

interface LibraryDocument {
  readonly numPages: number;
  getPage(number: number): Promise<LibraryPage>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
}

/** The names of operators. */
export type Operators = Readonly<Record<string, number>>;

export interface PdfPage {
  readonly drawing: Drawing;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Whether something of it could not be read, and is left out. */
  readonly isPartial: boolean;
  readonly hasPicture: boolean;
  font(name: string): PdfFont | undefined;
  isShown(group: unknown): boolean;
}

export interface OpenPdf {
  readonly pages: number;
  readonly operators: Operators;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** More than any memo has. */
const mostPages = 3000;
/** What a full page takes is some ten thousand. */
const mostOperators = 250_000;

/**
 * Opens a PDF. What it draws is asked for, and never drawn: no picture is unpacked, no script is run, no font or file from elsewhere is fetched.
 *
 * @throws FordelError `NOTAT-FIL` for one that is locked or damaged, `FIL-STOR` for one that unpacks to more than may be read.
 */
export async function openPdf(source: SourceBytes): Promise<OpenPdf> {
  const { file } = source;
  refuseBombs(source);
  const { getDocument, OPS } = await library();
  const task = getDocument({
    data: Uint8Array.from(source.bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    // Pictures are left out: they have no text.
    maxImageSize: 1,
  });
  const { result: document } = await listening(() => task.promise).catch((error: unknown) => {
    throw refused(file, error);
  });
  if (document.numPages > mostPages) {
    throw unreadable(
      file,
      `filen har ${document.numPages} sider`,
      `Et notat har højst ${mostPages}; del filen.`,
    );
  }
  const groups = await document.getOptionalContentConfig();
  const page = async (number: number): Promise<PdfPage> => {
    const { result, heard } = await listening(async () => {
      const found = await document.getPage(number);
      return { found, drawing: await drawingOf(found, file) };
    }).catch((error: unknown) => {
      throw refused(file, error);
    });
    const { found, drawing } = result;
    const { transform, width, height } = found.getViewport({ scale: 1 });
    return {
      drawing,
      transform,
      width,
      height,
      isPartial: heard.some((said) => /ignoring errors|unable|missing|invalid/i.test(said)),
      hasPicture: heard.some((said) => /image exceeded/i.test(said)),
      font: (name) => found.commonObjs.get(name),
      isShown: (group) => groups.isVisible(group),
    };
  };
  return {
    pages: document.numPages,
    operators: OPS,
    page,
    close: async () => void (await listening(() => task.destroy())),
  };
}

/** What a page draws; a form that draws forms that draw forms may be without end, and is stopped. */
function drawingOf(page: LibraryPage, file: string): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    let count = 0;
    const take = page._renderPageChunk.bind(page);
    page._renderPageChunk = (chunk, state) => {
      count += chunk.length;
      if (count <= mostOperators) take(chunk, state);
      else
        reject(
          unreadable(
            file,
            'en side tegner mere, end nogen side kan vise',
            'Udskriv filen til en ny PDF, og brug den.',
          ),
        );
    };
    page.getOperatorList().then(resolve, reject);
  });
}

function refused(file: string, error: unknown): unknown {
  const { name } = error as { name?: unknown };
  if (name === 'PasswordException') {
    return unreadable(file, 'filen er beskyttet med adgangskode', 'Gem den uden adgangskode, og prøv igen.');
  }
  // What the library throws of its own is named, and so is what it did not expect of the file.
  return typeof name === 'string' && name !== 'FordelError' ? damaged(file, 'en PDF') : error;
}

interface Library {
  getDocument(options: object): {
    readonly promise: Promise<LibraryDocument>;
    destroy(): Promise<void>;
  };
  readonly OPS: Operators;
}

/** Loaded where there is a PDF to read. Its second half, which it would start as a worker, is loaded beside it. */
async function library(): Promise<Library> {
  // It makes one of these when it is loaded, to draw with.
  const names = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) names[name] ??= class {};
  const { result } = await listening(async () => {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  });
  return result as unknown as Library;
}

/** The end of the work that is listened to last. */
let lastHeard: Promise<unknown> = Promise.resolve();

/**
 * The library tells of what it leaves out on the console alone, where it has no business. Works are listened to one after the other: of two at
 * once the first to end would take the console from the other, and what that leaves out would not be heard.
 */
async function listening<T>(work: () => Promise<T>): Promise<{ result: T; heard: string[] }> {
  const own = lastHeard.then(() => heardOf(work));
  lastHeard = own.catch(() => undefined);
  return own;
}

async function heardOf<T>(work: () => Promise<T>): Promise<{ result: T; heard: string[] }> {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...said: unknown[]) => heard.push(said.join(' '));
  try {
    return { result: await work(), heard };
  } finally {
    console.warn = warn;
  }
}
