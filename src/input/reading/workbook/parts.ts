import { Archive, type PackedFile } from '../package/archive.ts';
import { type Relation, relationsOf } from '../package/relations.ts';
import { readXml, scanXml, XmlFault, type XmlHandler, type XmlNode } from '../package/xml.ts';
import { damaged, locked, saveAsXlsx, unreadable } from './faults.ts';

/** The namespaces of SpreadsheetML, as most programs write it and in its strict form. */
const namespaces = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** The parts of a workbook. Every fault of the package is told with the name of its file. */
export class WorkbookParts {
  readonly file: string;
  readonly #archive: Archive;
  readonly #main: string;

  /** @throws FordelError `ARK-FIL` for what is no workbook of Excel, or not whole. */
  constructor(source: PackedFile) {
    this.file = source.file;
    this.#archive = new Archive(source, { damaged: (file) => damaged(file), locked });
    const main = this.#told(() => relationsOf(this.#archive, '')).find(
      ({ type }) => type === 'officeDocument',
    )?.part;
    this.#main = main ?? 'xl/workbook.xml';
    if (!/^xl\/[^/]+\.xml$/.test(this.#main)) throw this.#otherKind();
    if (!this.#archive.has(this.#main))
      throw main === undefined ? this.#otherKind() : this.#without(this.#main);
  }

  /** The part that lists the sheets, and what it goes with. */
  get workbook(): XmlNode {
    return this.#told(() => readXml(this.bytes(this.#main), namespaces));
  }

  get relations(): Relation[] {
    return this.#told(() => relationsOf(this.#archive, this.#main));
  }

  has(name: string): boolean {
    return this.#archive.has(name);
  }

  /** @throws FordelError `ARK-FIL` where the part is missing. */
  bytes(name: string): Uint8Array {
    const part = this.#archive.part(name);
    if (part === undefined) throw this.#without(name);
    return part;
  }

  tree(name: string): XmlNode {
    return this.#told(() => readXml(this.bytes(name), namespaces));
  }

  scan(name: string, handler: XmlHandler): void {
    this.#told(() => scanXml(this.bytes(name), namespaces, handler));
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof XmlFault)
        throw damaged(
          this.file,
          `dens XML kan ikke læses: ${faults[error.message] ?? 'et element er ikke lukket'}`,
        );
      throw error;
    }
  }

  #without(name: string) {
    return damaged(this.file, `delen ${name} mangler i den`);
  }

  #otherKind() {
    const kind = this.#archive.has('xl/workbook.bin')
      ? 'en binær projektmappe (.xlsb)'
      : this.#archive.has('word/document.xml')
        ? 'et Word-dokument'
        : this.#archive.has('content.xml')
          ? 'et OpenDocument-regneark (.ods) eller et andet OpenDocument'
          : 'et zip-arkiv';
    return unreadable(this.file, `filen er ${kind}, ikke en Excel-projektmappe`, saveAsXlsx);
  }
}

/** What a fault of XML is, in Danish. */
const faults: Readonly<Record<string, string>> = {
  'a declaration': 'den har en DOCTYPE, som ingen projektmappe har',
  'no text': 'den er ikke tekst',
  'too deep': 'den er indlejret for dybt',
  'not whole': 'den er ikke hel',
};
