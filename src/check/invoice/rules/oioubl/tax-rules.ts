import {
  absolute,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../../../model/exact/rational.ts';
import type { XmlElement } from '../../../../model/invoice/xml.ts';
import { ownEntry } from '../../../../model/own-entry.ts';
import { type CheckedInvoice, each, type InvoiceRule, oioubl, present, unless } from '../rule.ts';
import { at, linesOf, named, sumAt, valueAt } from '../ubl-parts.ts';
import { all, everyElement, first, nearest, textAt } from '../ubl-path.ts';

const krone = rational(1n);
const categoryId = 'cac:TaxCategory/cbc:ID';
const percent = 'cac:TaxCategory/cbc:Percent';
const common = ['StandardRated', 'ZeroRated'];
/** The editions of the list of tax categories; besides these they hold the numbers of the excise duties. */
const categories: Readonly<Record<string, readonly string[]>> = {
  '1.1': common,
  '1.2': [...common, 'ReverseCharge'],
  '1.3': [...common, 'ReverseCharge', 'Excise'],
  '1.4': [...common, 'ReverseCharge', 'Excise', 'B', 'M', 'L', 'K', 'O', 'G'],
};

/** VAT in OIOUBL: scheme 63 (Moms), in the header and on every line, with categories that have names (schematron 1.17). */
export const oioublTaxRules: readonly InvoiceRule[] = [
  ...oioubl(['F-INV008', 'F-CRN005'], ({ document }) =>
    unless(all(document, 'cac:TaxTotal').length > 0, document, 'TaxTotal mangler i hovedet'),
  ),
  ...oioubl(
    ['F-INV138', 'F-CRN081'],
    each(linesOf, (line) => first(line, 'cac:TaxTotal') !== undefined, 'linjen mangler TaxTotal'),
  ),
  ...oioubl(
    'F-LIB306',
    each(taxTotals, (total) => first(total, 'cac:TaxSubtotal') !== undefined, 'momsopdelingen mangler'),
  ),
  ...oioubl('F-LIB074', present(named('cac:TaxCategory'), 'cbc:ID', 'momskategorien')),
  ...oioubl(
    'F-LIB075',
    each(
      categoryIds,
      (id) => editionOf(id) in categories,
      'momskategorien mangler schemeID',
      'Skriv schemeID="urn:oioubl:id:taxcategoryid-1.1".',
    ),
  ),
  ...oioubl(
    'W-LIB229',
    each(
      categoryIds,
      ({ attributes }) => attributes.schemeAgencyID === '320',
      'momskategorien mangler schemeAgencyID="320"',
    ),
  ),
  ...oioubl(
    'F-LIB309',
    each(
      categoryIds,
      (id) => {
        const known = ownEntry(categories, editionOf(id));
        return (
          id.text === '' || known === undefined || known.includes(id.text) || /^3\d{3}(\d\d)?$/.test(id.text)
        );
      },
      (id) => `momskategorien "${id.text}" findes ikke i listen ${editionOf(id)}`,
      'Brug StandardRated eller ZeroRated.',
    ),
  ),
  ...oioubl('F-LIB065', present(named('cac:TaxScheme'), 'cbc:ID', 'afgiftens nummer', 'Skriv 63 for moms.')),
  ...oioubl('F-LIB066', present(named('cac:TaxScheme'), 'cbc:Name', 'afgiftens navn', 'Skriv Moms.')),
  ...oioubl(
    'F-LIB070',
    each(
      (invoice) => named('cac:TaxScheme')(invoice).flatMap((scheme) => all(scheme, 'cbc:ID')),
      ({ attributes }) => /^urn:oioubl:id:taxschemeid-1\.[1245]$/.test(attributes.schemeID ?? ''),
      'afgiftens nummer mangler schemeID',
      'Skriv schemeID="urn:oioubl:id:taxschemeid-1.1".',
    ),
  ),
  ...oioubl(
    'F-LIB197',
    each(
      named('cac:TaxScheme'),
      (scheme) =>
        ['', '63', 'VAT'].includes(textAt(scheme, 'cbc:ID')) || textAt(scheme, 'cbc:TaxTypeCode') !== '',
      (scheme) => `afgift ${textAt(scheme, 'cbc:ID')} er ikke moms og mangler TaxTypeCode`,
      'Moms er 63.',
    ),
  ),
  ...oioubl(
    'F-LIB198',
    each(
      named('cac:TaxScheme'),
      (scheme) => textAt(scheme, 'cbc:ID') !== '63' || ['', 'Moms'].includes(textAt(scheme, 'cbc:Name')),
      'afgift 63 hedder Moms',
    ),
  ),
  ...oioubl(
    'F-LIB385',
    each(
      taxTotals,
      (total) => equal(valueAt(total, 'cbc:TaxAmount'), sumAt([total], 'cac:TaxSubtotal/cbc:TaxAmount')),
      'momsen er ikke summen af momsopdelingen',
    ),
  ),
  ...oioubl(
    'F-LIB400',
    each(
      inCategory('ZeroRated'),
      (part) => isZero(valueAt(part, 'cbc:TaxAmount')) && isZero(valueAt(part, percent)),
      'ZeroRated har moms',
    ),
  ),
  ...oioubl(
    'F-LIB382',
    each(
      inCategory('StandardRated'),
      (part) => sign(valueAt(part, percent)) > 0,
      'StandardRated mangler en momssats',
    ),
  ),
  ...oioubl(
    'F-LIB401',
    each(
      inCategory('StandardRated'),
      (part) =>
        isNear(
          valueAt(part, 'cbc:TaxAmount'),
          divide(multiply(valueAt(part, 'cbc:TaxableAmount'), valueAt(part, percent)), rational(100n)),
        ),
      'momsen er ikke grundlaget gange satsen',
    ),
  ),
  ...oioubl('F-LIB402', (invoice) => {
    const taxable = 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount';
    const stated = sumAt([invoice.document], taxable);
    return unless(
      isNear(stated, sumAt(linesOf(invoice), taxable)),
      nearest(invoice.document, taxable),
      'grundlaget for moms er ikke summen af linjernes',
    );
  }),
  ...oioubl('F-LIB404', (invoice) => {
    const ofHeader = subtotals([invoice.document]);
    const ofLines = subtotals(linesOf(invoice));
    return [...strangers(ofHeader, ofLines), ...strangers(ofLines, ofHeader)].map((element) => ({
      element,
      message: `momskategorien "${element.text}" står kun i hovedet eller kun på linjerne`,
    }));
  }),
];

/** The TaxTotal of the header and those of the lines. */
function taxTotals(invoice: CheckedInvoice): XmlElement[] {
  return [...at('cac:TaxTotal')(invoice), ...linesOf(invoice).flatMap((line) => all(line, 'cac:TaxTotal'))];
}

function subtotals(places: readonly XmlElement[]): XmlElement[] {
  return places.flatMap((place) => all(place, `cac:TaxTotal/cac:TaxSubtotal/${categoryId}`));
}

function inCategory(category: string): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) =>
    taxTotals(invoice)
      .flatMap((total) => all(total, 'cac:TaxSubtotal'))
      .filter((part) => textAt(part, categoryId) === category);
}

function categoryIds({ document }: CheckedInvoice): XmlElement[] {
  return everyElement(document)
    .filter(({ name }) => name === 'cac:TaxCategory')
    .flatMap((category) => all(category, 'cbc:ID'));
}

/** `1.1` of `urn:oioubl:id:taxcategoryid-1.1`; empty for anything else. */
function editionOf({ attributes }: XmlElement): string {
  return /^urn:oioubl:id:taxcategoryid-(.*)$/.exec(attributes.schemeID ?? '')?.[1] ?? '';
}

/** Categories that none of the others has; where there are no others, another rule says so. */
function strangers(ids: readonly XmlElement[], others: readonly XmlElement[]): XmlElement[] {
  if (others.length === 0) return [];
  return ids.filter(({ text }) => !others.some((other) => other.text === text));
}

function isNear(stated: Rational, computed: Rational): boolean {
  return compare(absolute(subtract(stated, computed)), krone) <= 0;
}
