import { add, attribute, cut, everywhere, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';
import type { SoundDocument } from './sound.ts';

const seller = 'cac:AccountingSupplierParty/cac:Party';
const part = 'cac:TaxTotal/cac:TaxSubtotal';
const category = `${part}/cac:TaxCategory`;
const classified = 'cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory';
const allowance = (isCharge: boolean, id: string) =>
  add(
    '',
    `<cac:AllowanceCharge><cbc:ChargeIndicator>${isCharge}</cbc:ChargeIndicator><cbc:Amount currencyID="DKK">0.00</cbc:Amount><cac:TaxCategory><cbc:ID>${id}</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>`,
  );

export const brokenVat: readonly BrokenCase[] = [
  ['no breakdown', 'invoice', remove('cac:TaxTotal'), 'BR-CO-18', 'BR-O-01'],
  ['no taxable amount', 'exempt', remove(`${part}/cbc:TaxableAmount`), 'BR-45'],
  ['no tax in the breakdown', 'exempt', remove(`${part}/cbc:TaxAmount`), 'BR-46'],
  ['no category in the breakdown', 'invoice', remove(`${category}/cbc:ID`), 'BR-47', 'BR-48', 'BR-O-01'],
  ['no rate in the breakdown', 'exempt', remove(`${category}/cbc:Percent`), 'BR-48'],
  ['a line without a category', 'invoice', remove(`${classified}/cbc:ID`), 'BR-CO-04', 'BR-O-08'],
  [
    'a VAT number without DK',
    'exempt',
    text(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`, '12345674'),
    'BR-CO-09',
  ],
  ['VAT unlike its parts', 'exempt', text('cac:TaxTotal/cbc:TaxAmount', '1.00'), 'BR-CO-14', 'BR-CO-15'],
  [
    'a VAT number beside O',
    'creditNote',
    add(
      seller,
      '<cac:PartyTaxScheme><cbc:CompanyID>DK12345674</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>',
    ),
    'BR-O-02',
  ],
  [
    'a part of another category beside O',
    'invoice',
    add(
      'cac:TaxTotal',
      '<cac:TaxSubtotal><cbc:TaxableAmount currencyID="DKK">0.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="DKK">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>G</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>',
    ),
    'BR-O-11',
  ],
  ['a line of another category beside O', 'invoice', text(`${classified}/cbc:ID`, 'G'), 'BR-O-12', 'BR-O-08'],
  ['an allowance of another category beside O', 'invoice', allowance(false, 'G'), 'BR-O-13'],
  ['a charge of another category beside O', 'creditNote', allowance(true, 'G'), 'BR-O-14'],
  ['a rate for exemption in the breakdown', 'exempt', text(`${category}/cbc:Percent`, '25'), 'BR-CO-17'],
  ['a rate for O in the breakdown', 'invoice', add(category, '<cbc:Percent>0</cbc:Percent>'), 'FAKTURA-MOMS'],
];

const documents = {
  S: 'standard',
  Z: 'zero',
  E: 'exempt',
  AE: 'reverse',
  O: 'invoice',
} as const satisfies Record<string, SoundDocument>;
/** What else is wrong when the breakdown of a category is another one's, or its line has another rate. */
const aside: Readonly<Record<string, readonly string[]>> = { S: ['BR-S-08'] };

export const brokenVatCategories: readonly BrokenCase[] = (
  Object.keys(documents) as (keyof typeof documents)[]
).flatMap((code): BrokenCase[] => {
  const document = documents[code];
  const hasReason = code !== 'S' && code !== 'Z';
  const reason = `${category}/cbc:TaxExemptionReason`;
  return [
    [
      `a breakdown that has no ${code}`,
      document,
      [
        text(`${category}/cbc:ID`, 'G'),
        ...(code === 'O' ? [add(category, '<cbc:Percent>0</cbc:Percent>')] : []),
      ],
      `BR-${code}-01`,
    ],
    ...(code === 'O'
      ? []
      : [
          [
            `${code} without a VAT number`,
            document,
            remove(`${seller}/cac:PartyTaxScheme`),
            `BR-${code}-02`,
          ] as const,
        ]),
    code === 'O'
      ? ['a rate for O on a line', document, add(classified, '<cbc:Percent>0</cbc:Percent>'), 'BR-O-05']
      : [
          `another rate for ${code} on a line`,
          document,
          text(`${classified}/cbc:Percent`, code === 'S' ? '0' : '25'),
          `BR-${code}-05`,
          ...(aside[code] ?? []),
        ],
    [
      `a taxable amount for ${code} that is not the lines'`,
      document,
      text(`${part}/cbc:TaxableAmount`, '125001.00'),
      `BR-${code}-08`,
    ],
    [
      `wrong tax for ${code}`,
      document,
      code === 'S'
        ? everywhere(/31250\.00|156250\.00/g, '1.00')
        : [text(`${part}/cbc:TaxAmount`, '1.00'), text('cac:TaxTotal/cbc:TaxAmount', '1.00')],
      `BR-${code}-09`,
      'BR-CO-15',
    ],
    hasReason
      ? [
          `${code} without a reason`,
          document,
          code === 'O' ? [remove(reason), remove(`${reason}Code`)] : remove(reason),
          `BR-${code}-10`,
        ]
      : [
          `${code} with a reason`,
          document,
          add(category, '<cbc:TaxExemptionReason>momsloven</cbc:TaxExemptionReason>'),
          `BR-${code}-10`,
        ],
  ];
});

