import type { XmlElement } from '../../src/model/invoice/xml.ts';

/**
 * The order of the elements that fordel writes, by the element they stand in, as the sequences of UBL 2.1 have them
 * (OASIS, UBL-Invoice-2.1, UBL-CreditNote-2.1 and UBL-CommonAggregateComponents-2.1). A child that is not listed is not known here:
 * look its place up before it is written.
 */
const order: Readonly<Record<string, string>> = {
  Invoice: `UBLVersionID CustomizationID ProfileID ID CopyIndicator UUID IssueDate DueDate InvoiceTypeCode Note
    DocumentCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference BillingReference
    AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal
    LegalMonetaryTotal InvoiceLine`,
  CreditNote: `UBLVersionID CustomizationID ProfileID ID CopyIndicator UUID IssueDate CreditNoteTypeCode Note
    DocumentCurrencyCode AccountingCost BuyerReference InvoicePeriod OrderReference BillingReference
    AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal
    LegalMonetaryTotal CreditNoteLine`,
  InvoicePeriod: 'StartDate EndDate',
  OrderReference: 'ID',
  BillingReference: 'InvoiceDocumentReference',
  InvoiceDocumentReference: 'ID IssueDate',
  AdditionalDocumentReference: 'ID DocumentType DocumentDescription Attachment',
  Attachment: 'EmbeddedDocumentBinaryObject',
  AccountingSupplierParty: 'Party',
  AccountingCustomerParty: 'Party',
  Party: 'EndpointID PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact',
  PartyIdentification: 'ID',
  PartyName: 'Name',
  PostalAddress: 'AddressFormatCode StreetName BuildingNumber CityName PostalZone Country',
  Country: 'IdentificationCode',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID',
  Contact: 'ID Name Telephone ElectronicMail',
  PaymentMeans: `ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote PaymentID
    PayeeFinancialAccount CreditAccount`,
  PayeeFinancialAccount: 'ID Name PaymentNote FinancialInstitutionBranch',
  FinancialInstitutionBranch: 'ID FinancialInstitution',
  FinancialInstitution: 'ID',
  CreditAccount: 'AccountID',
  PaymentTerms: 'ID PaymentMeansID Note Amount',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  TaxScheme: 'ID Name',
  LegalMonetaryTotal: 'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount PayableAmount',
  InvoiceLine: 'ID Note InvoicedQuantity LineExtensionAmount TaxTotal Item Price',
  CreditNoteLine: 'ID Note CreditedQuantity LineExtensionAmount TaxTotal Item Price',
  Item: 'Description Name ClassifiedTaxCategory',
  Price: 'PriceAmount BaseQuantity OrderableUnitFactorRate',
};
/** All others stand at most once where fordel writes them. */
const repeatable = new Set(['InvoiceLine', 'CreditNoteLine']);

const localName = ({ name }: XmlElement) => name.replace(/^.*:/, '');

/** Every place where an element stands that UBL does not have there, or not in that order. */
export function outOfOrder(parent: XmlElement): string[] {
  const known = (order[localName(parent)] ?? '').split(/\s+/);
  const names = parent.children.map(localName);
  const here = names.filter((name, index) => {
    const at = known.indexOf(name);
    const before = index === 0 ? -1 : known.indexOf(names[index - 1] ?? '');
    return at < before || at === -1 || (at === before && !repeatable.has(name));
  });
  return [
    ...here.map((name) => `${localName(parent)}/${name}`),
    ...parent.children.filter(({ children }) => children.length > 0).flatMap(outOfOrder),
  ];
}
