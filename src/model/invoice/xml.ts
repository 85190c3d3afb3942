import type { Origin } from '../origin.ts';

/** An element of an XML document: its name with the prefix of UBL (`cbc:ID`), text or children, and attributes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Empty where the element has children, unless text stands among them. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Where it stands, when it was read from a file. */
  readonly origin?: Origin;
}

/** The two kinds of UBL documents here, by the name of their root element. */
export const ublRoots = ['Invoice', 'CreditNote'] as const;
export type UblRoot = (typeof ublRoots)[number];

export const ublNamespaces = {
  Invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  CreditNote: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
} as const;

/** What can be checked, for whoever gives something else. */
export const onlyUbl = 'Kun UBL-fakturaer og -kreditnotaer (Peppol BIS 3 og OIOUBL 2.1) kan kontrolleres.';
