import { formatNumber } from '../../../model/exact/format.ts';
import { add, equal, isZero, sign, subtract, zero } from '../../../model/exact/rational.ts';
import { all, amountOf, first, nearest, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type InvoiceRule, peppol, type RuleFinding, unless } from './rule.ts';
import { at, customer, linesOf, representative, sumAt, supplier, valueAt } from './ubl-parts.ts';
import { categoryOf, isVat, isWithinKrone, lineCategory, taxAtRate } from './vat-rules.ts';

const breakdown = at('cac:TaxTotal/cac:TaxSubtotal');
const lineRate = 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent';
const reason = 'cac:TaxCategory/cbc:TaxExemptionReason';

/** What EN 16931 wants of each VAT category: its rate, the seller's VAT number, and a reason for paying none. */
const categories = [
  { code: 'S', rate: 'over nul', hasReason: false },
  { code: 'Z', rate: 'nul', hasReason: false },
  { code: 'E', rate: 'nul', hasReason: true },
  { code: 'AE', rate: 'nul', hasReason: true },
  { code: 'O', rate: 'ingen', hasReason: true },
] as const;
type Category = (typeof categories)[number];

/** The six rules that every VAT category has, under the names BR-S-01, BR-Z-01 and so on. */
export const vatCategoryRules: readonly InvoiceRule[] = categories.flatMap((category) => {
  const { code, rate } = category;
  const parts = (invoice: CheckedInvoice) => breakdown(invoice).filter((part) => categoryOf(part) === code);
  return [
    peppol(`BR-${code}-01`, (invoice) => inBreakdown(invoice, category, parts(invoice))),
    // BR-O-02 forbids what the others demand; it is one of vatRules.
    ...(rate === 'ingen' ? [] : [peppol(`BR-${code}-02`, (invoice) => vatNumbersNeeded(invoice, code))]),
    peppol(
      `BR-${code}-05`,
      each(
        (invoice) => linesOf(invoice).filter((line) => lineCategory(line) === code),
        (line) => isRate(rate, first(line, lineRate)),
        `linjens momssats skal for kategori ${code} være ${rate}`,
      ),
    ),
    peppol(`BR-${code}-08`, (invoice) =>
      parts(invoice).flatMap((part) => isSumOfLines(part, invoice, category)),
    ),
    peppol(`BR-${code}-09`, (invoice) => parts(invoice).flatMap((part) => isTaxOf(part, category))),
    peppol(`BR-${code}-10`, (invoice) => parts(invoice).flatMap((part) => statesReason(part, category))),
  ];
});

/** What is taxed so has its part of the breakdown, and nothing else has; O and the others without a rate only one. */
function inBreakdown(invoice: CheckedInvoice, { code, rate }: Category, parts: readonly XmlElement[]) {
  const used = [
    ...linesOf(invoice).filter((line) => lineCategory(line) === code),
    ...chargesIn(invoice, code),
  ];
  const [line] = used;
  if (line !== undefined && parts.length === 0)
    return unless(false, line, `momsopdelingen mangler kategori ${code}, som linjen har`);
  return rate === 'over nul'
    ? []
    : parts
        .slice(1)
        .flatMap((part) => unless(false, part, `kategori ${code} står mere end én gang i momsopdelingen`));
}

/** The allowances and charges of the whole document in a VAT category. */
function chargesIn(invoice: CheckedInvoice, code: string): XmlElement[] {
  return at('cac:AllowanceCharge')(invoice).filter((each) => categoryOf(each) === code);
}

/** The seller's own tax number, or its representative's VAT number; with reverse charge the buyer's number too. */
function vatNumbersNeeded(invoice: CheckedInvoice, code: string): RuleFinding[] {
  const { document } = invoice;
  if (!linesOf(invoice).some((line) => lineCategory(line) === code)) return [];
  const sellers = [
    ...all(document, `${supplier}/cac:PartyTaxScheme`),
    ...all(document, `${representative}/cac:PartyTaxScheme`).filter(isVat),
  ];
  const buyers = [
    ...all(document, `${customer}/cac:PartyTaxScheme`).filter(isVat),
    ...all(document, `${customer}/cac:PartyLegalEntity`),
  ];
  return [
    ...unless(
      sellers.some(hasNumber),
      nearest(document, `${supplier}/cac:PartyTaxScheme`),
      `kategori ${code} kræver udstederens momsnummer (PartyTaxScheme/CompanyID)`,
    ),
    ...unless(
      code !== 'AE' || buyers.some(hasNumber),
      nearest(document, customer),
      'kategori AE kræver modtagerens momsnummer eller CVR-nummer',
    ),
  ];
}

function hasNumber(scheme: XmlElement): boolean {
  return textAt(scheme, 'cbc:CompanyID') !== '';
}

function isRate(rate: Category['rate'], stated: XmlElement | undefined): boolean {
  if (rate === 'ingen') return stated === undefined;
  const value = amountOf(stated);
  if (value === undefined) return false;
  return rate === 'nul' ? isZero(value) : sign(value) > 0;
}

/**
 * The taxable amount is what the lines of the category, at the part's rate, come to, with charges and allowances. The standard rate is given
 * a krone for what its lines were rounded; the others have nothing to round.
 */
function isSumOfLines(part: XmlElement, invoice: CheckedInvoice, { code, rate }: Category): RuleFinding[] {
  const wanted = valueAt(part, 'cac:TaxCategory/cbc:Percent');
  const belongs = (element: XmlElement, category: string, ratePath: string) =>
    category === code && (rate !== 'over nul' || equal(valueAt(element, ratePath), wanted));
  const lines = linesOf(invoice).filter((line) => belongs(line, lineCategory(line), lineRate));
  const more = all(invoice.document, 'cac:AllowanceCharge').filter((each) =>
    belongs(each, categoryOf(each), 'cac:TaxCategory/cbc:Percent'),
  );
  const signed = (each: XmlElement) => {
    const amount = valueAt(each, 'cbc:Amount');
    return textAt(each, 'cbc:ChargeIndicator') === 'true' ? amount : subtract(zero, amount);
  };
  const computed = more.map(signed).reduce(add, sumAt(lines, 'cbc:LineExtensionAmount'));
  const element = first(part, 'cbc:TaxableAmount');
  if (element === undefined) return [];
  return unless(
    (rate === 'over nul' ? isWithinKrone : equal)(amountOf(element) ?? computed, computed),
    element,
    `grundlaget for kategori ${code} er ikke summen af dens linjer (${formatNumber(computed, 2)})`,
  );
}

function isTaxOf(part: XmlElement, { code, rate }: Category): RuleFinding[] {
  const element = nearest(part, 'cbc:TaxAmount');
  const tax = valueAt(part, 'cbc:TaxAmount');
  if (rate !== 'over nul') return unless(isZero(tax), element, `kategori ${code} har moms`);
  const computed = taxAtRate(part);
  return unless(isWithinKrone(tax, computed), element, `momsen er ikke ${formatNumber(computed, 2)}`);
}

function statesReason(part: XmlElement, { code, hasReason }: Category): RuleFinding[] {
  const states = textAt(part, reason) !== '' || textAt(part, `${reason}Code`) !== '';
  return unless(
    states === hasReason,
    part,
    hasReason
      ? `kategori ${code} skal sige, hvorfor der ikke er moms (TaxExemptionReason)`
      : `kategori ${code} må ikke have en begrundelse for ingen moms (TaxExemptionReason)`,
  );
}
