import { add, attribute, everywhere, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const line = 'cac:InvoiceLine';
const creditLine = 'cac:CreditNoteLine';
const quantity = `${line}/cbc:InvoicedQuantity`;
const price = `${line}/cac:Price`;
const amount = `${price}/cbc:PriceAmount`;
const classified = (attributes: string) =>
  add(
    `${line}/cac:Item`,
    `<cac:CommodityClassification><cbc:ItemClassificationCode ${attributes}>80101500</cbc:ItemClassificationCode></cac:CommodityClassification>`,
  );

export const brokenLines: readonly BrokenCase[] = [
  ['no lines', 'invoice', remove(line), 'BR-16', 'BR-CO-10', 'BR-O-08'],
  ['a line without a number', 'invoice', remove(`${line}/cbc:ID`), 'BR-21'],
  ['a line without a quantity', 'creditNote', remove(`${creditLine}/cbc:CreditedQuantity`), 'BR-22'],
  ['a quantity without a unit', 'invoice', attribute(quantity, 'unitCode'), 'BR-23'],
  [
    'a line without an amount',
    'invoice',
    remove(`${line}/cbc:LineExtensionAmount`),
    'BR-24',
    'BR-CO-10',
    'BR-O-08',
  ],
  ['an item without a name', 'creditNote', remove(`${creditLine}/cac:Item/cbc:Name`), 'BR-25'],
  ['a line without a price', 'invoice', remove(price), 'BR-26'],
  ['a negative price', 'invoice', [text(amount, '-125000.00'), text(quantity, '-1')], 'BR-27'],
  ['a line that is not price × quantity', 'invoice', text(amount, '125001.00'), 'PEPPOL-EN16931-R120'],
  [
    'a line that forgets its allowance',
    'creditNote',
    add(
      creditLine,
      '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="DKK">5.00</cbc:Amount></cac:AllowanceCharge>',
    ),
    'PEPPOL-EN16931-R120',
  ],
  [
    'a price for two',
    'invoice',
    add(price, '<cbc:BaseQuantity unitCode="C62">2</cbc:BaseQuantity>'),
    'PEPPOL-EN16931-R120',
  ],
  [
    'a price for none',
    'invoice',
    add(price, '<cbc:BaseQuantity unitCode="C62">0</cbc:BaseQuantity>'),
    'PEPPOL-EN16931-R121',
  ],
  [
    'a price of another unit',
    'invoice',
    add(price, '<cbc:BaseQuantity unitCode="DAY">1</cbc:BaseQuantity>'),
    'PEPPOL-EN16931-R130',
  ],
];

export const brokenCodes: readonly BrokenCase[] = [
  ['an invoice type that is none', 'invoice', text('cbc:InvoiceTypeCode', '999'), 'PEPPOL-EN16931-P0100'],
  [
    'an invoice of the type of credit notes',
    'invoice',
    text('cbc:InvoiceTypeCode', '381'),
    'PEPPOL-EN16931-P0100',
  ],
  [
    'a credit note of the type of invoices',
    'creditNote',
    text('cbc:CreditNoteTypeCode', '380'),
    'PEPPOL-EN16931-P0101',
  ],
  ['a currency that is none', 'invoice', everywhere(/DKK/g, 'kr.'), 'BR-CL-03', 'BR-CL-04'],
  [
    'a country that is none',
    'invoice',
    text(
      'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode',
      'Danmark',
    ),
    'BR-CL-14',
  ],
  [
    'a way to pay that is none',
    'creditNote',
    text('cac:PaymentMeans/cbc:PaymentMeansCode', '99'),
    'BR-CL-16',
    'FAKTURA-BETALING',
  ],
  [
    'a party number of a scheme of OIOUBL',
    'invoice',
    add(
      'cac:AccountingSupplierParty/cac:Party',
      '<cac:PartyIdentification><cbc:ID schemeID="DK:CVR">DK12345674</cbc:ID></cac:PartyIdentification>',
    ),
    'BR-CL-10',
  ],
  [
    'a company number of no register',
    'invoice',
    [
      text(
        'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode',
        'SE',
      ),
      attribute(
        'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID',
        'schemeID',
        '0999',
      ),
    ],
    'BR-CL-11',
  ],
  [
    'a VAT category that is none',
    'exempt',
    everywhere(/(<cac:TaxCategory>\s*<cbc:ID>)E/, '$1X'),
    'BR-CL-17',
    'BR-E-01',
  ],
  [
    'a VAT category of OIOUBL on a line',
    'exempt',
    everywhere(/(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)E/, '$1ZeroRated'),
    'BR-CL-18',
    'BR-E-08',
  ],
  ['a unit in Danish', 'invoice', attribute(quantity, 'unitCode', 'styk'), 'BR-CL-23'],
  [
    'a unit that looks like one',
    'creditNote',
    attribute(`${creditLine}/cbc:CreditedQuantity`, 'unitCode', 'TIM'),
    'BR-CL-23',
  ],
  ['UNSPSC without a version', 'invoice', classified('listID="TST"'), 'DK-R-003'],
  ['UNSPSC of an old version', 'invoice', classified('listID="TST" listVersionID="7.0401"'), 'DK-R-003'],
  ['another classification', 'invoice', classified('listID="STI"'), 'FAKTURA-VARE'],
];

const file = 'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject';

export const brokenAttachments: readonly BrokenCase[] = [
  ['a bilag without a name of its own', 'invoice', remove('cac:AdditionalDocumentReference/cbc:ID'), 'BR-52'],
  ['a file of another type', 'invoice', attribute(file, 'mimeCode', 'text/xml'), 'PEPPOL-EN16931-CL001'],
  ['a file of another type', 'oioubl invoice', attribute(file, 'mimeCode', 'text/html'), 'F-LIB098'],
  [
    'a bilag that does not say what it is',
    'oioubl invoice',
    remove('cac:AdditionalDocumentReference/cbc:DocumentType'),
    'F-LIB092',
  ],
  ['a file of no type', 'oioubl creditNote', attribute(file, 'mimeCode'), 'F-LIB098'],
  ['a file of no type', 'creditNote', attribute(file, 'mimeCode'), 'UBL-DT-06'],
  ['a file without a name', 'invoice', attribute(file, 'filename'), 'UBL-DT-07'],
  ['a file without a name', 'oioubl invoice', attribute(file, 'filename'), 'FAKTURA-BILAG'],
  ['too large a file', 'invoice', text(file, 'A'.repeat(1_333_336)), 'FAKTURA-BILAG'],
];
