import { add, attribute, everywhere, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const line = 'cac:InvoiceLine';
const xsd = 'UBL 2.1 XSD';
const moved = (name: string, before: string) => (xml: string) => {
  const element = new RegExp(`\\s*<${name}>[^<]*</${name}>`).exec(xml)?.[0] ?? '';
  return xml.replace(element, '').replace(`<${before}`, `${element.trim()}<${before}`);
};

export const brokenSequences: readonly BrokenCase[] = [
  ['a date before the number', 'invoice', moved('cbc:IssueDate', 'cbc:ID'), xsd],
  [
    'an element of nobody',
    'creditNote',
    everywhere('<cbc:IssueDate', '<cbc:Dato>1</cbc:Dato><cbc:IssueDate'),
    xsd,
  ],
  [
    'a due date after the note',
    'oioubl invoice',
    add('', '<cbc:DueDate>2024-03-01</cbc:DueDate><cbc:DueDate>2024-03-01</cbc:DueDate>'),
    xsd,
  ],
  [
    'an aggregate without what it must have',
    'invoice',
    add(line, '<cac:OrderLineReference><cbc:UUID>1</cbc:UUID></cac:OrderLineReference>'),
    xsd,
  ],
  [
    'text among elements',
    'invoice',
    everywhere('<cac:LegalMonetaryTotal>', '1234<cac:LegalMonetaryTotal>'),
    xsd,
  ],
  [
    'an element in a text',
    'oioubl invoice',
    everywhere('<cbc:CityName>', '<cbc:CityName><cbc:Note>a</cbc:Note>'),
    xsd,
  ],
  [
    'an element of another aggregate',
    'oioubl creditNote',
    everywhere('<cac:Price>', '<cac:Price><cbc:Note>a</cbc:Note>'),
    xsd,
  ],
];

export const brokenValues: readonly BrokenCase[] = [
  [
    'a bilag that is not base64',
    'invoice',
    text('cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'æbler'),
    xsd,
  ],
  ['a number with a comma', 'oioubl invoice', text(`${line}/cac:Price/cbc:BaseQuantity`, '1,0'), xsd],
  ['yes for true', 'oioubl invoice', text('cbc:CopyIndicator', 'ja'), xsd],
  ['a date in Danish', 'oioubl invoice', text('cbc:IssueDate', '2.1.2024'), xsd],
  ['a time without seconds', 'invoice', add('', '<cbc:IssueTime>10:30</cbc:IssueTime>'), xsd],
  [
    'an amount without a currency',
    'oioubl invoice',
    attribute(`${line}/cac:Price/cbc:PriceAmount`, 'currencyID'),
    xsd,
  ],
  ['an attribute of nobody', 'creditNote', attribute('cbc:ID', 'lang', 'da'), xsd],
  ['a scheme of a text', 'invoice', attribute('cbc:Note', 'schemeID', '1'), xsd],
];
