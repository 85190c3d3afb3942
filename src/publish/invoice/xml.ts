import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { type UblRoot, ublNamespaces, type XmlElement } from '../../model/invoice/xml.ts';

const xmlns = 'http://www.w3.org/2000/xmlns/';

/** What an element holds: a text, or elements; what is undefined is left out. */
export type Content = string | readonly (XmlElement | undefined)[];

/** An element of a UBL document. */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (typeof content === 'string') return { name, attributes, text: content, children: [] };
  return { name, attributes, text: '', children: content.filter((child) => child !== undefined) };
}

/** An element for a value that may be absent. */
export function optional(name: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : element(name, text);
}

/** A UBL document as UTF-8 text, indented by two spaces. */
export function renderUbl(root: UblRoot, children: readonly (XmlElement | undefined)[]): string {
  const document = new DOMImplementation().createDocument(ublNamespaces[root], root);
  const top = document.documentElement;
  if (top === null) throw new Error('a document has a root');
  for (const prefix of ['cac', 'cbc'] as const)
    top.setAttributeNS(xmlns, `xmlns:${prefix}`, ublNamespaces[prefix]);
  append(
    top,
    children.filter((child) => child !== undefined),
    document,
    1,
  );
  const text = new XMLSerializer().serializeToString(document, { requireWellFormed: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function append(parent: Element, children: readonly XmlElement[], document: Document, depth: number): void {
  const line = (indent: number) => document.createTextNode(`\n${'  '.repeat(indent)}`);
  for (const { name, attributes, text, children: inner } of children) {
    const node = document.createElementNS(
      name.startsWith('cac:') ? ublNamespaces.cac : ublNamespaces.cbc,
      name,
    );
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (inner.length === 0) node.appendChild(document.createTextNode(text));
    else append(node, inner, document, depth + 1);
    parent.appendChild(line(depth));
    parent.appendChild(node);
  }
  parent.appendChild(line(depth - 1));
}
