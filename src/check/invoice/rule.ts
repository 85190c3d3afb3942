import type { Severity } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { UblRoot, XmlElement } from '../../model/xml.ts';

export const ublFormats = ['peppol', 'oioubl'] as const;
export type UblFormat = (typeof ublFormats)[number];

/** A document under check. */
export interface CheckedInvoice {
  readonly file: string;
  readonly root: UblRoot;
  readonly format: UblFormat;
  readonly document: XmlElement;
}

/** What a rule finds wrong: where, and in Danish what. */
export interface RuleFinding {
  readonly element: XmlElement;
  readonly message: string;
  readonly advice?: string;
  readonly stated?: string;
  readonly computed?: string;
}

/** One rule over one document. */
export interface InvoiceRule {
  /** The name of the official rule, such as BR-O-02; undefined for those that the official rules do not have. */
  readonly id?: string;
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The formats it holds for; both where absent. */
  readonly format?: UblFormat;
  readonly root?: UblRoot;
  readonly find: (invoice: CheckedInvoice) => readonly RuleFinding[];
}

/** An official rule: its finding is fatal at the receiver's access point. */
export function official(
  id: string,
  find: InvoiceRule['find'],
  scope: Pick<InvoiceRule, 'format' | 'root'> = {},
): InvoiceRule {
  return { id, code: 'FAKTURA-REGEL', severity: 'fejl', find, ...scope };
}

/** A finding when a condition does not hold. */
export function unless(holds: boolean, element: XmlElement, message: string, advice?: string): RuleFinding[] {
  return holds ? [] : [{ element, message, ...(advice === undefined ? {} : { advice }) }];
}
