import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../src/check/invoice/check-invoice.ts';
import { readUbl } from '../../../src/input/ubl-file.ts';
import { oioublXml } from '../../../src/publish/oioubl.ts';
import { peppolXml } from '../../../src/publish/peppol.ts';
import { invoiceOf } from '../../support/invoicing.ts';

const fik = { payment: { kind: 'fik', cardType: '71', creditor: '12345678' } } as const;
const iban = { payment: { kind: 'iban', iban: 'DK5000400440116243', bic: 'DABADKKK' } } as const;
const exempt = { vat: { category: 'E', reason: 'momsloven § 13', confirmedBy: 'revisor' } } as const;
const standard = { vat: { category: 'S', confirmedBy: 'revisor' } } as const;

const invoice = peppolXml(invoiceOf(125_000n), 'Prøve');
const creditNote = peppolXml(invoiceOf(-125_000n), 'Prøve');
const byFik = peppolXml(invoiceOf(125_000n, fik), 'Prøve');
const byIban = peppolXml(invoiceOf(125_000n, iban), 'Prøve');
const withVat = peppolXml(invoiceOf(125_000n, standard), 'Prøve');
const oioubl = oioublXml(invoiceOf(125_000n), 'Prøve');
const oioublFik = oioublXml(invoiceOf(125_000n, fik), 'Prøve');
const oioublCredit = oioublXml(invoiceOf(-125_000n), 'Prøve');

function rulesBrokenBy(text: string): string[] {
  const { file, root, document } = readUbl({ file: 'faktura.xml', sha256: '', text });
  return checkInvoice(file, root, document).map(
    ({ code, message }) => /^\[([^\]]+)\]/.exec(message)?.[1] ?? code,
  );
}

describe('what fordel writes breaks no rule', () => {
  it.each([
    ['an invoice', invoice],
    ['a credit note', creditNote],
    ['FIK', byFik],
    ['IBAN', byIban],
    ['25 % VAT', withVat],
    ['exempt', peppolXml(invoiceOf(125_000n, exempt), 'Prøve')],
    ['an OIOUBL invoice', oioubl],
    ['an OIOUBL credit note', oioublCredit],
    ['OIOUBL with FIK', oioublFik],
    ['OIOUBL with IBAN', oioublXml(invoiceOf(125_000n, iban), 'Prøve')],
    ['OIOUBL with 25 % VAT', oioublXml(invoiceOf(125_000n, standard), 'Prøve')],
  ])('%s', (_, text) => expect(rulesBrokenBy(text)).toEqual([]));
});

