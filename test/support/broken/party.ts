import { add, attribute, cut, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const seller = 'cac:AccountingSupplierParty/cac:Party';
const buyer = 'cac:AccountingCustomerParty/cac:Party';
const sellerId = `${seller}/cac:PartyLegalEntity/cbc:CompanyID`;
const buyerId = `${buyer}/cac:PartyLegalEntity/cbc:CompanyID`;
const country = 'cac:PostalAddress/cac:Country/cbc:IdentificationCode';

export const brokenParties: readonly BrokenCase[] = [
  ['no seller at all', 'invoice', remove('cac:AccountingSupplierParty'), 'BR-06', 'PEPPOL-EN16931-R020'],
  ['no buyer at all', 'creditNote', remove('cac:AccountingCustomerParty'), 'BR-07', 'PEPPOL-EN16931-R010'],
  ['no seller name', 'invoice', remove(`${seller}/cac:PartyLegalEntity/cbc:RegistrationName`), 'BR-06'],
  ['no buyer name', 'creditNote', remove(`${buyer}/cac:PartyLegalEntity/cbc:RegistrationName`), 'BR-07'],
  ['no seller address', 'invoice', remove(`${seller}/cac:PostalAddress`), 'BR-08'],
  ['no buyer address', 'creditNote', remove(`${buyer}/cac:PostalAddress`), 'BR-10'],
  ['no seller country', 'invoice', remove(`${seller}/${country}`), 'BR-09', 'PEPPOL-EN16931-R008'],
  ['no buyer country', 'invoice', remove(`${buyer}/cac:PostalAddress/cac:Country`), 'BR-11'],
  ['no seller street', 'invoice', remove(`${seller}/cac:PostalAddress/cbc:StreetName`), 'FAKTURA-ADRESSE'],
  ['no seller city', 'invoice', remove(`${seller}/cac:PostalAddress/cbc:CityName`), 'FAKTURA-ADRESSE'],
  [
    'no buyer postal code',
    'creditNote',
    remove(`${buyer}/cac:PostalAddress/cbc:PostalZone`),
    'FAKTURA-ADRESSE',
  ],
  ['no seller city', 'oioubl invoice', remove(`${seller}/cac:PostalAddress/cbc:CityName`), 'FAKTURA-ADRESSE'],
  [
    'no buyer city',
    'oioubl creditNote',
    remove(`${buyer}/cac:PostalAddress/cbc:CityName`),
    'FAKTURA-ADRESSE',
  ],
];

export const brokenIdentifiers: readonly BrokenCase[] = [
  ['no sender address', 'invoice', remove(`${seller}/cbc:EndpointID`), 'PEPPOL-EN16931-R020'],
  ['no receiver address', 'creditNote', remove(`${buyer}/cbc:EndpointID`), 'PEPPOL-EN16931-R010'],
  ['a sender address of no kind', 'invoice', attribute(`${seller}/cbc:EndpointID`, 'schemeID'), 'BR-62'],
  [
    'a receiver address of no kind',
    'invoice',
    attribute(`${buyer}/cbc:EndpointID`, 'schemeID'),
    'BR-63',
    'FAKTURA-MODTAGER',
  ],
  [
    'the withdrawn scheme of CVR',
    'invoice',
    attribute(`${seller}/cbc:EndpointID`, 'schemeID', '9902'),
    'PEPPOL-EN16931-CL008',
  ],
  [
    'a scheme of OIOUBL',
    'invoice',
    attribute(`${seller}/cbc:EndpointID`, 'schemeID', 'DK:CVR'),
    'PEPPOL-EN16931-CL008',
  ],
  [
    'a wrong GLN check digit',
    'invoice',
    text(`${buyer}/cbc:EndpointID`, '5798009811579'),
    'PEPPOL-COMMON-R040',
  ],
  [
    'a GLN of 12 digits',
    'invoice',
    text(`${buyer}/cbc:EndpointID`, '579800981158'),
    'FAKTURA-GLN',
    'PEPPOL-COMMON-R040',
  ],
  // The check digit counts from the right, so a GLN that lost its leading zeros still fits.
  [
    'a GLN that lost its zeros',
    'invoice',
    text(`${buyer}/cbc:EndpointID`, '98009811578'),
    'FAKTURA-GLN',
    'PEPPOL-COMMON-R040',
  ],
  [
    'a GLN of 14 digits that fits',
    'invoice',
    text(`${buyer}/cbc:EndpointID`, '05798009811578'),
    'FAKTURA-GLN',
  ],
  [
    'a wrong GLN check digit',
    'oioubl invoice',
    text(`${buyer}/cbc:EndpointID`, '5798009811579'),
    'FAKTURA-GLN',
  ],
  [
    'receiver by CVR',
    'invoice',
    [text(`${buyer}/cbc:EndpointID`, 'DK29189382'), attribute(`${buyer}/cbc:EndpointID`, 'schemeID', '0184')],
    'FAKTURA-MODTAGER',
  ],
  [
    'receiver by CVR',
    'oioubl creditNote',
    [
      text(`${buyer}/cbc:EndpointID`, 'DK29189382'),
      attribute(`${buyer}/cbc:EndpointID`, 'schemeID', 'DK:CVR'),
    ],
    'FAKTURA-MODTAGER',
  ],
  ['a CVR of seven digits', 'invoice', text(buyerId, 'DK2918938'), 'PEPPOL-COMMON-R042'],
  ['a CVR against modulus 11', 'invoice', text(buyerId, 'DK29189383'), 'FAKTURA-CVR'],
  ['a CVR against modulus 11', 'oioubl creditNote', text(sellerId, 'DK12345675'), 'FAKTURA-CVR'],
  [
    'a VAT number against modulus 11',
    'exempt',
    text(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`, 'DK12345675'),
    'FAKTURA-CVR',
  ],
  [
    'an SE number of seven digits',
    'oioubl standard',
    text(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`, 'DK1234567'),
    'F-LIB196',
    'FAKTURA-CVR',
  ],
  ['no sender CVR', 'invoice', remove(sellerId), 'DK-R-002'],
  [
    'an identification without a scheme',
    'creditNote',
    attribute(`${buyer}/cac:PartyIdentification/cbc:ID`, 'schemeID'),
    'DK-R-013',
  ],
  ['a sender CVR without a scheme', 'invoice', attribute(sellerId, 'schemeID'), 'DK-R-014'],
  [
    'a receiver CVR of another scheme',
    'creditNote',
    attribute(buyerId, 'schemeID', '0088'),
    'DK-R-017',
    'FAKTURA-GLN',
    'PEPPOL-COMMON-R040',
  ],
  ['a receiver CVR without a scheme', 'invoice', attribute(buyerId, 'schemeID'), 'DK-R-017'],
];

const address = `${seller}/cac:PostalAddress`;
const format = `${address}/cbc:AddressFormatCode`;

export const brokenOioublParties: readonly BrokenCase[] = [
  ...(
    [
      ['oioubl invoice', 'F-INV045'],
      ['oioubl creditNote', 'F-CRN164'],
    ] as const
  ).map(
    ([document, rule]): BrokenCase => [
      'two legal entities of the receiver',
      document,
      (xml) =>
        add(
          'cac:AccountingCustomerParty/cac:Party',
          cut(xml, 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity'),
        )(xml),
      rule,
    ],
  ),
  ['no sender at all', 'oioubl invoice', remove('cac:AccountingSupplierParty'), 'F-INV031'],
  ['no receiver at all', 'oioubl creditNote', remove('cac:AccountingCustomerParty'), 'F-CRN040', 'F-CRN042'],
  ['no sender address', 'oioubl invoice', remove(`${seller}/cbc:EndpointID`), 'F-INV031'],
  ['no sender address', 'oioubl creditNote', remove(`${seller}/cbc:EndpointID`), 'F-CRN028'],
  ['no receiver address', 'oioubl invoice', remove(`${buyer}/cbc:EndpointID`), 'F-INV044'],
  ['no receiver address', 'oioubl creditNote', remove(`${buyer}/cbc:EndpointID`), 'F-CRN040'],
  ['no sender CVR', 'oioubl invoice', remove(`${seller}/cac:PartyLegalEntity`), 'F-INV034'],
  ['no sender CVR', 'oioubl creditNote', remove(`${seller}/cac:PartyLegalEntity`), 'F-CRN031'],
  ['no receiver contact', 'oioubl invoice', remove(`${buyer}/cac:Contact`), 'F-INV046'],
  ['no receiver contact', 'oioubl creditNote', remove(`${buyer}/cac:Contact`), 'F-CRN042'],
  ['no personreference', 'oioubl invoice', remove(`${buyer}/cac:Contact/cbc:ID`), 'F-INV051'],
  ['no personreference', 'oioubl creditNote', remove(`${buyer}/cac:Contact/cbc:ID`), 'F-CRN047'],
  [
    'a party without name and number',
    'oioubl invoice',
    [remove(`${buyer}/cac:PartyName`), remove(`${buyer}/cac:PartyIdentification`)],
    'F-LIB022',
  ],
  [
    'an endpoint scheme of Peppol',
    'oioubl invoice',
    attribute(`${seller}/cbc:EndpointID`, 'schemeID', '0184'),
    'F-LIB179',
  ],
  ['an endpoint CVR without DK', 'oioubl invoice', text(`${seller}/cbc:EndpointID`, '12345674'), 'F-LIB180'],
  [
    'an endpoint GLN of 12 digits',
    'oioubl invoice',
    text(`${buyer}/cbc:EndpointID`, '579800981157'),
    'F-LIB181',
    'FAKTURA-GLN',
  ],
  [
    'an identification scheme of Peppol',
    'oioubl creditNote',
    attribute(`${buyer}/cac:PartyIdentification/cbc:ID`, 'schemeID', '0184'),
    'F-LIB183',
  ],
  [
    'an identification CVR without DK',
    'oioubl invoice',
    text(`${buyer}/cac:PartyIdentification/cbc:ID`, '29189382'),
    'F-LIB184',
  ],
  [
    'an identification GLN of 12 digits',
    'oioubl invoice',
    [
      text(`${buyer}/cac:PartyIdentification/cbc:ID`, '579800981157'),
      attribute(`${buyer}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'GLN'),
    ],
    'F-LIB185',
    'FAKTURA-GLN',
  ],
  ['no CVR in the legal entity', 'oioubl invoice', remove(buyerId), 'F-LIB187'],
  ['a CVR scheme of Peppol', 'oioubl invoice', attribute(buyerId, 'schemeID', '0184'), 'F-LIB189'],
  ['a CVR without DK', 'oioubl invoice', text(buyerId, '29189382'), 'F-LIB190'],
  ['no SE number', 'oioubl standard', remove(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`), 'F-LIB193'],
  [
    'an SE number as CVR',
    'oioubl standard',
    attribute(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`, 'schemeID', 'DK:CVR'),
    'F-LIB195',
  ],
  [
    'an SE number without DK',
    'oioubl standard',
    text(`${seller}/cac:PartyTaxScheme/cbc:CompanyID`, '12345674'),
    'F-LIB196',
  ],
  ['no address format', 'oioubl invoice', remove(format), 'F-LIB025'],
  ['an address format without its list', 'oioubl invoice', attribute(format, 'listID'), 'F-LIB026'],
  [
    'an address format without its agency',
    'oioubl creditNote',
    attribute(format, 'listAgencyID'),
    'F-LIB207',
  ],
  ['an unknown address format', 'oioubl invoice', text(format, 'Dansk'), 'F-LIB027'],
  ['no postal code', 'oioubl invoice', remove(`${address}/cbc:PostalZone`), 'F-LIB033'],
  ['no street', 'oioubl invoice', remove(`${address}/cbc:StreetName`), 'F-LIB034'],
  ['no building number', 'oioubl invoice', remove(`${address}/cbc:BuildingNumber`), 'F-LIB035'],
  ['no country code', 'oioubl invoice', remove(`${seller}/${country}`), 'F-LIB213', 'FAKTURA-TOMT'],
  ['a country that is none', 'oioubl invoice', text(`${seller}/${country}`, 'Danmark'), 'F-LIB301'],
];
