import { isIsoDate } from '../../../model/exact/calendar-date.ts';
import { everyElement } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type InvoiceRule, official } from '../rules/rule.ts';
import { schemaId } from './sequence-rules.ts';

/** How a kind of value is written. */
interface Form {
  readonly isValue: (text: string) => boolean;
  readonly what: string;
  readonly advice: string;
}

/** A kind of value: its form, where it has one, which attributes it may have, and which it must have. */
interface Kind {
  readonly form?: Form;
  readonly attributes: readonly string[];
  readonly required?: string;
}

const zone = /(Z|[+-]\d\d:\d\d)$/;
const number: Form = {
  isValue: (value) => /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(value),
  what: 'et tal',
  advice: 'Skriv tal med punktum og uden tusindtegn: 1234.50.',
};
const date: Form = {
  isValue: (value) => isIsoDate(value.replace(zone, '')),
  what: 'en dato',
  advice: 'Skriv datoen som 2024-01-31.',
};
const time: Form = {
  isValue: (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$|^24:00:00$/.test(value.replace(zone, '')),
  what: 'et klokkeslæt',
  advice: 'Skriv det som 08:30:00.',
};
const truth: Form = {
  isValue: (value) => ['true', 'false', '1', '0'].includes(value),
  what: 'sandt eller falsk',
  advice: 'Skriv true eller false.',
};
const base64: Form = {
  isValue: (value) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replace(/\s+/g, '')),
  what: 'en fil i base64',
  advice: 'Vedlæg filen igen, hvor fakturaen dannes.',
};
const text: Kind = { attributes: ['languageID', 'languageLocaleID'] };
const identifier: Kind = {
  attributes:
    'schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI'.split(' '),
};

/** UBL names its elements after their kind of value. */
const kinds: Readonly<Record<string, Kind>> = {
  Amount: { form: number, attributes: ['currencyID', 'currencyCodeListVersionID'], required: 'currencyID' },
  Quantity: {
    form: number,
    attributes: ['unitCode', 'unitCodeListID', 'unitCodeListAgencyID', 'unitCodeListAgencyName'],
  },
  Measure: { form: number, attributes: ['unitCode', 'unitCodeListVersionID'], required: 'unitCode' },
  Percent: { form: number, attributes: ['format'] },
  Rate: { form: number, attributes: ['format'] },
  Numeric: { form: number, attributes: ['format'] },
  Date: { form: date, attributes: [] },
  Time: { form: time, attributes: [] },
  Indicator: { form: truth, attributes: [] },
  Code: {
    attributes:
      'listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI'.split(
        ' ',
      ),
  },
  ID: identifier,
  URI: identifier,
  BinaryObject: {
    form: base64,
    attributes: ['format', 'mimeCode', 'encodingCode', 'characterSetCode', 'uri', 'filename'],
    required: 'mimeCode',
  },
};
const named = new RegExp(`(${Object.keys(kinds).join('|')})$`);

/** How values are written, and their attributes (UBL 2.1, XSD, unqualified data types). */
export const valueRules: readonly InvoiceRule[] = [
  ...[number, date, time, truth, base64].map(writtenAs),
  official(
    schemaId,
    each(
      values,
      (element) => {
        const { required } = kindOf(element);
        return required === undefined || element.attributes[required] !== undefined;
      },
      (element) => `<${element.name}> mangler ${kindOf(element).required ?? ''}`,
      'Tilføj attributten.',
    ),
  ),
  official(
    schemaId,
    each(
      values,
      (element) => strangeAttributes(element).length === 0,
      (element) => `<${element.name}> kan ikke have ${strangeAttributes(element).join(' og ')}`,
      'Udelad attributten.',
    ),
  ),
];

function writtenAs(form: Form): InvoiceRule {
  return official(
    schemaId,
    each(
      (invoice) => values(invoice).filter((element) => kindOf(element).form === form),
      ({ text }) => form.isValue(text),
      ({ text, name }) => `"${text}" er ikke ${form.what} (${name.slice('cbc:'.length)})`,
      form.advice,
    ),
  );
}

function values({ document }: CheckedInvoice): XmlElement[] {
  return everyElement(document).filter(({ name }) => name.startsWith('cbc:'));
}

function kindOf({ name }: XmlElement): Kind {
  return kinds[named.exec(name)?.[0] ?? ''] ?? text;
}

/** Attributes of another namespace, such as xsi:type, are not UBL's. */
function strangeAttributes(element: XmlElement): string[] {
  const { attributes } = kindOf(element);
  return Object.keys(element.attributes).filter((name) => !name.includes(':') && !attributes.includes(name));
}
