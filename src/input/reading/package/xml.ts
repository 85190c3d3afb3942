import { createRequire } from 'node:module';
import type { Tokenizer } from 'htmlparser2';

/** An element of XML. A name in the namespace of the part itself has no prefix; others have the file's own. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

/** What is told of a part, in its order. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** What is no whole document of XML, or more than one should be. */
export class XmlFault extends Error {}

/** Tables in tables and text boxes take some thirty levels; a file that is nested deeper is made to fill a machine. */
const deepest = 250;

/**
 * Goes through a part of a package, in linear time. No entity is known but XML's own, for a DOCTYPE is refused. What reads XML is loaded
 * with the first part: hardly any run needs it.
 *
 * @param namespaces those whose names are told without a prefix.
 * @throws XmlFault where an element is not closed, or closed by another's name.
 */
export function scanXml(bytes: Uint8Array, namespaces: readonly string[], handler: XmlHandler): void {
  const text = decoded(bytes);
  const scan = new Scan(namespaces, handler);
  const fault = () => {
    throw new XmlFault('a declaration');
  };
  const nothing = () => undefined;
  const tokens = new (tokenizer())(
    { xmlMode: true },
    {
      ontext: (from, to) => handler.text(text.slice(from, to)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      onopentagname: (from, to) => scan.start(text.slice(from, to)),
      onattribname: (from, to) => scan.attribute(text.slice(from, to)),
      onattribdata: (from, to) => scan.value(text.slice(from, to)),
      onattribentity: (code) => scan.value(String.fromCodePoint(code)),
      onattribend: nothing,
      onopentagend: () => scan.open(),
      onselfclosingtag: () => scan.openAndClose(),
      onclosetag: (from, to) => scan.close(text.slice(from, to)),
      oncdata: (from, to, cut) => handler.text(text.slice(from, to - cut).replace(/^CDATA\[/, '')),
      oncomment: nothing,
      ondeclaration: fault,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokens.write(text);
  tokens.end();
  scan.end();
}

/** Reads a part as a tree. @throws XmlFault as `scanXml` does. */
export function readXml(bytes: Uint8Array, namespaces: readonly string[]): XmlNode {
  const builder = new TreeBuilder();
  scanXml(bytes, namespaces, builder);
  return builder.root;
}

function tokenizer(): typeof Tokenizer {
  const library = createRequire(import.meta.url)('htmlparser2') as { readonly Tokenizer: typeof Tokenizer };
  return library.Tokenizer;
}

function decoded(bytes: Uint8Array): string {
  try {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('no text');
  }
}

/** Where a scan is: the elements that are open, and the one whose attributes are being told. */
class Scan {
  readonly #namespaces: readonly string[];
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  /** What the names of the part's own elements begin with, as its root says it: `w:`; undefined where they begin with nothing. */
  #prefix: string | undefined;
  #started = '';
  #attributes = new Map<string, string>();
  #attribute = '';
  #isRead = false;

  constructor(namespaces: readonly string[], handler: XmlHandler) {
    this.#namespaces = namespaces;
    this.#handler = handler;
  }

  start(name: string): void {
    this.#started = name;
    this.#attributes = new Map();
  }

  attribute(name: string): void {
    this.#attribute = name;
    this.#attributes.set(name, '');
  }

  value(text: string): void {
    this.#attributes.set(this.#attribute, (this.#attributes.get(this.#attribute) ?? '') + text);
  }

  open(): void {
    if (this.#open.length === 0) this.#prefix = this.#prefixOf(this.#attributes);
    if (this.#isRead || this.#open.length === deepest) throw new XmlFault('too deep');
    const name = this.#plain(this.#started);
    this.#open.push(name);
    this.#handler.open(name, this.#named(this.#attributes));
  }

  openAndClose(): void {
    const name = this.#started;
    this.open();
    this.close(name);
  }

  close(name: string): void {
    const open = this.#open.pop();
    if (open === undefined || open !== this.#plain(name)) throw new XmlFault('not closed');
    this.#isRead = this.#open.length === 0;
    this.#handler.close(open);
  }

  end(): void {
    if (!this.#isRead) throw new XmlFault('not whole');
  }

  #named(attributes: Map<string, string>): Map<string, string> {
    if (this.#prefix === undefined) return attributes;
    return new Map([...attributes].map(([name, value]) => [this.#plain(name), value]));
  }

  #plain(name: string): string {
    return this.#prefix !== undefined && name.startsWith(this.#prefix)
      ? name.slice(this.#prefix.length)
      : name;
  }

  #prefixOf(attributes: ReadonlyMap<string, string>): string | undefined {
    for (const [name, value] of attributes) {
      if (this.#namespaces.includes(value) && name.startsWith('xmlns:'))
        return `${name.slice('xmlns:'.length)}:`;
    }
    return undefined;
  }
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

class TreeBuilder implements XmlHandler {
  readonly #open: OpenNode[] = [];
  #root: XmlNode | undefined;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const node: OpenNode = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
    this.#root ??= node;
  }

  text(text: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    if (children === undefined) return;
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  close(): void {
    this.#open.pop();
  }

  get root(): XmlNode {
    if (this.#root === undefined) throw new XmlFault('not whole');
    return this.#root;
  }
}

/** The elements right inside one. */
export function elementsOf({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element of a name right inside one. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** All text in an element. */
export function textIn({ children }: XmlNode): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
