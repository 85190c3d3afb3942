import { add, attribute, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const profile = 'cbc:ProfileID';

export const brokenHeaders: readonly BrokenCase[] = [
  ['no number', 'invoice', remove('cbc:ID'), 'BR-02'],
  ['no issue date', 'invoice', remove('cbc:IssueDate'), 'BR-03'],
  ['no issue date', 'oioubl invoice', remove('cbc:IssueDate'), 'UBL 2.1 XSD'],
  ['no type', 'invoice', remove('cbc:InvoiceTypeCode'), 'BR-04'],
  ['no type', 'creditNote', remove('cbc:CreditNoteTypeCode'), 'BR-04'],
  ['no currency', 'invoice', remove('cbc:DocumentCurrencyCode'), 'BR-05', 'PEPPOL-EN16931-R051'],
  [
    'a corrected invoice without a number',
    'creditNote',
    add('', '<cac:BillingReference><cac:InvoiceDocumentReference/></cac:BillingReference>'),
    'BR-55',
    'PEPPOL-EN16931-R008',
  ],
  ['no profile', 'invoice', remove(profile), 'PEPPOL-EN16931-R001'],
  ['two notes', 'invoice', add('', '<cbc:Note>mere</cbc:Note>'), 'PEPPOL-EN16931-R002'],
  ['two notes', 'creditNote', add('', '<cbc:Note>mere</cbc:Note>'), 'PEPPOL-EN16931-R002'],
  ['no reference at all', 'invoice', remove('cbc:BuyerReference'), 'PEPPOL-EN16931-R003'],
  [
    'another customization',
    'invoice',
    text('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    'PEPPOL-EN16931-R004',
  ],
  ['no customization', 'creditNote', remove('cbc:CustomizationID'), 'PEPPOL-EN16931-R004'],
  ['another profile', 'invoice', text(profile, 'urn:fdc:peppol.eu:poacc:ordering'), 'PEPPOL-EN16931-R007'],
  [
    'an empty element',
    'invoice',
    add('', '<cbc:AccountingCost> </cbc:AccountingCost>'),
    'PEPPOL-EN16931-R008',
  ],
  ['an empty element', 'oioubl invoice', text('cbc:Note', ''), 'FAKTURA-TOMT'],
];

export const brokenOioublHeaders: readonly BrokenCase[] = [
  [
    'a currency that is none',
    'oioubl invoice',
    attribute('cac:InvoiceLine/cac:Price/cbc:PriceAmount', 'currencyID', 'kr.'),
    'F-LIB403',
  ],
  ['UBL 2.2', 'oioubl invoice', text('cbc:UBLVersionID', '2.2'), 'F-LIB001'],
  ['no version', 'oioubl creditNote', remove('cbc:UBLVersionID'), 'F-LIB001'],
  ['an unknown customization', 'oioubl invoice', text('cbc:CustomizationID', 'OIOUBL-3.0'), 'F-LIB002'],
  ['a customization of nobody', 'oioubl creditNote', text('cbc:CustomizationID', 'UBL'), 'F-LIB002'],
  ['no list of profiles', 'oioubl invoice', attribute(profile, 'schemeID'), 'W-LIB003'],
  ['no agency', 'oioubl invoice', attribute(profile, 'schemeAgencyID'), 'W-LIB203'],
  ...(
    [
      ['1.1', 'F-LIB004'],
      ['1.2', 'F-LIB302'],
      ['1.3', 'F-LIB308'],
      ['1.4', 'F-LIB325'],
      ['1.5', 'F-LIB327'],
      ['1.6', 'F-LIB351'],
    ] as const
  ).map(
    ([edition, rule]): BrokenCase => [
      `an unknown profile of list ${edition}`,
      'oioubl invoice',
      [attribute(profile, 'schemeID', `urn:oioubl:id:profileid-${edition}`), text(profile, 'profile5')],
      rule,
    ],
  ),
  ['no number', 'oioubl invoice', remove('cbc:ID'), 'F-INV009'],
  ['no number', 'oioubl creditNote', remove('cbc:ID'), 'F-CRN006'],
  [
    'no currency',
    'oioubl invoice',
    remove('cbc:DocumentCurrencyCode'),
    'F-INV007',
    'F-INV012',
    'F-INV013',
    'F-INV014',
  ],
  [
    'no currency',
    'oioubl creditNote',
    remove('cbc:DocumentCurrencyCode'),
    'F-CRN004',
    'F-CRN007',
    'F-CRN008',
    'F-CRN009',
  ],
  [
    'a currency that is none',
    'oioubl invoice',
    text('cbc:DocumentCurrencyCode', 'kr.'),
    'F-LIB298',
    'F-INV012',
    'F-INV013',
    'F-INV014',
  ],
  ['a UUID that is none', 'oioubl invoice', text('cbc:UUID', '24-0001'), 'F-LIB006'],
  ['no UUID', 'oioubl invoice', remove('cbc:UUID'), 'FAKTURA-OIOUBL'],
  ['no CopyIndicator', 'oioubl creditNote', remove('cbc:CopyIndicator'), 'FAKTURA-OIOUBL'],
  ['two periods', 'oioubl invoice', twoPeriods(), 'F-INV004'],
  ['two periods', 'oioubl creditNote', twoPeriods(), 'F-CRN159'],
  ['two notes', 'oioubl invoice', add('', '<cbc:Note>mere</cbc:Note>'), 'W-LIB011'],
  [
    'an order without a number',
    'oioubl invoice',
    add('', '<cac:OrderReference/>'),
    'F-INV024',
    'FAKTURA-TOMT',
  ],
  ['a type without its list', 'oioubl invoice', attribute('cbc:InvoiceTypeCode', 'listID'), 'W-INV010'],
  [
    'a type without its agency',
    'oioubl invoice',
    attribute('cbc:InvoiceTypeCode', 'listAgencyID', '6'),
    'W-INV005',
  ],
  ['a type that is none', 'oioubl invoice', text('cbc:InvoiceTypeCode', '389'), 'F-INV011'],
];

function twoPeriods() {
  return add('', '<cac:InvoicePeriod><cbc:StartDate>2024-01-01</cbc:StartDate></cac:InvoicePeriod>');
}
