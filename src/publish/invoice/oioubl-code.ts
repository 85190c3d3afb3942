import type { XmlElement } from '../../model/invoice/xml.ts';
import { element } from './xml.ts';

/** A code of one of OIOUBL's own lists. */
export function listed(name: string, text: string, list: string): XmlElement {
  return element(name, text, { listAgencyID: '320', listID: `urn:oioubl:codelist:${list}` });
}

/** An identifier of one of OIOUBL's own schemes. */
export function schemed(name: string, text: string, scheme: string): XmlElement {
  return element(name, text, { schemeAgencyID: '320', schemeID: `urn:oioubl:id:${scheme}` });
}
