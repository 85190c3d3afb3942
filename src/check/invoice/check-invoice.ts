import { byPlace, type Diagnostic } from '../../model/diagnostic.ts';
import { first, placeIn, textAt } from '../../model/invoice/ubl-path.ts';
import type { UblRoot, XmlElement } from '../../model/invoice/xml.ts';
import { amountRules } from './rules/amount-rules.ts';
import { attachmentRules } from './rules/attachment-rules.ts';
import { codeListRules } from './rules/code-list-rules.ts';
import { dateRules } from './rules/date-rules.ts';
import { headerRules } from './rules/header-rules.ts';
import { identifierRules } from './rules/identifier-rules.ts';
import { lineRules } from './rules/line-rules.ts';
import { oioublHeaderRules } from './rules/oioubl/header-rules.ts';
import { oioublPartyRules } from './rules/oioubl/party-rules.ts';
import { oioublPaymentRules } from './rules/oioubl/payment-rules.ts';
import { oioublTaxRules } from './rules/oioubl/tax-rules.ts';
import { oioublTotalRules } from './rules/oioubl/total-rules.ts';
import { partyRules } from './rules/party-rules.ts';
import { paymentRules } from './rules/payment-rules.ts';
import type { CheckedInvoice, InvoiceRule, RuleFinding, UblFormat } from './rules/rule.ts';
import { singleRules } from './rules/single-rules.ts';
import { totalRules } from './rules/total-rules.ts';
import { customer, supplier } from './rules/ubl-parts.ts';
import { vatCategoryRules } from './rules/vat-category-rules.ts';
import { vatRules } from './rules/vat-rules.ts';
import { sequenceRules } from './schema/sequence-rules.ts';
import { valueRules } from './schema/value-rules.ts';

/** What the schema wants: it has the last word, about what no rule of a schematron has said anything of. */
const schemaRules: readonly InvoiceRule[] = [...sequenceRules, ...valueRules];

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
  ...singleRules,
  ...schemaRules,
];

/**
 * Holds a UBL document against the rules of its format: the official ones that an invoice of this kind can break, and
 * those that the official rules let pass.
 *
 * @returns the findings in the order of the document's lines.
 */
export function checkInvoice(file: string, root: UblRoot, document: XmlElement): Diagnostic[] {
  const invoice: CheckedInvoice = { file, root, format: formatOf(document), document };
  const told = new Set<XmlElement>();
  return invoiceRules
    .filter((rule) => appliesTo(rule, invoice))
    .flatMap((rule) => {
      const found = rule
        .find(invoice)
        .filter(({ element }) => !schemaRules.includes(rule) || !told.has(element));
      if (rule.id !== undefined) for (const { element } of found) told.add(element);
      return found.map((finding) => toDiagnostic(rule, finding, file));
    })
    .sort(byPlace);
}

/** Whether a rule is about documents such as this one. */
export function appliesTo({ format, root, domestic }: InvoiceRule, invoice: CheckedInvoice): boolean {
  return (
    (format === undefined || format === invoice.format) &&
    (root === undefined || root === invoice.root) &&
    (domestic === undefined ||
      areDanish(invoice.document, domestic === true ? [supplier, customer] : [supplier]))
  );
}

/** OIOUBL is known by its CustomizationID, or by its own list of profiles; everything else is held against Peppol. */
export function formatOf(document: XmlElement): UblFormat {
  if (textAt(document, 'cbc:CustomizationID').startsWith('OIOUBL')) return 'oioubl';
  const scheme = first(document, 'cbc:ProfileID')?.attributes.schemeID ?? '';
  return scheme.startsWith('urn:oioubl:') ? 'oioubl' : 'peppol';
}

function areDanish(document: XmlElement, parties: readonly string[]): boolean {
  return parties.every(
    (party) => textAt(document, `${party}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`) === 'DK',
  );
}

/** What to do where the rule says in its message what it asks for. */
function whereToMend({ id, severity }: InvoiceRule): string {
  if (id === undefined) return 'Ret det, hvor fakturaen dannes; de officielle regler fanger det ikke.';
  return severity === 'fejl'
    ? 'Ret det, hvor fakturaen dannes; ellers afviser modtagerens adgangspunkt den.'
    : 'Ret det, hvor fakturaen dannes; den kan sendes, men modtageren får advarslen.';
}

function toDiagnostic(rule: InvoiceRule, finding: RuleFinding, file: string): Diagnostic {
  const { element, message, advice, stated, computed } = finding;
  return {
    code: rule.code,
    severity: rule.severity,
    message: rule.id === undefined ? message : `[${rule.id}] ${message}`,
    place: placeIn(element) ?? { file },
    rule: rule.id,
    advice: advice ?? whereToMend(rule),
    stated,
    computed,
  };
}
