import type { Rational } from '../../model/exact/rational.ts';
import type { Instalment, Invoice } from '../../model/invoice/invoice.ts';
import type { Address, Issuer } from '../../model/invoice/invoicing.ts';
import type { XmlElement } from '../../model/invoice/xml.ts';
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

/**
 * The calculation as an embedded bilag.
 *
 * @param titleElement where its title stands: Peppol has no DocumentType (UBL-CR), OIOUBL must have one (F-LIB092).
 * @param attributes what the format says of the binary object besides its type and file name.
 */
export function calculationReference(
  invoice: Invoice,
  titleElement: 'cbc:DocumentDescription' | 'cbc:DocumentType',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return element('cac:AdditionalDocumentReference', [
    element('cbc:ID', 'BILAG-1'),
    element(titleElement, 'Beregning af beløbet'),
    element('cac:Attachment', [
      element('cbc:EmbeddedDocumentBinaryObject', base64(calculationCsv(invoice)), {
        mimeCode: 'text/csv',
        ...attributes,
        filename: `beregning-${invoice.number}.csv`,
      }),
    ]),
  ]);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
