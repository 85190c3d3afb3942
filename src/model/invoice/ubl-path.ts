import type { Place } from '../diagnostic.ts';
import { powerOfTen } from '../exact/integer.ts';
import type { Rational } from '../exact/rational.ts';
import { rational } from '../exact/rational.ts';
import type { XmlElement } from './xml.ts';

/** Every element at a path of names below an element: `cac:TaxTotal/cbc:TaxAmount`. */
export function all(from: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce<readonly XmlElement[]>((found, name) => found.flatMap((each) => childrenOf(each, name)), [from])
    .slice();
}

/** The first element at a path. */
export function first(from: XmlElement, path: string): XmlElement | undefined {
  return path.includes('/') ? all(from, path)[0] : childrenOf(from, path)[0];
}

/** The children of an element by their names, which rules ask for line by line. */
const childrenByName = new WeakMap<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  const named = childrenByName.get(element) ?? byName(element.children);
  childrenByName.set(element, named);
  return named.get(name) ?? [];
}

function byName(elements: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> {
  const named = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const same = named.get(element.name);
    if (same === undefined) named.set(element.name, [element]);
    else same.push(element);
  }
  return named;
}

/** The text of the first element at a path; empty where there is none. */
export function textAt(from: XmlElement, path: string): string {
  return first(from, path)?.text ?? '';
}

/** The element at a path, or the last one on the way to it: where something that is missing belongs. */
export function nearest(from: XmlElement, path: string): XmlElement {
  let found = from;
  for (const name of path.split('/')) {
    const next = first(found, name);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

/** Every element of a document, the root included. */
export function everyElement(from: XmlElement): XmlElement[] {
  return [from, ...from.children.flatMap(everyElement)];
}

/** No amount has so many digits; with more, reckoning would take its time. */
const longestAmount = 100;

/** The amount an element holds (xsd:decimal), or undefined where it is no number. */
export function amountOf(element: XmlElement | undefined): Rational | undefined {
  const text = element?.text ?? '';
  if (text.length > longestAmount) return undefined;
  const match = /^(?<sign>[-+]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?$/.exec(text);
  const { sign = '', whole = '', fraction = '' } = match?.groups ?? {};
  if (whole + fraction === '') return undefined;
  const magnitude = BigInt(whole + fraction);
  return rational(sign === '-' ? -magnitude : magnitude, powerOfTen(fraction.length));
}

/** Where an element stands, for a diagnostic; the text of an invoice is never shown. */
export function placeIn(element: XmlElement): Place | undefined {
  return element.origin === undefined ? undefined : { ...element.origin, confidential: true };
}
