import { absolute, type Rational, sign } from '../../model/exact/rational.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';
import type { Endpoint, Issuer, Vat } from '../../model/invoice/invoicing.ts';
import type { XmlElement } from '../../model/invoice/xml.ts';
import { formulaInWords, lineName, noteOf } from './invoice-words.ts';
import { paymentReference } from './payment-reference.ts';
import { paymentTerms } from './payment-terms.ts';
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
import { element, optional, renderUbl } from './xml.ts';

/** ISO 6523's code for the CVR register. */
const cvrScheme = '0184';

/**
 * An invoice or credit note as Peppol BIS Billing 3.0 (rules 3.0.21 on EN 16931 1.3.16), for a Danish public receiver.
 *
 * The receiver is addressed by GLN (scheme 0088), the legal entities by CVR (0184).
 */
export function peppolXml(
  invoice: Invoice,
  schemeTitle: string,
  enclosed: Enclosed = nothingEnclosed,
): string {
  const isCredit = invoice.kind === 'kreditnota';
  const { debtor, instalment } = invoice;
  return renderUbl(isCredit ? 'CreditNote' : 'Invoice', [
    element(
      'cbc:CustomizationID',
      'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    ),
    element('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    element('cbc:ID', invoice.number),
    element('cbc:IssueDate', instalment.issueDate),
    isCredit ? undefined : element('cbc:DueDate', instalment.dueDate),
    isCredit ? element('cbc:CreditNoteTypeCode', '381') : element('cbc:InvoiceTypeCode', '380'),
    element('cbc:Note', noteOf(invoice, schemeTitle)),
    element('cbc:DocumentCurrencyCode', 'DKK'),
    optional('cbc:AccountingCost', debtor.postingString),
    element('cbc:BuyerReference', debtor.personReference),
    invoicePeriod(instalment),
    orderReference(debtor.orderNumber),
    billingReference(invoice),
    ...enclosures(invoice, enclosed, 'cbc:DocumentDescription'),
    element('cac:AccountingSupplierParty', [supplier(invoice.issuer, invoice.vat)]),
    element('cac:AccountingCustomerParty', [customer(invoice)]),
    paymentMeans(invoice),
    element('cac:PaymentTerms', [element('cbc:Note', paymentTerms(invoice))]),
    taxTotal(invoice),
    monetaryTotal(invoice),
    ...invoice.lines.map(({ text, amount }, index) => line(text, amount, index, invoice)),
  ]);
}

function supplier(issuer: Issuer, { category }: Vat): XmlElement {
  const { address, contact } = issuer;
  return element('cac:Party', [
    endpoint(issuer.endpoint),
    element('cac:PartyIdentification', [element('cbc:ID', `DK${issuer.cvr}`, { schemeID: cvrScheme })]),
    element('cac:PartyName', [element('cbc:Name', issuer.name)]),
    postalAddress(address),
    // The seller's VAT number must be there for every category but O, and must not be there for O (BR-O-02).
    category === 'O'
      ? undefined
      : element('cac:PartyTaxScheme', [element('cbc:CompanyID', `DK${issuer.cvr}`), vatScheme]),
    legalEntity(issuer, cvrScheme),
    element('cac:Contact', contactLines(contact)),
  ]);
}

function customer({ debtor }: Invoice): XmlElement {
  return element('cac:Party', [
    endpoint({ scheme: 'GLN', id: debtor.gln }),
    element('cac:PartyIdentification', [element('cbc:ID', debtor.gln, { schemeID: '0088' })]),
    element('cac:PartyName', [element('cbc:Name', debtor.name)]),
    postalAddress(debtor.address),
    legalEntity(debtor, cvrScheme),
  ]);
}

function endpoint({ scheme, id }: Endpoint): XmlElement {
  return scheme === 'GLN'
    ? element('cbc:EndpointID', id, { schemeID: '0088' })
    : element('cbc:EndpointID', `DK${id}`, { schemeID: cvrScheme });
}

function postalAddress({ street, buildingNumber, city, postalCode }: Issuer['address']): XmlElement {
  return element('cac:PostalAddress', [
    element('cbc:StreetName', `${street} ${buildingNumber}`),
    ...townLines({ city, postalCode }),
  ]);
}

/** Codes and forms that a Danish seller may use to a Danish buyer (DK-R-005 to DK-R-011). */
function paymentMeans(invoice: Invoice): XmlElement {
  const { payment, issuer } = invoice;
  const reference = paymentReference(invoice);
  const account = (id: string, more: readonly XmlElement[] = []) =>
    element('cac:PayeeFinancialAccount', [element('cbc:ID', id), ...more]);
  const means = (code: string, name: string, rest: readonly XmlElement[] = []) =>
    element('cac:PaymentMeans', [element('cbc:PaymentMeansCode', code, { name }), ...rest]);
  switch (payment.kind) {
    case 'bank':
      return means('42', 'Kontooverførsel', [
        element('cbc:PaymentID', reference),
        account(payment.account, [
          element('cbc:Name', issuer.name),
          element('cac:FinancialInstitutionBranch', [element('cbc:ID', payment.branch)]),
        ]),
      ]);
    case 'fik':
      return means('93', 'FIK', [
        element('cbc:PaymentID', `${payment.cardType}#${reference}`),
        account(payment.creditor),
      ]);
    case 'iban':
      return means('58', 'SEPA-overførsel', [
        element('cbc:PaymentID', reference),
        account(payment.iban, [element('cbc:Name', issuer.name)]),
      ]);
    case 'nemkonto':
      return means('97', 'NemKonto');
  }
}

function taxTotal({ vat, net, tax }: Invoice): XmlElement {
  return element('cac:TaxTotal', [
    money('cbc:TaxAmount', tax),
    element('cac:TaxSubtotal', [
      money('cbc:TaxableAmount', net),
      money('cbc:TaxAmount', tax),
      element('cac:TaxCategory', [
        element('cbc:ID', vat.category),
        percent(vat),
        optional('cbc:TaxExemptionReasonCode', vat.category === 'O' ? outsideVat : undefined),
        exemptionReason(vat),
        vatScheme,
      ]),
    ]),
  ]);
}

/** The code list VATEX's word for what is outside the scope of VAT. */
const outsideVat = 'VATEX-EU-O';
const vatScheme = element('cac:TaxScheme', [element('cbc:ID', 'VAT')]);

/** O has no rate at all (BR-O-05), E and Z have 0, S has 25. */
function percent({ category }: Vat): XmlElement | undefined {
  if (category === 'O') return undefined;
  return element('cbc:Percent', category === 'S' ? '25' : '0');
}

function monetaryTotal({ net, payable }: Invoice): XmlElement {
  return element('cac:LegalMonetaryTotal', [
    money('cbc:LineExtensionAmount', net),
    money('cbc:TaxExclusiveAmount', net),
    money('cbc:TaxInclusiveAmount', payable),
    money('cbc:PayableAmount', payable),
  ]);
}

/** A price is never negative, so a line that pulls the other way has a negative quantity (BR-27). */
function line(text: string, amount: Rational, index: number, invoice: Invoice): XmlElement {
  const isCredit = invoice.kind === 'kreditnota';
  const { vat } = invoice;
  return element(isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
    element('cbc:ID', String(index + 1)),
    index === 0 ? element('cbc:Note', formulaInWords(invoice)) : undefined,
    element(isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', sign(amount) < 0 ? '-1' : '1', {
      unitCode: 'C62',
    }),
    money('cbc:LineExtensionAmount', amount),
    element('cac:Item', [
      element('cbc:Name', lineName(text, invoice)),
      element('cac:ClassifiedTaxCategory', [element('cbc:ID', vat.category), percent(vat), vatScheme]),
    ]),
    element('cac:Price', [money('cbc:PriceAmount', absolute(amount))]),
  ]);
}
