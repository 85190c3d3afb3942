import { Tokenizer } from 'htmlparser2';

/** An element of XML. A name in the namespace of Word's texts has no prefix; others have the file's own. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
}

/** What is no whole document of XML, or more than one should be. */
export class XmlFault extends Error {}

/** Tables in tables and text boxes take some thirty levels; a file that is nested deeper is made to fill a machine. */
const deepest = 250;

/** The namespaces of WordprocessingML, as most programs write it and in its strict form. */
const wordNamespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/**
 * Reads a part of a document, in linear time. No entity is known but XML's own, for a DOCTYPE is refused.
 *
 * @throws XmlFault where an element is not closed, or closed by another's name.
 */
export function readXml(bytes: Uint8Array): XmlNode {
  const builder = new TreeBuilder(decoded(bytes));
  const { text } = builder;
  const fault = () => {
    throw new XmlFault('a declaration');
  };
  const nothing = () => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true },
    {
      ontext: (from, to) => builder.add(text.slice(from, to)),
      ontextentity: (code) => builder.add(String.fromCodePoint(code)),
      onopentagname: (from, to) => builder.open(text.slice(from, to)),
      onattribname: (from, to) => builder.attribute(text.slice(from, to)),
      onattribdata: (from, to) => builder.value(text.slice(from, to)),
      onattribentity: (code) => builder.value(String.fromCodePoint(code)),
      onattribend: nothing,
      onopentagend: () => builder.opened(),
      onselfclosingtag: () => builder.closedItself(),
      onclosetag: (from, to) => builder.close(text.slice(from, to)),
      oncdata: (from, to, cut) => builder.add(text.slice(from, to - cut).replace(/^CDATA\[/, '')),
      oncomment: nothing,
      ondeclaration: fault,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return builder.end();
}

function decoded(bytes: Uint8Array): string {
  try {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('no text');
  }
}

interface OpenNode extends XmlNode {
  readonly attributes: Map<string, string>;
  readonly children: (XmlNode | string)[];
}

class TreeBuilder {
  readonly text: string;
  readonly #open: OpenNode[] = [];
  #root: XmlNode | undefined;
  #prefix: string | undefined;
  #started: { readonly name: string; readonly attributes: Map<string, string> } | undefined;
  #attribute = '';

  constructor(text: string) {
    this.text = text;
  }

  open(name: string): void {
    this.#started = { name, attributes: new Map() };
  }

  attribute(name: string): void {
    this.#attribute = name;
    this.#started?.attributes.set(name, '');
  }

  value(text: string): void {
    const attributes = this.#started?.attributes;
    attributes?.set(this.#attribute, (attributes.get(this.#attribute) ?? '') + text);
  }

  opened(): void {
    const { name, attributes } = this.#started ?? { name: '', attributes: new Map<string, string>() };
    this.#prefix ??= prefixOf(attributes);
    const node: OpenNode = { name: this.#plain(name), attributes: this.#named(attributes), children: [] };
    if (this.#root !== undefined || this.#open.length === deepest) throw new XmlFault('too deep');
    this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
  }

  closedItself(): void {
    const name = this.#started?.name ?? '';
    this.opened();
    this.close(name);
  }

  close(name: string): void {
    const node = this.#open.pop();
    if (node?.name !== this.#plain(name)) throw new XmlFault('not closed');
    if (this.#open.length === 0) this.#root = node;
  }

  add(text: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    if (children === undefined) return;
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  end(): XmlNode {
    if (this.#root === undefined) throw new XmlFault('not whole');
    return this.#root;
  }

  #named(attributes: Map<string, string>): Map<string, string> {
    return new Map([...attributes].map(([name, value]) => [this.#plain(name), value]));
  }

  #plain(name: string): string {
    return this.#prefix !== undefined && name.startsWith(this.#prefix)
      ? name.slice(this.#prefix.length)
      : name;
  }
}

/** What the names of Word's own elements begin with: `w:`. */
function prefixOf(attributes: ReadonlyMap<string, string>): string | undefined {
  for (const [name, value] of attributes) {
    if (wordNamespaces.includes(value) && name.startsWith('xmlns:')) return `${name.slice('xmlns:'.length)}:`;
  }
  return undefined;
}

/** The elements right inside one. */
export function elementsOf({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first element of a name right inside one. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

/** The `val` of the first element of a name right inside one. */
export function settingOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes.get('val');
}

/** Whether a switch right inside an element is on; undefined where it is not there. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes.get('val') ?? '1');
}

/** All text in an element. */
export function textIn({ children }: XmlNode): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** A character that is given by its number, in hexadecimal; none of those that fonts of pictures have for themselves. */
export function numberedSymbol(code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,5}$/i.test(code)) return '';
  const point = Number.parseInt(code, 16);
  return point >= 0xe000 && point <= 0xf8ff ? '' : String.fromCodePoint(point);
}
