import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import { FordelError, failure } from '../../model/diagnostic.ts';
import { onlyUbl, type UblRoot, ublNamespaces, ublRoots, type XmlElement } from '../../model/invoice/xml.ts';
import type { SourceReader, SourceText } from '../reading/source.ts';

/** A UBL invoice or credit note as read from a file. */
export interface UblFile {
  readonly file: string;
  readonly root: UblRoot;
  readonly document: XmlElement;
}

/** What an access point sends an invoice in (SBDH); the invoice itself stands in it. */
const envelope = 'StandardBusinessDocument';
/** An XML declaration that names another encoding than UTF-8 and UTF-16, which is what the bytes were read as. */
const declaredEncoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["'](?<name>(?!utf-?(?:8|16))[^"']+)["']/i;
/** In ASCII letters alone nobody sees the difference. */
const hasLetterOfMoreBytes = /[^\p{ASCII}]/u;
/** UBL has about ten levels. */
const deepest = 50;
const elementNode = 1;
const textNodes = new Set([3, 4]);

/**
 * Reads the file of a UBL invoice or credit note.
 *
 * @throws FordelError as readUbl, and what reading any file may throw.
 */
export function readUblFile(path: string, reader: SourceReader): UblFile {
  return readUbl(reader.read(path, undefined, 'e-faktura'));
}

/**
 * Reads a UBL invoice or credit note. Elements get UBL's usual prefixes, whatever the file calls them.
 * One in the envelope of an access point is taken out of it.
 *
 * @throws FordelError `FAKTURA-XML` for what is not well-formed, has a DOCTYPE, or is no UBL invoice or credit note.
 */
export function readUbl(source: SourceText): UblFile {
  const { file, text } = source;
  if (!/^\s*</.test(text)) throw unusable(file, 'filen er ikke XML', {});
  if (/<!DOCTYPE/i.test(text)) {
    throw unusable(file, 'filen har en DOCTYPE, som en e-faktura ikke må have', {});
  }
  const encoding = declaredEncoding.exec(text)?.groups?.name;
  if (encoding !== undefined && hasLetterOfMoreBytes.test(text)) {
    throw unusable(file, `filen siger, at den er ${encoding}, men dens tegn er UTF-8`, {
      line: 1,
      column: 1,
    });
  }
  const top = parse(text, file);
  const enclosed = top.localName === envelope ? [...top.childNodes].filter(isElement).filter(rootOf) : [top];
  const [invoice, second] = enclosed;
  if (second !== undefined) {
    const message = `konvolutten har ${enclosed.length} fakturaer, og et adgangspunkt sender én ad gangen`;
    throw unusable(file, message, placeOf(second));
  }
  const root = invoice && rootOf(invoice);
  if (invoice === undefined || root === undefined) {
    throw unusable(file, `filen er ikke en UBL-faktura, men <${top.nodeName}>`, placeOf(top));
  }
  return { file, root, document: toElement(invoice, file, 1) };
}

function rootOf({ localName, namespaceURI }: Element): UblRoot | undefined {
  return ublRoots.find((name) => localName === name && namespaceURI === ublNamespaces[name]);
}

function parse(text: string, file: string): Element {
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new ParseError(message);
      },
    }).parseFromString(text, 'text/xml');
    const top = document.documentElement;
    if (top === null) throw new ParseError('no root element');
    return top;
  } catch (error) {
    if (error instanceof FordelError) throw error;
    if (!(error instanceof ParseError)) throw error;
    throw unusable(file, 'filen er ikke velformet XML', stoppedAt(error));
  }
}

function toElement(node: Element, file: string, depth: number): XmlElement {
  if (depth > deepest)
    throw unusable(file, 'elementerne ligger dybere i hinanden end i nogen e-faktura', placeOf(node));
  const children = [...node.childNodes].filter(isElement).map((child) => toElement(child, file, depth + 1));
  const attributes = Object.fromEntries(
    [...node.attributes]
      .filter(({ name }) => !name.startsWith('xmlns'))
      .map(({ name, value }) => [name, value]),
  );
  const text = textOf(node).trim();
  return { name: nameOf(node), attributes, text, children, origin: { file, ...placeOf(node) } };
}

function nameOf({ localName, namespaceURI, nodeName }: Element): string {
  const prefix = (['cac', 'cbc'] as const).find((candidate) => ublNamespaces[candidate] === namespaceURI);
  return prefix === undefined ? nodeName : `${prefix}:${localName}`;
}

function textOf(node: Element): string {
  return [...node.childNodes]
    .filter((child) => textNodes.has(child.nodeType))
    .map((child) => child.nodeValue ?? '')
    .join('');
}

function isElement(node: Node): node is Element {
  return node.nodeType === elementNode;
}

function placeOf(node: Node): { line: number; column: number } {
  return { line: node.lineNumber ?? 1, column: node.columnNumber ?? 1 };
}

/** Where the reader stood when it gave up. */
function stoppedAt(error: ParseError): { line: number; column: number } {
  const { lineNumber = 1, columnNumber = 1 }: Partial<Record<string, number>> = error.locator ?? {};
  return { line: lineNumber, column: columnNumber };
}

function unusable(file: string, message: string, place: { line?: number; column?: number }) {
  return failure({
    code: 'FAKTURA-XML',
    message,
    place: { file, ...place, confidential: true },
    advice: onlyUbl,
  });
}
