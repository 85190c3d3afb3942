import { byPlace, type Diagnostic } from '../../model/diagnostic.ts';
import type { UblRoot, XmlElement } from '../../model/xml.ts';
import { amountRules } from './amount-rules.ts';
import { attachmentRules } from './attachment-rules.ts';
import { codeListRules } from './code-list-rules.ts';
import { dateRules } from './date-rules.ts';
import { headerRules } from './header-rules.ts';
import { identifierRules } from './identifier-rules.ts';
import { lineRules } from './line-rules.ts';
import { oioublHeaderRules } from './oioubl-header-rules.ts';
import { oioublPartyRules } from './oioubl-party-rules.ts';
import { oioublPaymentRules } from './oioubl-payment-rules.ts';
import { oioublTaxRules } from './oioubl-tax-rules.ts';
import { oioublTotalRules } from './oioubl-total-rules.ts';
import { partyRules } from './party-rules.ts';
import { paymentRules } from './payment-rules.ts';
import type { CheckedInvoice, InvoiceRule, RuleFinding, UblFormat } from './rule.ts';
import { totalRules } from './total-rules.ts';
import { customer, supplier } from './ubl-parts.ts';
import { first, placeIn, textAt } from './ubl-path.ts';
import { vatCategoryRules } from './vat-category-rules.ts';
import { vatRules } from './vat-rules.ts';

/** Every rule over a single document. */
export const invoiceRules: readonly InvoiceRule[] = [
  ...headerRules,
  ...oioublHeaderRules,
  ...partyRules,
  ...oioublPartyRules,
  ...identifierRules,
  ...paymentRules,
  ...oioublPaymentRules,
  ...dateRules,
  ...totalRules,
  ...lineRules,
  ...oioublTotalRules,
  ...amountRules,
  ...vatRules,
  ...vatCategoryRules,
  ...oioublTaxRules,
  ...codeListRules,
  ...attachmentRules,
];

/**
 * Holds a UBL document against the rules of its format: the official ones that an invoice of this kind can break, and
 * those that the official rules let pass.
 *
 * @returns the findings in the order of the document's lines.
 */
export function checkInvoice(file: string, root: UblRoot, document: XmlElement): Diagnostic[] {
  const invoice: CheckedInvoice = { file, root, format: formatOf(document), document };
  return invoiceRules
    .filter((rule) => appliesTo(rule, invoice))
    .flatMap((rule) => rule.find(invoice).map((finding) => toDiagnostic(rule, finding, file)))
    .sort(byPlace);
}

/** Whether a rule is about documents such as this one. */
export function appliesTo({ format, root, domestic }: InvoiceRule, invoice: CheckedInvoice): boolean {
  return (
    (format === undefined || format === invoice.format) &&
    (root === undefined || root === invoice.root) &&
    (domestic === undefined || isDomestic(invoice.document))
  );
}

/** OIOUBL is known by its CustomizationID, or by its own list of profiles; everything else is held against Peppol. */
export function formatOf(document: XmlElement): UblFormat {
  if (textAt(document, 'cbc:CustomizationID').startsWith('OIOUBL')) return 'oioubl';
  const scheme = first(document, 'cbc:ProfileID')?.attributes.schemeID ?? '';
  return scheme.startsWith('urn:oioubl:') ? 'oioubl' : 'peppol';
}

function isDomestic(document: XmlElement): boolean {
  return [supplier, customer].every(
    (party) => textAt(document, `${party}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`) === 'DK',
  );
}

function toDiagnostic(rule: InvoiceRule, finding: RuleFinding, file: string): Diagnostic {
  const { element, message, advice, stated, computed } = finding;
  return {
    code: rule.code,
    severity: rule.severity,
    message: rule.id === undefined ? message : `[${rule.id}] ${message}`,
    place: placeIn(element) ?? { file },
    ...(advice === undefined ? {} : { advice }),
    ...(stated === undefined ? {} : { stated }),
    ...(computed === undefined ? {} : { computed }),
  };
}
