import type { Rational } from '../../model/exact/rational.ts';
import type { Instalment, Invoice } from '../../model/invoice/invoice.ts';
import type { Address, Issuer, Vat } from '../../model/invoice/invoicing.ts';
import type { XmlElement } from '../../model/invoice/xml.ts';
import type { InputFile } from '../../model/origin.ts';
import { oereDecimal } from '../format/decimal.ts';
import { calculationCsv } from './calculation-csv.ts';
import { element, optional } from './xml.ts';

/** The elements that Peppol and OIOUBL write alike. */

/** An amount in kr. with two decimals. */
export function money(name: string, value: Rational): XmlElement {
  return element(name, oereDecimal(value), { currencyID: 'DKK' });
}

export function invoicePeriod({ period }: Instalment): XmlElement {
  return element('cac:InvoicePeriod', [
    element('cbc:StartDate', period.from),
    element('cbc:EndDate', period.to),
  ]);
}

/** A party as the CVR register knows it; each format has its own name for that register. */
export function legalEntity({ name, cvr }: Pick<Issuer, 'name' | 'cvr'>, cvrScheme: string): XmlElement {
  return element('cac:PartyLegalEntity', [
    element('cbc:RegistrationName', name),
    element('cbc:CompanyID', `DK${cvr}`, { schemeID: cvrScheme }),
  ]);
}

/** What stands below the street of a Danish address. */
export function townLines({ city, postalCode }: Pick<Address, 'city' | 'postalCode'>): XmlElement[] {
  return [
    element('cbc:CityName', city),
    element('cbc:PostalZone', postalCode),
    element('cac:Country', [element('cbc:IdentificationCode', 'DK')]),
  ];
}

export function contactLines({ name, telephone, email }: Issuer['contact']) {
  return [
    element('cbc:Name', name),
    optional('cbc:Telephone', telephone),
    optional('cbc:ElectronicMail', email),
  ];
}

/** The receiver's order; left out where the receiver has given none (F-INV002 asks for it in other profiles only). */
export function orderReference(number: string | undefined): XmlElement | undefined {
  return number === undefined ? undefined : element('cac:OrderReference', [element('cbc:ID', number)]);
}

/** The invoice that a credit note corrects; a surplus of no single invoice has none. */
export function billingReference({ kind, debtor }: Invoice): XmlElement | undefined {
  if (kind !== 'kreditnota' || debtor.corrects === undefined) return undefined;
  return element('cac:BillingReference', [
    element('cac:InvoiceDocumentReference', [
      element('cbc:ID', debtor.corrects.number),
      element('cbc:IssueDate', debtor.corrects.issueDate),
    ]),
  ]);
}

/** O and E must say why; Z and S must not (BR-O-10, BR-E-10, BR-Z-10, BR-S-10). */
export function exemptionReason({ category, reason }: Vat): XmlElement | undefined {
  return optional('cbc:TaxExemptionReason', category === 'O' || category === 'E' ? reason : undefined);
}

/** What a document is sent with: what its calculation was read from, and its readable page where that is asked for. */
export interface Enclosed {
  readonly inputs: readonly InputFile[];
  readonly page?: Uint8Array | undefined;
}

export const nothingEnclosed: Enclosed = { inputs: [] };

/**
 * The calculation as an embedded bilag, and the page that people read.
 *
 * @param titleElement where its title stands: Peppol has no DocumentType (UBL-CR), OIOUBL must have one (F-LIB092).
 * @param attributes what the format says of the binary object besides its type and file name.
 */
export function enclosures(
  invoice: Invoice,
  { inputs, page }: Enclosed,
  titleElement: 'cbc:DocumentDescription' | 'cbc:DocumentType',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement[] {
  const reference = (
    index: number,
    title: string,
    file: Uint8Array | string,
    mimeCode: string,
    name: string,
  ) =>
    element('cac:AdditionalDocumentReference', [
      element('cbc:ID', `BILAG-${index}`),
      element(titleElement, title),
      element('cac:Attachment', [
        element('cbc:EmbeddedDocumentBinaryObject', Buffer.from(file).toString('base64'), {
          mimeCode,
          ...attributes,
          filename: `${name}-${invoice.number}.${mimeCode.split('/').at(-1)}`,
        }),
      ]),
    ]);
  const csv = calculationCsv(invoice, inputs);
  return [
    reference(1, 'Beregning af beløbet', csv, 'text/csv', 'beregning'),
    ...(page === undefined ? [] : [reference(2, 'Læsbar gengivelse', page, 'application/pdf', 'side')]),
  ];
}
