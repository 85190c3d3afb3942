import { all, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type InvoiceRule, peppol } from './rule.ts';
import { at, customer, header, linesOf, named, representative, supplier } from './ubl-parts.ts';
import { isVat } from './vat-rules.ts';

type Select = (invoice: CheckedInvoice) => readonly XmlElement[];

/** What UBL lets stand several times, and EN 16931 knows one of, as [official rule, in what, path, which of them]. */
const single: readonly (readonly [
  id: string,
  places: Select,
  path: string,
  counts?: (element: XmlElement) => boolean,
])[] = [
  ['UBL-SR-01', header, 'cac:ContractDocumentReference/cbc:ID'],
  ['UBL-SR-02', header, 'cac:ReceiptDocumentReference/cbc:ID'],
  ['UBL-SR-03', header, 'cac:DespatchDocumentReference/cbc:ID'],
  ['UBL-SR-04', header, 'cac:AdditionalDocumentReference', isObject],
  ['UBL-SR-05', header, 'cac:PaymentTerms/cbc:Note'],
  ['UBL-SR-08', header, 'cac:InvoicePeriod'],
  ['UBL-SR-09', header, `${supplier}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['UBL-SR-10', header, `${supplier}/cac:PartyName/cbc:Name`],
  ['UBL-SR-11', header, `${supplier}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-12', header, `${supplier}/cac:PartyTaxScheme`, isVat],
  ['UBL-SR-13', header, `${supplier}/cac:PartyTaxScheme`, (scheme) => !isVat(scheme)],
  ['UBL-SR-15', header, `${customer}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['UBL-SR-16', header, `${customer}/cac:PartyIdentification/cbc:ID`],
  ['UBL-SR-17', header, `${customer}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-18', header, `${customer}/cac:PartyTaxScheme`, isVat],
  ['UBL-SR-22', at(representative), 'cac:PartyName/cbc:Name'],
  ['UBL-SR-23', at(representative), 'cac:PartyTaxScheme/cbc:CompanyID'],
  ['UBL-SR-24', header, 'cac:Delivery'],
  ['UBL-SR-25', at('cac:Delivery'), 'cac:DeliveryParty/cac:PartyName/cbc:Name'],
  ['UBL-SR-26', at('cac:PaymentMeans'), 'cbc:PaymentID'],
  ['UBL-SR-30', allowances, 'cbc:AllowanceChargeReason'],
  ['UBL-SR-31', charges, 'cbc:AllowanceChargeReason'],
  ['UBL-SR-32', named('cac:TaxSubtotal'), 'cac:TaxCategory/cbc:TaxExemptionReason'],
  ['UBL-SR-33', at('cac:AdditionalDocumentReference'), 'cbc:DocumentDescription'],
  ['UBL-SR-34', linesOf, 'cbc:Note'],
  ['UBL-SR-35', linesOf, 'cac:OrderLineReference/cbc:LineID'],
  ['UBL-SR-36', linesOf, 'cac:InvoicePeriod'],
  ['UBL-SR-37', linesOf, 'cac:Price/cac:AllowanceCharge/cbc:Amount'],
  ['UBL-SR-39', header, 'cac:ProjectReference/cbc:ID'],
  ['UBL-SR-40', header, `${customer}/cac:PartyName/cbc:Name`],
  ['UBL-SR-45', header, 'cac:PaymentMeans/cbc:PaymentDueDate'],
  ['UBL-SR-46', header, 'cac:PaymentMeans/cbc:PaymentMeansCode', ({ attributes }) => 'name' in attributes],
  ['UBL-SR-49', header, 'cac:InvoicePeriod/cbc:DescriptionCode'],
  ['UBL-SR-50', linesOf, 'cac:Item/cbc:Description'],
  ['UBL-SR-51', named('cac:PostalAddress', 'cac:Address'), 'cac:AddressLine'],
  ['UBL-SR-52', linesOf, 'cac:DocumentReference'],
  ['UBL-SR-56', header, 'cac:OriginatorDocumentReference/cbc:ID'],
];

/** What must not stand twice in Peppol (EN 16931, the bindings to UBL). */
export const singleRules: readonly InvoiceRule[] = [
  ...single.map(([id, places, path, counts = () => true]) =>
    peppol(
      id,
      each(
        (invoice) => places(invoice).flatMap((place) => all(place, path).filter(counts).slice(1)),
        () => false,
        ({ name }) => `${name.replace(/^c[ab]c:/, '')} står mere end én gang`,
        'Behold den ene.',
      ),
    ),
  ),
  peppol('UBL-SR-44', oneOf('cbc:PaymentID', 'betalingsreference')),
  peppol('UBL-SR-47', oneOf('cbc:PaymentMeansCode', 'betalingsmåde')),
  peppol(
    'UBL-SR-48',
    each(
      (invoice) => linesOf(invoice).flatMap((line) => all(line, 'cac:Item')),
      (item) => all(item, 'cac:ClassifiedTaxCategory').length === 1,
      'linjen skal have én momskategori (ClassifiedTaxCategory)',
    ),
  ),
];

/** However often a payment is described, it is made in one way and with one reference. */
function oneOf(name: string, what: string) {
  return each(
    (invoice) => {
      const [head, ...others] = named(name)(invoice);
      return others.filter(({ text }) => text !== head?.text).slice(0, 1);
    },
    () => false,
    `fakturaen har mere end én ${what}`,
    'Send to fakturaer, eller behold den ene.',
  );
}

/** A reference of this type is to the object that is invoiced. */
function isObject(reference: XmlElement): boolean {
  return textAt(reference, 'cbc:DocumentTypeCode') === '130';
}

function allowances(invoice: CheckedInvoice): XmlElement[] {
  return named('cac:AllowanceCharge')(invoice).filter(
    (part) => textAt(part, 'cbc:ChargeIndicator') === 'false',
  );
}

function charges(invoice: CheckedInvoice): XmlElement[] {
  return named('cac:AllowanceCharge')(invoice).filter(
    (part) => textAt(part, 'cbc:ChargeIndicator') === 'true',
  );
}
