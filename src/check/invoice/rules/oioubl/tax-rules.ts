import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../../../model/exact/rational.ts';
import { all, everyElement, first, textAt } from '../../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type InvoiceRule, oioubl, present, unless } from '../rule.ts';
import { at, linesOf, named, sumAt, valueAt } from '../ubl-parts.ts';

const krone = rational(1n);
const categoryId = 'cac:TaxCategory/cbc:ID';
const percent = 'cac:TaxCategory/cbc:Percent';
const editions = ['1.1', '1.2', '1.3', '1.4'];
/** Every edition of the list has these, beside the numbers of the excise duties; the last one letters too. */
const categories = ['StandardRated', 'ZeroRated', 'ReverseCharge', 'Excise'];
const letters = ['B', 'M', 'L', 'K', 'O', 'G'];
/** The categories whose amounts the header and the lines must agree on. */
const summed = ['StandardRated', 'ZeroRated', 'ReverseCharge'];

/** VAT in OIOUBL: scheme 63 (Moms), in the header and on every line, with categories that have names (schematron 1.17). */
export const oioublTaxRules: readonly InvoiceRule[] = [
  ...oioubl(['F-INV008', 'F-CRN005'], ({ document }) =>
    unless(all(document, 'cac:TaxTotal').length > 0, document, 'TaxTotal mangler i hovedet'),
  ),
  ...oioubl(
    ['F-INV138', 'F-CRN081'],
    each(linesOf, (line) => first(line, 'cac:TaxTotal') !== undefined, 'linjen mangler TaxTotal'),
  ),
  ...oioubl('F-LIB306', (invoice) =>
    [invoice.document, ...linesOf(invoice)].flatMap((place) => {
      const ofVat = all(place, 'cac:TaxTotal').filter(hasVat);
      const [total] = all(place, 'cac:TaxTotal');
      return total === undefined
        ? []
        : unless(ofVat.length === 1, ofVat[1] ?? total, 'der skal være én TaxTotal med moms (afgift 63)');
    }),
  ),
  ...oioubl('F-LIB074', present(named('cac:TaxCategory'), 'cbc:ID', 'momskategorien')),
  ...oioubl(
    'F-LIB075',
    each(
      categoryIds,
      (id) => editions.includes(editionOf(id)),
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
      (id) =>
        id.text === '' ||
        !editions.includes(editionOf(id)) ||
        categories.includes(id.text) ||
        (editionOf(id) === '1.4' && letters.includes(id.text)) ||
        /^3\d{3}(\d\d)?$/.test(id.text),
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
  ...oioubl('F-LIB315', (invoice) =>
    taxTotals(invoice).flatMap((total) => {
      const ids = all(total, `cac:TaxSubtotal/${categoryId}`);
      return ids
        .filter(({ text }, index) => ids.findIndex((other) => other.text === text) < index)
        .flatMap((id) => unless(false, id, `momskategorien "${id.text}" står mere end én gang`));
    }),
  ),
  ...oioubl(
    'F-LIB385',
    each(
      (invoice) => taxTotals(invoice).filter((total) => first(total, 'cac:TaxSubtotal') !== undefined),
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
      (invoice) =>
        named(
          'cac:TaxCategory',
          'cac:ClassifiedTaxCategory',
        )(invoice).filter((category) => textAt(category, 'cbc:ID') === 'StandardRated'),
      (category) => !isZero(valueAt(category, 'cbc:Percent')),
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
  ...oioubl(
    'F-LIB402',
    each(
      at('cac:TaxTotal/cac:TaxSubtotal'),
      (part, invoice) => {
        const computed = taxableOf(textAt(part, categoryId), invoice);
        return computed === undefined || isNear(valueAt(part, 'cbc:TaxableAmount'), computed);
      },
      'grundlaget for moms er ikke summen af linjernes',
    ),
  ),
  ...oioubl('F-LIB404', (invoice) => {
    const ofHeader = categoriesOf([invoice.document], `cac:TaxTotal/cac:TaxSubtotal/${categoryId}`);
    const below = [
      ...categoriesOf(linesOf(invoice), `cac:TaxTotal/cac:TaxSubtotal/${categoryId}`),
      ...categoriesOf([invoice.document], `cac:AllowanceCharge/${categoryId}`),
    ];
    return [...missingFrom(below, ofHeader), ...missingFrom(ofHeader, below)].map((element) => ({
      element,
      message: `momskategorien "${element.text}" står kun i hovedet eller kun på linjerne`,
    }));
  }),
];

/** The TaxTotal of the header and those of the lines. */
function taxTotals(invoice: CheckedInvoice): XmlElement[] {
  return [...at('cac:TaxTotal')(invoice), ...linesOf(invoice).flatMap((line) => all(line, 'cac:TaxTotal'))];
}

function hasVat(total: XmlElement): boolean {
  return all(total, 'cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID').some(({ text }) =>
    ['63', 'VAT'].includes(text),
  );
}

/** What the lines of a category come to, with charges and less allowances; undefined where no line has it. */
function taxableOf(category: string, invoice: CheckedInvoice): Rational | undefined {
  if (!summed.includes(category)) return undefined;
  const lines = linesOf(invoice)
    .flatMap((line) => all(line, 'cac:TaxTotal/cac:TaxSubtotal'))
    .filter((part) => textAt(part, categoryId) === category);
  if (lines.length === 0) return undefined;
  const more = at('cac:AllowanceCharge')(invoice).filter((each) => textAt(each, categoryId) === category);
  const [charges, allowances] = ['true', 'false'].map((isCharge) =>
    sumAt(
      more.filter((each) => textAt(each, 'cbc:ChargeIndicator') === isCharge),
      'cbc:Amount',
    ),
  );
  return subtract(add(sumAt(lines, 'cbc:TaxableAmount'), charges ?? zero), allowances ?? zero);
}

/** The categories of VAT at a path; the excise duties stand where they will. */
function categoriesOf(places: readonly XmlElement[], path: string): XmlElement[] {
  return places
    .flatMap((place) => all(place, path))
    .filter(({ text }) => summed.includes(text) || letters.includes(text));
}

/** The parts of the lines' tax that are of a category: of the header's the sums alone are looked at. */
function inCategory(category: string): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) =>
    linesOf(invoice)
      .flatMap((line) => all(line, 'cac:TaxTotal/cac:TaxSubtotal'))
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

/** Categories that none of the others has. */
function missingFrom(ids: readonly XmlElement[], others: readonly XmlElement[]): XmlElement[] {
  return ids.filter(({ text }) => !others.some((other) => other.text === text));
}

function isNear(stated: Rational, computed: Rational): boolean {
  return compare(absolute(subtract(stated, computed)), krone) <= 0;
}
