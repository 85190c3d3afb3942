import { childOf, elementsOf, type XmlNode } from '../package/xml.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';

/** The number format of each style of cells, by the number that cells name it with. */
export function formatsOf(styles: XmlNode): NumberFormat[] {
  const own = new Map(
    listIn(styles, 'numFmts').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  );
  return listIn(styles, 'cellXfs').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return numberFormat(Number.parseInt(id, 10), own.get(id));
  });
}

function listIn(styles: XmlNode, name: string): XmlNode[] {
  const list = childOf(styles, name);
  return list === undefined ? [] : elementsOf(list);
}
