import { inflateSync } from 'node:zlib';

/** An element of a document's structure: what it is, what it heads, and the marked content right inside it. */
export interface PdfElement {
  readonly type: string;
  readonly scope?: string;
  readonly children: readonly PdfElement[];
  /** `page/number` of each piece of content. */
  readonly content: readonly string[];
}

export interface PdfPage {
  /** `page/number` of each piece of content that belongs to the structure. */
  readonly tagged: readonly string[];
  /** What is drawn, or said to be an artifact, where it may not be. */
  readonly faults: readonly string[];
  readonly artifacts: number;
  /** The baselines of its lines of text, in points from the lower edge. */
  readonly baselines: readonly number[];
}

export interface ReadPdf {
  readonly catalog: string;
  readonly metadata: string;
  readonly pages: readonly PdfPage[];
  readonly root: PdfElement;
  /** The dictionaries of its objects. */
  readonly dictionaries: readonly string[];
}

type Objects = ReadonlyMap<string, { readonly dictionary: string; readonly stream: Buffer }>;
/** Operators that put something on the page. */
const painting = /^(Tj|TJ|'|"|f|F|f\*|B|B\*|b|b\*|S|s|Do|sh)$/;

/** Reads the structure of a PDF as pdfkit writes them: no object streams, no encryption. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'));
  const all = [...objects.values()].map(({ dictionary }) => dictionary);
  const catalog = all.find((text) => text.includes('/Type /Catalog')) ?? '';
  const get = (reference: string | undefined) => objects.get(reference ?? '');
  const kids = references(entryOf(get(reference(catalog, 'Pages'))?.dictionary ?? '', 'Kids'));
  const tree = get(reference(catalog, 'StructTreeRoot'))?.dictionary ?? '';
  const [root] = references(entryOf(tree, 'K'));
  if (root === undefined) throw new Error('the document has no structure');
  return {
    catalog,
    metadata: get(reference(catalog, 'Metadata'))?.stream.toString('utf8') ?? '',
    pages: kids.map((page) =>
      readContent(
        page,
        get(reference(get(page)?.dictionary ?? '', 'Contents'))?.stream.toString('latin1') ?? '',
      ),
    ),
    root: readElement(root, objects),
    dictionaries: all,
  };
}

/** An element and everything below it. */
export function elementsOf(element: PdfElement): PdfElement[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

function readObjects(file: string): Objects {
  return new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => {
      const [dictionary = '', rest = ''] = body.split(/\nstream\n/, 2);
      const data = Buffer.from(rest.replace(/\nendstream$/, ''), 'latin1');
      const stream = dictionary.includes('/FlateDecode') ? inflateSync(data) : data;
      return [id, { dictionary, stream }];
    }),
  );
}

function readContent(page: string, content: string): PdfPage {
  const open: string[] = [];
  const tagged: string[] = [];
  const faults: string[] = [];
  let artifacts = 0;
  // What opens marked content is written over several lines.
  for (const line of content.replace(/ <<([^>]*)>> BDC/g, (mark) => mark.replaceAll('\n', ' ')).split('\n')) {
    const operator = line.split(/\s+/).at(-1) ?? '';
    if (operator === 'BDC' || operator === 'BMC') {
      if (open.length > 0) faults.push(`${line} inside ${open.at(-1)}`);
      open.push(line);
      const number = /\/MCID (\d+)/.exec(line)?.[1];
      if (line.startsWith('/Artifact')) artifacts += 1;
      else if (number === undefined) faults.push(`${line} without a number`);
      else tagged.push(`${page}/${number}`);
    } else if (operator === 'EMC') open.pop();
    else if (painting.test(operator) && open.length === 0) faults.push(`${line} outside everything`);
  }
  const baselines = [...content.matchAll(/^1 0 0 1 \S+ (\S+) Tm$/gm)].map(([, y = '']) =>
    Number.parseFloat(y),
  );
  return { tagged, faults, artifacts, baselines };
}

function readElement(id: string, objects: Objects): PdfElement {
  const dictionary = objects.get(id)?.dictionary ?? '';
  const kids = entryOf(dictionary, 'K');
  const page = reference(dictionary, 'Pg') ?? '';
  const scope = /\/Scope \/(\w+)/.exec(dictionary)?.[1];
  return {
    type: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? '',
    ...(scope === undefined ? {} : { scope }),
    children: references(kids).map((kid) => readElement(kid, objects)),
    content: (kids.replace(/\d+ 0 R/g, '').match(/\d+/g) ?? []).map((number) => `${page}/${number}`),
  };
}

/** The value of a key: an array, or whatever stands on the rest of the line. */
function entryOf(dictionary: string, key: string): string {
  return new RegExp(`/${key} (\\[[^\\]]*\\]|[^\\n]*)`).exec(dictionary)?.[1] ?? '';
}

function reference(dictionary: string, key: string): string | undefined {
  return references(entryOf(dictionary, key))[0];
}

function references(text: string): string[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}
