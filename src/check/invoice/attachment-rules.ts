import { type InvoiceRule, official, type UblFormat, unless } from './rule.ts';
import { all } from './ubl-path.ts';

const embedded = 'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject';
/** No official limit is known; larger ones have been seen to be refused in transport. */
const largestAttachment = 1_000_000;
const common = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
];
const mimeCodes: Readonly<Record<UblFormat, ReadonlySet<string>>> = {
  peppol: new Set(common),
  oioubl: new Set([...common, 'text/xml', 'application/vnd.ms-excel']),
};

/** The bilag: its kind, its name and its size. */
export const attachmentRules: readonly InvoiceRule[] = [
  official('PEPPOL-EN16931-CL001', ({ document, format }) =>
    all(document, embedded)
      .filter(({ attributes }) => !mimeCodes[format].has(attributes.mimeCode ?? ''))
      .map((element) => ({
        element,
        message: `bilagets type "${element.attributes.mimeCode ?? ''}" er ikke tilladt`,
      })),
  ),
  official('BR-52', ({ document }) =>
    all(document, embedded)
      .filter(({ attributes }) => (attributes.filename ?? '') === '')
      .map((element) => ({ element, message: 'bilaget mangler filnavn' })),
  ),
  {
    code: 'FAKTURA-BILAG',
    severity: 'fejl',
    find: ({ document }) =>
      all(document, embedded).flatMap((element) => {
        // Four characters of base64 hold three bytes.
        const bytes = (element.text.replace(/\s/g, '').length * 3) / 4;
        return unless(bytes <= largestAttachment, element, 'bilaget fylder mere end 1.000 kB');
      }),
  },
];
