import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { partsOf } from '../../src/check/invoice/schema/aggregate.ts';
import { ublNamespaces } from '../../src/model/invoice/xml.ts';

/** One change to an XML text. */
export type Edit = (xml: string) => string;

/** Takes the first element at a path of names below the root out of the document. */
export function remove(path: string): Edit {
  return (xml) => edit(xml, path, (element) => element.parentNode?.removeChild(element));
}

/** Gives the first element at a path another text. */
export function text(path: string, value: string): Edit {
  return (xml) =>
    edit(xml, path, (element) => {
      element.textContent = value;
    });
}

/** Gives the first element at a path another value of an attribute, or takes the attribute away. */
export function attribute(path: string, name: string, value?: string): Edit {
  return (xml) =>
    edit(xml, path, (element) =>
      value === undefined ? element.removeAttribute(name) : element.setAttribute(name, value),
    );
}

/** Adds elements, written as XML with the prefixes `cac` and `cbc`, to the first element at a path, where UBL has them. */
export function add(path: string, fragment: string): Edit {
  const { cac, cbc } = ublNamespaces;
  return (xml) =>
    edit(xml, path, (element, document) => {
      const parsed = parse(`<x xmlns:cac="${cac}" xmlns:cbc="${cbc}">${fragment}</x>`).documentElement;
      for (const child of [...(parsed?.childNodes ?? [])].filter(isElement)) {
        const after = [...element.childNodes]
          .filter(isElement)
          .find((other) => isBefore(child, other, path, xml));
        element.insertBefore(document.importNode(child, true), after ?? null);
      }
    });
}

/** Whether an element of the aggregate at a path stands before another one. */
function isBefore(child: Element, other: Element, path: string, xml: string): boolean {
  const root = /<(Invoice|CreditNote)[\s>]/.exec(xml)?.[1] ?? '';
  const aggregate = path
    .split('/')
    .filter((name) => name !== '')
    .reduce((parent, name) => partsOf(parent)?.get(name)?.aggregate ?? '', root);
  const parts = partsOf(aggregate);
  const [own, another] = [child, other].map(({ nodeName }) => parts?.get(nodeName)?.index);
  return own !== undefined && another !== undefined && own < another;
}

/** Replaces a text in the whole document. */
export function everywhere(find: string | RegExp, put: string): Edit {
  return (xml) => {
    const changed = typeof find === 'string' ? xml.replaceAll(find, put) : xml.replace(find, put);
    if (changed === xml) throw new Error(`nothing to replace: ${find}`);
    return changed;
  };
}

/** The XML of the first element at a path. */
export function cut(xml: string, path: string): string {
  return new XMLSerializer().serializeToString(elementAt(parse(xml), path));
}

function edit(xml: string, path: string, change: (element: Element, document: Document) => unknown): string {
  const document = parse(xml);
  change(elementAt(document, path), document);
  return new XMLSerializer().serializeToString(document);
}

function elementAt(document: Document, path: string): Element {
  let found = document.documentElement;
  for (const name of path === '' ? [] : path.split('/')) {
    found =
      [...(found?.childNodes ?? [])].filter(isElement).find(({ nodeName }) => nodeName === name) ?? null;
  }
  if (found === null) throw new Error(`the document has no ${path}`);
  return found;
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}
