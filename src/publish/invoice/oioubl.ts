import { absolute, type Rational, sign } from '../../model/exact/rational.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';
import type { Address, Endpoint, Vat } from '../../model/invoice/invoicing.ts';
import type { XmlElement } from '../../model/invoice/xml.ts';
import { formulaInWords, lineName, noteOf } from './invoice-words.ts';
import { listed, schemed } from './oioubl-code.ts';
import { oioublPaymentMeans } from './oioubl-payment.ts';
import {
  billingReference,
  contactLines,
  type Enclosed,
  enclosures,
  exemptionReason,
  invoicePeriod,
  legalEntity,
  money,
  nothingEnclosed,
  orderReference,
  townLines,
} from './ubl-parts.ts';
import { nameUuid } from './uuid.ts';
import { element, optional, renderUbl } from './xml.ts';

/** OIOUBL's name of the CVR register. */
const cvrScheme = 'DK:CVR';

/**
 * An invoice or credit note as OIOUBL 2.1 (schematron 1.17.2).
 *
 * What differs from Peppol: TaxExclusiveAmount is the tax, the due date stands with the payment, the personreference
 * is the receiver's Contact/ID, and every line carries its tax.
 */
export function oioublXml(
  invoice: Invoice,
  schemeTitle: string,
  enclosed: Enclosed = nothingEnclosed,
): string {
  const isCredit = invoice.kind === 'kreditnota';
  const { debtor, instalment, issuer, number } = invoice;
  return renderUbl(isCredit ? 'CreditNote' : 'Invoice', [
    element('cbc:UBLVersionID', '2.1'),
    element('cbc:CustomizationID', 'OIOUBL-2.1'),
    schemed('cbc:ProfileID', 'urn:www.nesubl.eu:profiles:profile5:ver2.0', 'profileid-1.6'),
    element('cbc:ID', number),
    element('cbc:CopyIndicator', 'false'),
    element('cbc:UUID', nameUuid(`${issuer.cvr}/${number}`)),
    element('cbc:IssueDate', instalment.issueDate),
    isCredit
      ? listed('cbc:CreditNoteTypeCode', '381', 'invoicetypecode-1.1')
      : listed('cbc:InvoiceTypeCode', '380', 'invoicetypecode-1.1'),
    element('cbc:Note', noteOf(invoice, schemeTitle)),
    element('cbc:DocumentCurrencyCode', 'DKK'),
    optional('cbc:AccountingCost', debtor.postingString),
    invoicePeriod(instalment),
    orderReference(debtor.orderNumber),
    billingReference(invoice),
    ...enclosures(invoice, enclosed, 'cbc:DocumentType', { encodingCode: 'base64' }),
    element('cac:AccountingSupplierParty', [supplier(invoice)]),
    element('cac:AccountingCustomerParty', [customer(invoice)]),
    oioublPaymentMeans(invoice),
    element('cac:PaymentTerms', [
      element('cbc:ID', '1'),
      element('cbc:PaymentMeansID', '1'),
      money('cbc:Amount', invoice.payable),
    ]),
    taxTotal(invoice.net, invoice.tax, invoice.vat),
    element('cac:LegalMonetaryTotal', [
      money('cbc:LineExtensionAmount', invoice.net),
      money('cbc:TaxExclusiveAmount', invoice.tax),
      money('cbc:TaxInclusiveAmount', invoice.payable),
      money('cbc:PayableAmount', invoice.payable),
    ]),
    ...lines(invoice),
  ]);
}

function supplier({ issuer, vat }: Invoice): XmlElement {
  const { contact } = issuer;
  return element('cac:Party', [
    endpoint(issuer.endpoint),
    element('cac:PartyIdentification', [element('cbc:ID', `DK${issuer.cvr}`, { schemeID: cvrScheme })]),
    element('cac:PartyName', [element('cbc:Name', issuer.name)]),
    postalAddress(issuer.address),
    vat.category === 'S'
      ? element('cac:PartyTaxScheme', [
          element('cbc:CompanyID', `DK${issuer.cvr}`, { schemeID: 'DK:SE' }),
          taxScheme,
        ])
      : undefined,
    legalEntity(issuer, cvrScheme),
    element('cac:Contact', [element('cbc:ID', contact.name), ...contactLines(contact)]),
  ]);
}

function customer({ debtor }: Invoice): XmlElement {
  return element('cac:Party', [
    endpoint({ scheme: 'GLN', id: debtor.gln }),
    element('cac:PartyIdentification', [element('cbc:ID', `DK${debtor.cvr}`, { schemeID: cvrScheme })]),
    element('cac:PartyName', [element('cbc:Name', debtor.name)]),
    postalAddress(debtor.address),
    legalEntity(debtor, cvrScheme),
    // OIOUBL has no buyer reference: the personreference is the contact (F-INV046, F-INV051).
    element('cac:Contact', [
      element('cbc:ID', debtor.personReference),
      element('cbc:Name', debtor.personReference),
    ]),
  ]);
}

function endpoint({ scheme, id }: Endpoint): XmlElement {
  return scheme === 'GLN'
    ? element('cbc:EndpointID', id, { schemeAgencyID: '9', schemeID: 'GLN' })
    : element('cbc:EndpointID', `DK${id}`, { schemeID: cvrScheme });
}

function postalAddress({ street, buildingNumber, city, postalCode }: Address): XmlElement {
  return element('cac:PostalAddress', [
    listed('cbc:AddressFormatCode', 'StructuredDK', 'addressformatcode-1.1'),
    element('cbc:StreetName', street),
    element('cbc:BuildingNumber', buildingNumber),
    ...townLines({ city, postalCode }),
  ]);
}

const taxScheme = element('cac:TaxScheme', [
  schemed('cbc:ID', '63', 'taxschemeid-1.1'),
  element('cbc:Name', 'Moms'),
]);

/** OIOUBL knows a standard rate and a zero rate; O, E and Z are all written as the latter. */
function taxTotal(taxable: Rational, tax: Rational, vat: Vat): XmlElement {
  const isStandard = vat.category === 'S';
  return element('cac:TaxTotal', [
    money('cbc:TaxAmount', tax),
    element('cac:TaxSubtotal', [
      money('cbc:TaxableAmount', taxable),
      money('cbc:TaxAmount', tax),
      element('cac:TaxCategory', [
        schemed('cbc:ID', isStandard ? 'StandardRated' : 'ZeroRated', 'taxcategoryid-1.1'),
        element('cbc:Percent', isStandard ? '25' : '0'),
        exemptionReason(vat),
        taxScheme,
      ]),
    ]),
  ]);
}

function lines(invoice: Invoice): XmlElement[] {
  const isCredit = invoice.kind === 'kreditnota';
  return invoice.lines.map(({ text, amount, tax }, index) => {
    const name = lineName(text, invoice);
    return element(isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
      element('cbc:ID', String(index + 1)),
      element(
        isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity',
        sign(amount) < 0 ? '-1.00' : '1.00',
        { unitCode: 'EA' },
      ),
      money('cbc:LineExtensionAmount', amount),
      taxTotal(amount, tax, invoice.vat),
      element('cac:Item', [
        element('cbc:Description', `${name}. ${formulaInWords(invoice)}`),
        element('cbc:Name', name),
      ]),
      element('cac:Price', [
        money('cbc:PriceAmount', absolute(amount)),
        element('cbc:BaseQuantity', '1', { unitCode: 'EA' }),
        element('cbc:OrderableUnitFactorRate', '1'),
      ]),
    ]);
  });
}
