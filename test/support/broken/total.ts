import { add, attribute, everywhere, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const totals = 'cac:LegalMonetaryTotal';
const lines = `${totals}/cbc:LineExtensionAmount`;
const exclusive = `${totals}/cbc:TaxExclusiveAmount`;
const inclusive = `${totals}/cbc:TaxInclusiveAmount`;
const payable = `${totals}/cbc:PayableAmount`;
const tax = 'cac:TaxTotal/cbc:TaxAmount';
const partTaxable = 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount';
const partTax = 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount';
const negative = everywhere(/>125000\.00<\/cbc:(?!Price)/g, '>-125000.00</cbc:');
const quantity = everywhere(/(edQuantity[^>]*>)1/, '$1-1');

export const brokenTotals: readonly BrokenCase[] = [
  ['no sum of lines', 'invoice', remove(lines), 'BR-12', 'BR-CO-13', 'BR-CO-15'],
  ['no amount without VAT', 'invoice', remove(exclusive), 'BR-13'],
  ['no amount with VAT', 'creditNote', remove(inclusive), 'BR-14', 'BR-CO-16'],
  ['no amount to pay', 'invoice', remove(payable), 'BR-15'],
  ['lines that do not add up', 'invoice', text(lines, '125001.00'), 'BR-CO-10', 'BR-CO-13', 'BR-CO-15'],
  ['a wrong amount without VAT', 'creditNote', text(exclusive, '125001.00'), 'BR-CO-13'],
  ['a wrong amount with VAT', 'standard', text(inclusive, '1.00'), 'BR-CO-15', 'BR-CO-16'],
  ['a wrong amount to pay', 'invoice', text(payable, '125001.00'), 'BR-CO-16'],
  [
    'two breakdowns',
    'exempt',
    add(
      '',
      '<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">125000.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>E</cbc:ID><cbc:Percent>0</cbc:Percent><cbc:TaxExemptionReason>momsloven</cbc:TaxExemptionReason><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>',
    ),
    'PEPPOL-EN16931-R053',
    'BR-E-01',
  ],
  ['a negative credit note', 'creditNote', [negative, quantity], 'DK-R-016'],
  ['nothing to pay', 'invoice', everywhere(/125000\.00/g, '0.00'), 'FAKTURA-FORTEGN'],
  ['nothing to pay', 'oioubl creditNote', everywhere(/125000\.00/g, '0.00'), 'FAKTURA-FORTEGN'],
  ['a negative invoice', 'invoice', [negative, quantity], 'FAKTURA-FORTEGN'],
];

export const brokenAmounts: readonly BrokenCase[] = [
  ['an amount with a comma', 'invoice', text(payable, '125000,00'), 'UBL 2.1 XSD'],
  [
    'a quantity in words',
    'oioubl invoice',
    text('cac:InvoiceLine/cbc:InvoicedQuantity', 'en'),
    'UBL 2.1 XSD',
  ],
  ...(
    [
      ['BR-DEC-09', lines, '125000.000'],
      ['BR-DEC-12', exclusive, '125000.000'],
      ['UBL-DT-01', tax, '0.000'],
      ['BR-DEC-14', inclusive, '125000.000'],
      ['BR-DEC-18', payable, '125000.000'],
      ['BR-DEC-19', partTaxable, '125000.000'],
      ['BR-DEC-20', partTax, '0.000'],
      ['BR-DEC-23', 'cac:InvoiceLine/cbc:LineExtensionAmount', '125000.000'],
    ] as const
  ).map(
    ([rule, path, value]): BrokenCase => [`three decimals in ${path}`, 'invoice', text(path, value), rule],
  ),
  [
    'three decimals in what is prepaid',
    'invoice',
    add(totals, '<cbc:PrepaidAmount currencyID="DKK">0.000</cbc:PrepaidAmount>'),
    'BR-DEC-16',
  ],
  ...(
    [
      ['F-LIB014', lines, '125000'],
      ['F-LIB014', exclusive, '0.0'],
      ['F-LIB014', inclusive, '125000.0'],
      ['F-LIB014', payable, '125000.000'],
      ['F-LIB250', tax, '0'],
      ['F-LIB261', partTaxable, '125000'],
      ['F-LIB263', partTax, '0'],
      ['F-INV149', 'cac:InvoiceLine/cbc:LineExtensionAmount', '125000.0'],
    ] as const
  ).map(
    ([rule, path, value]): BrokenCase => [
      `other than two decimals in ${path}`,
      'oioubl invoice',
      text(path, value),
      rule,
    ],
  ),
  [
    'a line without decimals',
    'oioubl creditNote',
    text('cac:CreditNoteLine/cbc:LineExtensionAmount', '125000'),
    'F-CRN089',
  ],
  ['tax on a line without decimals', 'oioubl creditNote', text(`cac:CreditNoteLine/${tax}`, '0'), 'F-LIB250'],
  ['another currency', 'invoice', attribute(payable, 'currencyID', 'EUR'), 'PEPPOL-EN16931-R051'],
  [
    'a price without a currency',
    'creditNote',
    attribute('cac:CreditNoteLine/cac:Price/cbc:PriceAmount', 'currencyID'),
    'PEPPOL-EN16931-R051',
  ],
  [
    'another currency on a line',
    'oioubl invoice',
    attribute('cac:InvoiceLine/cbc:LineExtensionAmount', 'currencyID', 'EUR'),
    'F-INV012',
  ],
  [
    'another currency on a line',
    'oioubl creditNote',
    attribute('cac:CreditNoteLine/cbc:LineExtensionAmount', 'currencyID', 'EUR'),
    'F-CRN007',
  ],
  ['another currency of the lines', 'oioubl invoice', attribute(lines, 'currencyID', 'EUR'), 'F-INV013'],
  ['another currency of the lines', 'oioubl creditNote', attribute(lines, 'currencyID', 'EUR'), 'F-CRN008'],
  ['another currency to pay', 'oioubl invoice', attribute(payable, 'currencyID', 'EUR'), 'F-INV014'],
  ['another currency to pay', 'oioubl creditNote', attribute(payable, 'currencyID', 'EUR'), 'F-CRN009'],
];

const pair = (
  what: string,
  edits: BrokenCase[2],
  invoiceRules: readonly string[],
  creditNoteRules: readonly string[],
) =>
  [
    [what, 'oioubl invoice', edits, ...invoiceRules],
    [what, 'oioubl creditNote', edits, ...creditNoteRules],
  ] as const satisfies readonly BrokenCase[];
const onLine = (
  what: string,
  edit: (line: string) => BrokenCase[2],
  invoiceRules: readonly string[],
  creditNoteRules: readonly string[],
) =>
  [
    [what, 'oioubl invoice', edit('cac:InvoiceLine'), ...invoiceRules],
    [what, 'oioubl creditNote', edit('cac:CreditNoteLine'), ...creditNoteRules],
  ] as const satisfies readonly BrokenCase[];
const quantityIn = (line: string) =>
  `${line}/cbc:${line === 'cac:InvoiceLine' ? 'Invoiced' : 'Credited'}Quantity`;

export const brokenOioublTotals: readonly BrokenCase[] = [
  ...pair(
    'no sum of lines',
    remove(lines),
    ['F-INV120', 'F-INV128', 'F-INV133'],
    ['F-CRN066', 'F-CRN074', 'F-CRN079'],
  ),
  ...pair(
    'lines that do not add up',
    text(lines, '125001.00'),
    ['F-INV126', 'F-INV128', 'F-INV133'],
    ['F-CRN072', 'F-CRN074', 'F-CRN079'],
  ),
  ...pair('the net as TaxExclusiveAmount', text(exclusive, '125000.00'), ['F-INV127'], ['F-CRN073']),
  ...pair('a wrong amount with VAT', text(inclusive, '1.00'), ['F-INV128'], ['F-CRN074']),
  ...pair('a wrong amount to pay', text(payable, '1.00'), ['F-INV133', 'F-INV134'], ['F-CRN079']),
  [
    'a negative invoice',
    'oioubl invoice',
    [text(payable, '-1.00'), text('cac:PaymentTerms/cbc:Amount', '-1.00')],
    'F-LIB016',
    'F-LIB020',
    'F-INV133',
  ],
  ...onLine('a line without a number', (line) => remove(`${line}/cbc:ID`), ['F-INV140'], ['F-CRN084']),
  ...onLine('a line without a quantity', (line) => remove(quantityIn(line)), ['F-INV137'], ['F-CRN196']),
  ...onLine(
    'none of it',
    (line) => text(quantityIn(line), '0'),
    ['F-INV147', 'F-INV340'],
    ['F-CRN088', 'F-CRN210'],
  ),
  [
    'a quantity without a unit',
    'oioubl invoice',
    attribute(quantityIn('cac:InvoiceLine'), 'unitCode'),
    'F-LIB007',
  ],
  ['a unit that is none', 'oioubl invoice', everywhere(/unitCode="EA"/g, 'unitCode="STK"'), 'F-LIB318'],
  ['a line without an item', 'oioubl creditNote', remove('cac:CreditNoteLine/cac:Item'), 'F-CRN082'],
  ...onLine(
    'an item without a name',
    (line) => remove(`${line}/cac:Item/cbc:Name`),
    ['F-INV163'],
    ['F-CRN110'],
  ),
  ...onLine('a line without a price', (line) => remove(`${line}/cac:Price`), ['F-INV139'], ['F-CRN083']),
  ...onLine(
    'a wrong price of no base quantity',
    (line) => [
      remove(`${line}/cac:Price/cbc:BaseQuantity`),
      text(`${line}/cac:Price/cbc:PriceAmount`, '1.00'),
    ],
    ['F-INV348'],
    ['F-CRN216'],
  ),
  ...onLine(
    'a wrong price',
    (line) => text(`${line}/cac:Price/cbc:PriceAmount`, '1.00'),
    ['F-INV340'],
    ['F-CRN210'],
  ),
  ...onLine(
    'a price of another unit and a wrong rate',
    (line) => [
      attribute(`${line}/cac:Price/cbc:BaseQuantity`, 'unitCode', 'DAY'),
      text(`${line}/cac:Price/cbc:OrderableUnitFactorRate`, '2'),
    ],
    ['F-INV343'],
    ['F-CRN194'],
  ),
  [
    'a base quantity of zero',
    'oioubl invoice',
    text('cac:InvoiceLine/cac:Price/cbc:BaseQuantity', '0'),
    'F-LIB019',
  ],
];
