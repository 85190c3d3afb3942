import type { Severity } from '../../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../../model/diagnostic-codes.ts';
import { nearest, textAt } from '../../../model/invoice/ubl-path.ts';
import type { UblRoot, XmlElement } from '../../../model/invoice/xml.ts';

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
  readonly advice?: string | undefined;
  readonly stated?: string | undefined;
  readonly computed?: string | undefined;
}

/** What a rule finds in a document; nothing where the document keeps it. */
export type Find = (invoice: CheckedInvoice) => readonly RuleFinding[];

/** One rule over one document. */
export interface InvoiceRule {
  /** The name of the official rule, such as BR-O-02; undefined for those that the official rules do not have. */
  readonly id?: string;
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The formats it holds for; both where absent. */
  readonly format?: UblFormat;
  readonly root?: UblRoot;
  /** It holds between Danish parties only, or for a Danish issuer whoever the buyer is. */
  readonly domestic?: true | 'issuer';
  readonly find: Find;
}

type Scope = Pick<InvoiceRule, 'format' | 'root' | 'domestic'>;

/** An official rule. Its finding is fatal at the receiver's access point, except for OIOUBL's `W-` rules, which warn. */
export function official(id: string, find: Find, scope: Scope = {}): InvoiceRule {
  return { id, code: 'FAKTURA-REGEL', severity: id.startsWith('W-') ? 'advarsel' : 'fejl', find, ...scope };
}

/** A rule of Peppol BIS 3 or of the EN 16931 that it builds on. */
export function peppol(id: string, find: Find, scope: Omit<Scope, 'format'> = {}): InvoiceRule {
  return official(id, find, { format: 'peppol', ...scope });
}

/** A rule of OIOUBL's schematrons, which invoices and credit notes have one each of, with names of their own. */
export function oioubl(
  id: string | readonly [invoice: string, creditNote: string],
  find: Find,
): InvoiceRule[] {
  if (typeof id === 'string') return [official(id, find, { format: 'oioubl' })];
  const [invoice, creditNote] = id;
  return [
    official(invoice, find, { format: 'oioubl', root: 'Invoice' }),
    official(creditNote, find, { format: 'oioubl', root: 'CreditNote' }),
  ];
}

/**
 * Advice of our own, about what the official rules let pass: the document arrives. It is a `fejl` only where what it finds
 * makes the payment impossible.
 */
export function own(
  code: DiagnosticCode,
  find: Find,
  scope: Scope & { readonly severity?: 'fejl' } = {},
): InvoiceRule {
  return { code, severity: 'advarsel', find, ...scope };
}

/** A finding when a condition does not hold. */
export function unless(holds: boolean, element: XmlElement, message: string, advice?: string): RuleFinding[] {
  return holds ? [] : [{ element, message, advice }];
}

type Select = (invoice: CheckedInvoice) => readonly XmlElement[];
type Message = string | ((element: XmlElement) => string);

/** A finding for each element that is chosen and not sound. */
export function each(
  select: Select,
  isSound: (element: XmlElement, invoice: CheckedInvoice) => boolean,
  message: Message,
  advice?: string,
): Find {
  return (invoice) =>
    select(invoice)
      .filter((element) => !isSound(element, invoice))
      .flatMap((element) =>
        unless(false, element, typeof message === 'string' ? message : message(element), advice),
      );
}

/** Something of these elements must be at a path below each of them, and hold a text. */
export function present(select: Select, path: string, what: string, advice?: string): Find {
  return (invoice) =>
    select(invoice).flatMap((element) =>
      unless(
        textAt(element, path) !== '',
        nearest(element, path),
        `${what} mangler (${path.replace(/c[ab]c:/g, '')})`,
        advice,
      ),
    );
}
