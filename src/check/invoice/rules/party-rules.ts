import { textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { each, type InvoiceRule, own, peppol, present } from './rule.ts';
import { at, customer, header, supplier } from './ubl-parts.ts';

const roles = [
  { path: supplier, whose: 'udstederens', name: 'BR-06', address: 'BR-08', country: 'BR-09' },
  { path: customer, whose: 'modtagerens', name: 'BR-07', address: 'BR-10', country: 'BR-11' },
] as const;

/** Who sends and who receives: names and addresses. */
export const partyRules: readonly InvoiceRule[] = [
  ...roles.flatMap(({ path, whose, name, address, country }) => [
    peppol(name, present(header, `${path}/cac:PartyLegalEntity/cbc:RegistrationName`, `${whose} navn`)),
    peppol(
      address,
      each(at(path), (party) => has(party, 'cac:PostalAddress'), `${whose} adresse mangler (PostalAddress)`),
    ),
    peppol(
      country,
      present(at(`${path}/cac:PostalAddress`), 'cac:Country/cbc:IdentificationCode', `${whose} landekode`),
    ),
    // A full address is what the momsbekendtgørelse § 58 asks for; the official rules are content with the country.
    own(
      'FAKTURA-ADRESSE',
      each(
        at(`${path}/cac:PostalAddress`),
        (address) => missingParts(address).length === 0,
        (address) => `${whose} adresse mangler ${missingParts(address).join(' og ')}`,
        'En faktura skal have parternes fulde navn og adresse.',
      ),
      { format: 'peppol' },
    ),
    own('FAKTURA-ADRESSE', present(at(`${path}/cac:PostalAddress`), 'cbc:CityName', `${whose} by`), {
      format: 'oioubl',
    }),
  ]),
];

function has(party: XmlElement, name: string): boolean {
  return party.children.some((child) => child.name === name);
}

function missingParts(address: XmlElement): string[] {
  const hasStreet = ['cbc:StreetName', 'cac:AddressLine/cbc:Line'].some(
    (path) => textAt(address, path) !== '',
  );
  return [
    ...(hasStreet ? [] : ['vej']),
    ...(textAt(address, 'cbc:PostalZone') === '' ? ['postnummer'] : []),
    ...(textAt(address, 'cbc:CityName') === '' ? ['by'] : []),
  ];
}