const id = `${category}/cbc:ID`;
const scheme = `${category}/cac:TaxScheme`;

export const brokenOioublTax: readonly BrokenCase[] = [
  ['no tax in the header', 'oioubl invoice', remove('cac:TaxTotal'), 'F-INV008', 'F-LIB404'],
  ['no tax in the header', 'oioubl creditNote', remove('cac:TaxTotal'), 'F-CRN005', 'F-LIB404'],
  ['no tax on a line', 'oioubl invoice', remove('cac:InvoiceLine/cac:TaxTotal'), 'F-INV138', 'F-LIB404'],
  [
    'no tax on a line',
    'oioubl creditNote',
    remove('cac:CreditNoteLine/cac:TaxTotal'),
    'F-CRN081',
    'F-LIB404',
  ],
  ['no breakdown on a line', 'oioubl invoice', remove(`cac:InvoiceLine/${part}`), 'F-LIB306', 'F-LIB404'],
  ['no category', 'oioubl invoice', remove(id), 'F-LIB074', 'F-LIB404'],
  [
    'a category twice on a line',
    'oioubl invoice',
    (xml) =>
      add(
        'cac:InvoiceLine/cac:TaxTotal',
        cut(xml, `cac:InvoiceLine/${part}`).replaceAll('125000.00', '0.00'),
      )(xml),
    'F-LIB315',
  ],
  ['a category of no list', 'oioubl invoice', attribute(id, 'schemeID'), 'F-LIB075'],
  ['a category of another agency', 'oioubl invoice', attribute(id, 'schemeAgencyID', '6'), 'W-LIB229'],
  ['category E', 'oioubl invoice', everywhere(/ZeroRated/g, 'E'), 'F-LIB309'],
  ['category O of a list without it', 'oioubl creditNote', everywhere(/ZeroRated/g, 'O'), 'F-LIB309'],
  ['no tax scheme', 'oioubl invoice', remove(`${scheme}/cbc:ID`), 'F-LIB065', 'F-LIB306'],
  ['no name of the tax', 'oioubl invoice', remove(`${scheme}/cbc:Name`), 'F-LIB066'],
  ['a tax scheme of no list', 'oioubl invoice', attribute(`${scheme}/cbc:ID`, 'schemeID'), 'F-LIB070'],
  ['another tax', 'oioubl invoice', text(`${scheme}/cbc:ID`, '24'), 'F-LIB197', 'F-LIB306'],
  ['another name of the tax', 'oioubl invoice', text(`${scheme}/cbc:Name`, 'VAT'), 'F-LIB198'],
  ['tax unlike its parts', 'oioubl standard', text('cac:TaxTotal/cbc:TaxAmount', '1.00'), 'F-LIB385'],
  ['tax at the zero rate', 'oioubl zero', text(`cac:InvoiceLine/${category}/cbc:Percent`, '25'), 'F-LIB400'],
  ['no rate', 'oioubl standard', remove(`cac:InvoiceLine/${category}/cbc:Percent`), 'F-LIB382', 'F-LIB401'],
  ['another rate', 'oioubl standard', text(`cac:InvoiceLine/${category}/cbc:Percent`, '12'), 'F-LIB401'],
  [
    'taxable amounts that do not add up',
    'oioubl invoice',
    text(`${part}/cbc:TaxableAmount`, '1.00'),
    'F-LIB402',
  ],
  [
    'a category on the lines only',
    'oioubl creditNote',
    [
      text(`cac:CreditNoteLine/${id}`, 'O'),
      attribute(`cac:CreditNoteLine/${id}`, 'schemeID', 'urn:oioubl:id:taxcategoryid-1.4'),
    ],
    'F-LIB404',
  ],
];
