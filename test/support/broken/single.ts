import { add, attribute, remove } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const supplier = 'cac:AccountingSupplierParty/cac:Party';
const customer = 'cac:AccountingCustomerParty/cac:Party';
const line = 'cac:InvoiceLine';
const taxNumber = (company: string, scheme: string) =>
  `<cac:PartyTaxScheme><cbc:CompanyID>${company}</cbc:CompanyID><cac:TaxScheme><cbc:ID>${scheme}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`;
const document = (name: string, id: string) => `<cac:${name}><cbc:ID>${id}</cbc:ID></cac:${name}>`;
const name = (text: string) => `<cac:PartyName><cbc:Name>${text}</cbc:Name></cac:PartyName>`;
const charge = (isCharge: boolean) =>
  `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator><cbc:AllowanceChargeReason>a</cbc:AllowanceChargeReason><cbc:AllowanceChargeReason>b</cbc:AllowanceChargeReason><cbc:Amount currencyID="DKK">0.00</cbc:Amount><cac:TaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>`;
const representative = (inner: string) => `<cac:TaxRepresentativeParty>${inner}</cac:TaxRepresentativeParty>`;
const discount =
  '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="DKK">0.00</cbc:Amount></cac:AllowanceCharge>';

/** What stands twice, as [official rule, where it is put, the elements]. */
const twice: readonly (readonly [rule: string, path: string, fragment: string])[] = [
  [
    'UBL-SR-01',
    '',
    document('ContractDocumentReference', 'K-1') + document('ContractDocumentReference', 'K-2'),
  ],
  [
    'UBL-SR-02',
    '',
    document('ReceiptDocumentReference', 'M-1') + document('ReceiptDocumentReference', 'M-2'),
  ],
  [
    'UBL-SR-03',
    '',
    document('DespatchDocumentReference', 'F-1') + document('DespatchDocumentReference', 'F-2'),
  ],
  [
    'UBL-SR-04',
    '',
    ['1', '2']
      .map(
        (id) =>
          `<cac:AdditionalDocumentReference><cbc:ID>${id}</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`,
      )
      .join(''),
  ],
  ['UBL-SR-05', '', '<cac:PaymentTerms><cbc:Note>a</cbc:Note></cac:PaymentTerms>'],
  [
    'UBL-SR-08',
    '',
    '<cac:InvoicePeriod><cbc:StartDate>2024-01-01</cbc:StartDate><cbc:EndDate>2024-12-31</cbc:EndDate></cac:InvoicePeriod>',
  ],
  ['UBL-SR-10', supplier, name('a') + name('b')],
  ['UBL-SR-13', supplier, taxNumber('1', 'TAX') + taxNumber('2', 'TAX')],
  [
    'UBL-SR-16',
    customer,
    ['5790000000012', '5790000000029']
      .map(
        (gln) => `<cac:PartyIdentification><cbc:ID schemeID="0088">${gln}</cbc:ID></cac:PartyIdentification>`,
      )
      .join(''),
  ],
  ['UBL-SR-22', '', representative(name('a') + name('b'))],
  ['UBL-SR-23', '', representative(name('a') + taxNumber('1', 'TAX') + taxNumber('2', 'TAX'))],
  [
    'UBL-SR-24',
    '',
    '<cac:Delivery><cbc:ID>1</cbc:ID></cac:Delivery><cac:Delivery><cbc:ID>2</cbc:ID></cac:Delivery>',
  ],
  [
    'UBL-SR-25',
    '',
    `<cac:Delivery><cac:DeliveryParty>${name('a')}${name('b')}</cac:DeliveryParty></cac:Delivery>`,
  ],
  ['UBL-SR-30', '', charge(false)],
  ['UBL-SR-31', '', charge(true)],
  [
    'UBL-SR-32',
    'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory',
    '<cbc:TaxExemptionReason>b</cbc:TaxExemptionReason>',
  ],
  [
    'UBL-SR-33',
    '',
    '<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cbc:DocumentDescription>a</cbc:DocumentDescription><cbc:DocumentDescription>b</cbc:DocumentDescription></cac:AdditionalDocumentReference>',
  ],
  ['UBL-SR-34', line, '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>'],
  [
    'UBL-SR-35',
    line,
    ['1', '2']
      .map((id) => `<cac:OrderLineReference><cbc:LineID>${id}</cbc:LineID></cac:OrderLineReference>`)
      .join(''),
  ],
  [
    'UBL-SR-36',
    line,
    ['01', '02']
      .map(
        (month) => `<cac:InvoicePeriod><cbc:StartDate>2024-${month}-01</cbc:StartDate></cac:InvoicePeriod>`,
      )
      .join(''),
  ],
  ['UBL-SR-37', `${line}/cac:Price`, discount + discount],
  ['UBL-SR-39', '', document('ProjectReference', '1') + document('ProjectReference', '2')],
  ['UBL-SR-40', customer, name('a') + name('b')],
  [
    'UBL-SR-50',
    `${line}/cac:Item`,
    '<cbc:Description>a</cbc:Description><cbc:Description>b</cbc:Description>',
  ],
  [
    'UBL-SR-51',
    `${supplier}/cac:PostalAddress`,
    '<cac:AddressLine><cbc:Line>a</cbc:Line></cac:AddressLine><cac:AddressLine><cbc:Line>b</cbc:Line></cac:AddressLine>',
  ],
  ['UBL-SR-52', line, document('DocumentReference', '1') + document('DocumentReference', '2')],
  [
    'UBL-SR-56',
    '',
    document('OriginatorDocumentReference', '1') + document('OriginatorDocumentReference', '2'),
  ],
];

