import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { amountRules } from '../../../../src/check/invoice/rules/amount-rules.ts';
import { attachmentRules } from '../../../../src/check/invoice/rules/attachment-rules.ts';
import { codeListRules } from '../../../../src/check/invoice/rules/code-list-rules.ts';
import { dateRules } from '../../../../src/check/invoice/rules/date-rules.ts';
import { headerRules } from '../../../../src/check/invoice/rules/header-rules.ts';
import { identifierRules } from '../../../../src/check/invoice/rules/identifier-rules.ts';
import { lineRules } from '../../../../src/check/invoice/rules/line-rules.ts';
import { oioublHeaderRules } from '../../../../src/check/invoice/rules/oioubl/header-rules.ts';
import { oioublPartyRules } from '../../../../src/check/invoice/rules/oioubl/party-rules.ts';
import { oioublPaymentRules } from '../../../../src/check/invoice/rules/oioubl/payment-rules.ts';
import { oioublTaxRules } from '../../../../src/check/invoice/rules/oioubl/tax-rules.ts';
import { oioublTotalRules } from '../../../../src/check/invoice/rules/oioubl/total-rules.ts';
import { partyRules } from '../../../../src/check/invoice/rules/party-rules.ts';
import { paymentRules } from '../../../../src/check/invoice/rules/payment-rules.ts';
import type { InvoiceRule } from '../../../../src/check/invoice/rules/rule.ts';
import { singleRules } from '../../../../src/check/invoice/rules/single-rules.ts';
import { totalRules } from '../../../../src/check/invoice/rules/total-rules.ts';
import { vatCategoryRules } from '../../../../src/check/invoice/rules/vat-category-rules.ts';
import { vatRules } from '../../../../src/check/invoice/rules/vat-rules.ts';
import { type BrokenCase, describeFamily } from '../../../support/broken/case.ts';
import { brokenDates } from '../../../support/broken/date.ts';
import { brokenHeaders, brokenOioublHeaders } from '../../../support/broken/header.ts';
import { brokenAttachments, brokenCodes, brokenLines } from '../../../support/broken/line.ts';
import { brokenIdentifiers, brokenOioublParties, brokenParties } from '../../../support/broken/party.ts';
import { brokenOioublPayments, brokenPayments } from '../../../support/broken/payment.ts';
import { brokenSingles } from '../../../support/broken/single.ts';
import { brokenAmounts, brokenOioublTotals, brokenTotals } from '../../../support/broken/total.ts';
import { brokenOioublTax, brokenVat, brokenVatCategories } from '../../../support/broken/vat.ts';

/** Each file of rules, its family, and the broken documents that it must find. */
const families: readonly (readonly [string, readonly InvoiceRule[], readonly BrokenCase[]])[] = [
  ['amount-rules', amountRules, brokenAmounts],
  ['attachment-rules', attachmentRules, brokenAttachments],
  ['code-list-rules', codeListRules, brokenCodes],
  ['date-rules', dateRules, brokenDates],
  ['header-rules', headerRules, brokenHeaders],
  ['identifier-rules', identifierRules, brokenIdentifiers],
  ['line-rules', lineRules, brokenLines],
  ['oioubl/header-rules', oioublHeaderRules, brokenOioublHeaders],
  ['oioubl/party-rules', oioublPartyRules, brokenOioublParties],
  ['oioubl/payment-rules', oioublPaymentRules, brokenOioublPayments],
  ['oioubl/tax-rules', oioublTaxRules, brokenOioublTax],
  ['oioubl/total-rules', oioublTotalRules, brokenOioublTotals],
  ['party-rules', partyRules, brokenParties],
  ['payment-rules', paymentRules, brokenPayments],
  ['single-rules', singleRules, brokenSingles],
  ['total-rules', totalRules, brokenTotals],
  ['vat-category-rules', vatCategoryRules, brokenVatCategories],
  ['vat-rules', vatRules, brokenVat],
];

describe.each(families)('%s', (_, rules, cases) => describeFamily(rules, cases));

it('has every file of rules in its table', () => {
  const folder = new URL('../../../../src/check/invoice/rules/', import.meta.url);
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('-rules.ts'),
  );
  expect(families.map(([file]) => `${file}.ts`).sort()).toEqual(files.sort());
});
