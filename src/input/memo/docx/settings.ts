import { childOf, type XmlNode } from '../../reading/package/xml.ts';

/** The `val` of the first element of a name right inside one. */
export function settingOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes.get('val');
}

/** Whether a switch right inside an element is on; undefined where it is not there. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes.get('val') ?? '1');
}

/** A character that is given by its number, in hexadecimal; none of those that fonts of pictures have for themselves. */
export function numberedSymbol(code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,5}$/i.test(code)) return '';
  const point = Number.parseInt(code, 16);
  return point >= 0xe000 && point <= 0xf8ff ? '' : String.fromCodePoint(point);
}
