import { negate, type Rational } from '../../model/exact/rational.ts';
import type { UblRoot, XmlElement } from '../../model/invoice/xml.ts';
import { netOf } from './rules/total-rules.ts';

/** What a document says is owed without VAT; a credit note pulls down. */
export function writtenNet({
  root,
  document,
}: {
  readonly root: UblRoot;
  readonly document: XmlElement;
}): Rational {
  const net = netOf({ document });
  return root === 'CreditNote' ? negate(net) : net;
}
