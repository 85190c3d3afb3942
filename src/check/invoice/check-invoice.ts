import type { Diagnostic } from '../../model/diagnostic.ts';
import type { UblRoot, XmlElement } from '../../model/xml.ts';
import { attachmentRules } from './attachment-rules.ts';
import { dateRules } from './date-rules.ts';
import { headerRules } from './header-rules.ts';
import { oioublRules } from './oioubl-rules.ts';
import { partyRules } from './party-rules.ts';
import { paymentRules } from './payment-rules.ts';
import type { CheckedInvoice, InvoiceRule, RuleFinding, UblFormat } from './rule.ts';
import { totalRules } from './total-rules.ts';
import { placeIn, textAt } from './ubl-path.ts';
import { vatRules } from './vat-rules.ts';

/** Every rule over a single document. */
export const invoiceRules: readonly InvoiceRule[] = [
  ...headerRules,
  ...partyRules,
  ...paymentRules,
  ...dateRules,
  ...totalRules,
  ...vatRules,
  ...attachmentRules,
  ...oioublRules,
];

/**
 * Holds a UBL document against the rules of its format: the official ones that an invoice of this kind can break, and
 * those that the official rules let pass.
 */
export function checkInvoice(file: string, root: UblRoot, document: XmlElement): Diagnostic[] {
  const invoice: CheckedInvoice = { file, root, format: formatOf(document), document };
  return invoiceRules
    .filter((rule) => rule.format === undefined || rule.format === invoice.format)
    .filter((rule) => rule.root === undefined || rule.root === root)
    .flatMap((rule) => rule.find(invoice).map((finding) => toDiagnostic(rule, finding, file)));
}

/** OIOUBL says so in its CustomizationID; everything else is held against Peppol. */
function formatOf(document: XmlElement): UblFormat {
  return textAt(document, 'cbc:CustomizationID').startsWith('OIOUBL') ? 'oioubl' : 'peppol';
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