const legal = (company: string) =>
  `<cac:PartyLegalEntity><cbc:RegistrationName>b</cbc:RegistrationName><cbc:CompanyID schemeID="0184">${company}</cbc:CompanyID></cac:PartyLegalEntity>`;
const payment = (inner: string) => `<cac:PaymentMeans>${inner}</cac:PaymentMeans>`;
const nemkonto = '<cbc:PaymentMeansCode>97</cbc:PaymentMeansCode>';
const due = '<cbc:PaymentDueDate>2024-02-15</cbc:PaymentDueDate>';
const byCode = '<cac:InvoicePeriod><cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>';

export const brokenSingles: readonly BrokenCase[] = [
  ...twice.map(
    ([rule, path, fragment]): BrokenCase => [
      `${path === '' ? 'the document' : path} and what stands twice for ${rule}`,
      'invoice',
      add(path, fragment),
      rule,
    ],
  ),
  ['two sellers', 'invoice', add(supplier, legal('DK12345674')), 'UBL-SR-09', 'UBL-SR-11'],
  ['two buyers', 'invoice', add(customer, legal('DK12345674')), 'UBL-SR-15', 'UBL-SR-17'],
  ['two VAT numbers of the seller', 'standard', add(supplier, taxNumber('DK12345674', 'VAT')), 'UBL-SR-12'],
  [
    'two VAT numbers of the buyer',
    'standard',
    add(customer, taxNumber('DK12345674', 'VAT') + taxNumber('DK12345674', 'VAT')),
    'UBL-SR-18',
  ],
  [
    'two periods by code',
    'invoice',
    [remove('cac:InvoicePeriod'), add('', byCode + byCode)],
    'UBL-SR-08',
    'UBL-SR-49',
  ],
  [
    'two due dates of payments',
    'nemkonto',
    [add('cac:PaymentMeans', due), add('', payment(nemkonto + due))],
    'UBL-SR-45',
  ],
  [
    'two names of a way to pay',
    'nemkonto',
    [
      attribute('cac:PaymentMeans/cbc:PaymentMeansCode', 'name', 'NemKonto'),
      add('', payment('<cbc:PaymentMeansCode name="NemKonto">97</cbc:PaymentMeansCode>')),
    ],
    'UBL-SR-46',
  ],
  ['two ways to pay', 'invoice', add('', payment(nemkonto)), 'UBL-SR-47'],
  [
    'a payment with its reference twice',
    'iban',
    add('cac:PaymentMeans', '<cbc:PaymentID>1</cbc:PaymentID><cbc:PaymentID>1</cbc:PaymentID>'),
    'UBL-SR-26',
    'UBL-SR-44',
  ],
  [
    'a line without a category of VAT, and one with two',
    'invoice',
    add(
      `${line}/cac:Item`,
      '<cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>',
    ),
    'UBL-SR-48',
  ],
];