/** What is wrong, the sound document, what to find in it and what to put there, and the rule that must speak up. */
const broken: [what: string, sound: string, find: string | RegExp, put: string, rule: string][] = [
  [
    'no due date and no terms',
    invoice.replace(/<cac:PaymentTerms>.*?<\/cac:PaymentTerms>/s, ''),
    /<cbc:DueDate>.*?>/,
    '',
    'FAKTURA-FORFALD',
  ],
  ['due before issue', invoice, /<cbc:DueDate>[^<]*/, '<cbc:DueDate>2023-12-31', 'FAKTURA-FORFALD'],
  ['a term under 30 days', invoice, /<cbc:DueDate>[^<]*/, '<cbc:DueDate>2024-01-10', 'FAKTURA-FORFALD'],
  ['no payment means', invoice, /<cac:PaymentMeans>.*<\/cac:PaymentMeans>/s, '', 'FAKTURA-BETALING'],
  ['nothing to pay', invoice, /125000\.00/g, '0.00', 'FAKTURA-FORTEGN'],
  ['a negative invoice', invoice, />125000\.00<\/cbc:(?!Price)/g, '>-125000.00</cbc:', 'FAKTURA-FORTEGN'],
  ['a negative credit note', creditNote, /(PayableAmount[^>]*>)/, '$1-', 'DK-R-016'],
  [
    'receiver by CVR',
    invoice,
    '<cbc:EndpointID schemeID="0088">5798009811578',
    '<cbc:EndpointID schemeID="0184">DK29189382',
    'FAKTURA-MODTAGER',
  ],
  [
    'a GLN of 12 digits',
    invoice,
    /<cbc:EndpointID schemeID="0088">[^<]*/,
    '<cbc:EndpointID schemeID="0088">579800981157',
    'FAKTURA-MODTAGER',
  ],
  ['a wrong GLN check digit', invoice, '5798009811578', '5798009811579', 'PEPPOL-COMMON-R040'],
  ['a CVR against modulus 11', invoice, 'DK29189382', 'DK29189383', 'FAKTURA-CVR'],
  ['a CVR of seven digits', invoice, 'DK29189382', 'DK2918938', 'PEPPOL-COMMON-R042'],
  ['a wrong FIK check digit', byFik, /71#(\d{14})\d/, '71#$19', 'FAKTURA-REFERENCE'],
  ['a wrong IBAN', byIban, 'DK5000400440116243', 'DK5100400440116243', 'FAKTURA-REFERENCE'],
  [
    'too large an attachment',
    invoice,
    /(<cbc:EmbeddedDocumentBinaryObject[^>]*>)/,
    `$1${'A'.repeat(1_400_000)}`,
    'FAKTURA-BILAG',
  ],
  ['another profile', invoice, 'poacc:billing:01:1.0', 'poacc:ordering', 'PEPPOL-EN16931-R007'],
  ['no profile', invoice, /<cbc:ProfileID>.*?<\/cbc:ProfileID>/, '', 'PEPPOL-EN16931-R001'],
  ['another customization', invoice, '#urn:fdc:peppol.eu:2017:poacc:billing:3.0', '', 'PEPPOL-EN16931-R004'],
  ['no number', invoice, /<cbc:ID>24-0001<\/cbc:ID>/, '', 'BR-02'],
  ['no issue date', invoice, /<cbc:IssueDate>.*?<\/cbc:IssueDate>/, '', 'BR-03'],
  ['no type', invoice, /<cbc:InvoiceTypeCode>.*?<\/cbc:InvoiceTypeCode>/, '', 'BR-04'],
  ['a type that is none', invoice, '>380<', '>999<', 'BR-CL-01'],
  [
    'two notes',
    invoice,
    '<cbc:DocumentCurrencyCode>',
    '<cbc:Note>mere</cbc:Note><cbc:DocumentCurrencyCode>',
    'PEPPOL-EN16931-R002',
  ],
  [
    'no reference at all',
    invoice,
    /<cbc:BuyerReference>.*?<\/cbc:BuyerReference>/,
    '',
    'PEPPOL-EN16931-R003',
  ],
  ['an empty element', invoice, /<cbc:BuyerReference>[^<]*/, '<cbc:BuyerReference>', 'PEPPOL-EN16931-R008'],
  [
    'no receiver address',
    invoice,
    /<cbc:EndpointID schemeID="0088">.*?<\/cbc:EndpointID>/,
    '',
    'PEPPOL-EN16931-R010',
  ],
  [
    'no sender address',
    invoice,
    /<cbc:EndpointID schemeID="0184">.*?<\/cbc:EndpointID>/,
    '',
    'PEPPOL-EN16931-R020',
  ],
  ['an identification without a scheme', invoice, '<cbc:ID schemeID="0088">', '<cbc:ID>', 'DK-R-013'],
  [
    'a sender CVR without a scheme',
    invoice,
    '<cbc:CompanyID schemeID="0184">DK12345674',
    '<cbc:CompanyID>DK12345674',
    'DK-R-014',
  ],
  [
    'a receiver CVR without a scheme',
    invoice,
    '<cbc:CompanyID schemeID="0184">DK29189382',
    '<cbc:CompanyID>DK29189382',
    'DK-R-017',
  ],
  ['no sender CVR', invoice, /<cbc:CompanyID schemeID="0184">DK12345674<\/cbc:CompanyID>/, '', 'DK-R-002'],
  ['payment code 30', invoice, '>42<', '>30<', 'DK-R-005'],
  [
    'a transfer without a registration number',
    invoice,
    /<cac:FinancialInstitutionBranch>.*?<\/cac:FinancialInstitutionBranch>/s,
    '',
    'DK-R-006',
  ],
  ['FIK 01', byFik, '71#', '01#', 'DK-R-010'],
  ['a FIK reference that is too short', byFik, /71#\d{5}/, '71#', 'DK-R-011'],
  [
    'a VAT number beside O',
    invoice,
    '<cac:PartyLegalEntity>',
    '<cac:PartyTaxScheme><cbc:CompanyID>DK12345674</cbc:CompanyID></cac:PartyTaxScheme><cac:PartyLegalEntity>',
    'BR-O-02',
  ],
  [
    'a rate for O',
    invoice,
    /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>O<\/cbc:ID>)/,
    '$1<cbc:Percent>0</cbc:Percent>',
    'BR-O-05',
  ],
  ['O without a reason', invoice, /<cbc:TaxExemptionReason>.*?<\/cbc:TaxExemptionReason>/, '', 'BR-O-10'],
  ['S without a VAT number', withVat, /<cac:PartyTaxScheme>.*?<\/cac:PartyTaxScheme>/s, '', 'BR-S-02'],
  [
    'O and another category',
    invoice,
    '</cac:TaxTotal>',
    '<cac:TaxSubtotal><cbc:TaxAmount>0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>Z</cbc:ID></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>',
    'BR-O-11',
  ],
  ['a line of another category', invoice, /(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)O/, '$1Z', 'BR-O-12'],
  [
    'lines that do not add up',
    invoice,
    /(<cac:LegalMonetaryTotal>\s*<cbc:LineExtensionAmount[^>]*>)125000/,
    '$1125001',
    'BR-CO-10',
  ],
  ['a wrong amount without VAT', invoice, /(TaxExclusiveAmount[^>]*>)125000/, '$1125001', 'BR-CO-13'],
  ['a wrong amount with VAT', withVat, /(TaxInclusiveAmount[^>]*>)\d+/, '$11', 'BR-CO-15'],
  ['a wrong amount to pay', invoice, /(PayableAmount[^>]*>)125000/, '$1125001', 'BR-CO-16'],
  ['VAT unlike its parts', withVat, /(<cac:TaxTotal>\s*<cbc:TaxAmount[^>]*>)\d+/, '$11', 'BR-CO-14'],
  [
    'a line that is not price × quantity',
    invoice,
    /(PriceAmount[^>]*>)125000/,
    '$1125001',
    'PEPPOL-EN16931-R120',
  ],
  ['a negative price', invoice, /(PriceAmount[^>]*>)/, '$1-', 'BR-27'],
  ['three decimals', invoice, /(PayableAmount[^>]*>125000\.00)/, '$10', 'BR-DEC'],
  [
    'an attachment of another kind',
    invoice,
    'mimeCode="text/csv"',
    'mimeCode="text/html"',
    'PEPPOL-EN16931-CL001',
  ],
  ['an attachment without a name', invoice, / filename="[^"]*"/, '', 'BR-52'],
  ['OIOUBL: the net as TaxExclusiveAmount', oioubl, /(TaxExclusiveAmount[^>]*>)0/, '$1125000', 'F-INV127'],
  ['OIOUBL: no receiver contact', oioubl, /<cac:Contact>\s*<cbc:ID>REF.*?<\/cac:Contact>/s, '', 'F-INV046'],
  ['OIOUBL: a contact without a reference', oioubl, '<cbc:ID>REF</cbc:ID>', '', 'F-INV051'],
  ['OIOUBL: terms of another amount', oioubl, /(<cbc:Amount [^>]*>)125000/, '$1125001', 'F-INV134'],
  [
    'OIOUBL: no tax on a line',
    oioubl,
    /(<cac:InvoiceLine>.*?)<cac:TaxTotal>.*?<\/cac:TaxTotal>/s,
    '$1',
    'F-INV138',
  ],
  ['OIOUBL: no tax in the header', oioubl, /<cac:TaxTotal>.*?<\/cac:TaxTotal>/s, '', 'F-INV008'],
  [
    'OIOUBL: a payment note over 20 characters',
    oioubl,
    /<cbc:PaymentNote>/,
    '<cbc:PaymentNote>123456789012345',
    'F-LIB133',
  ],
  [
    'OIOUBL: NemKonto with an account',
    oioublCredit,
    '</cac:PaymentMeans>',
    '<cac:PayeeFinancialAccount><cbc:ID>1</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>',
    'F-LIB159',
  ],
  ['OIOUBL: FIK without a creditor', oioublFik, '>12345678<', '>1234<', 'F-LIB305'],
  ['OIOUBL: a wrong FIK check digit', oioublFik, /(InstructionID>\d{14})\d/, '$19', 'FAKTURA-REFERENCE'],
];

describe('a document that is broken by hand', () => {
  it.each(broken)('%s', (_, sound, find, put, rule) => {
    const text = sound.replace(find, put);
    expect(text).not.toBe(sound);
    expect(rulesBrokenBy(text)).toContain(rule);
  });
});
