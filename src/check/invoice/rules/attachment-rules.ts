import { first } from '../../../model/invoice/ubl-path.ts';
import { each, type InvoiceRule, oioubl, own, peppol, present } from './rule.ts';
import { at } from './ubl-parts.ts';

const embedded = at('cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject');
/** No official limit is known; larger ones have been seen to be refused in transport. */
const largestAttachment = 1_000_000;
const peppolTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
];
const oioublTypes = [...peppolTypes, 'text/xml', 'application/vnd.ms-excel', 'image/gif', 'image/tiff'];

/** The bilag: its kind, its name and its size. */
export const attachmentRules: readonly InvoiceRule[] = [
  peppol('BR-52', present(at('cac:AdditionalDocumentReference'), 'cbc:ID', 'bilagets betegnelse')),
  peppol('PEPPOL-EN16931-CL001', ofType(peppolTypes)),
  ...oioubl(
    'F-LIB092',
    each(
      at('cac:AdditionalDocumentReference'),
      (reference) =>
        first(reference, 'cbc:DocumentType') !== undefined ||
        first(reference, 'cbc:DocumentTypeCode') !== undefined,
      'bilaget siger ikke, hvad det er (DocumentType)',
    ),
  ),
  ...oioubl('F-LIB098', ofType(oioublTypes)),
  peppol('UBL-DT-06', hasAttribute('mimeCode', 'bilaget mangler type (mimeCode)')),
  peppol('UBL-DT-07', hasAttribute('filename', 'bilaget mangler filnavn (filename)')),
  own('FAKTURA-BILAG', hasAttribute('filename', 'bilaget mangler filnavn (filename)'), {
    format: 'oioubl',
  }),
  own(
    'FAKTURA-BILAG',
    each(
      embedded,
      // Four characters of base64 hold three bytes.
      ({ text }) => text.replace(/\s/g, '').length * 3 <= largestAttachment * 4,
      'bilaget fylder mere end 1.000 kB',
      'Send en mindre fil; store fakturaer afvises undervejs.',
    ),
  ),
];

function ofType(types: readonly string[]) {
  return each(
    embedded,
    ({ attributes: { mimeCode } }, { format }) =>
      types.includes(mimeCode ?? '') || (mimeCode === undefined && format === 'peppol'),
    ({ attributes }) => `bilagets type "${attributes.mimeCode ?? ''}" er ikke tilladt`,
    'Vedlæg PDF, PNG, JPEG, CSV eller et regneark (xlsx, ods).',
  );
}

function hasAttribute(name: string, message: string) {
  return each(embedded, ({ attributes }) => (attributes[name] ?? '') !== '', message);
}
