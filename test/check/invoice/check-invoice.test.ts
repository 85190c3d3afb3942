import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkInvoice, invoiceRules } from '../../../src/check/invoice/check-invoice.ts';
import { readUbl } from '../../../src/input/invoice/ubl-file.ts';
import { type BrokenCase, deadRules, rulesBrokenBy } from '../../support/broken/case.ts';
import { brokenDates } from '../../support/broken/date.ts';
import { brokenHeaders, brokenOioublHeaders } from '../../support/broken/header.ts';
import { brokenAttachments, brokenCodes, brokenLines } from '../../support/broken/line.ts';
import { brokenIdentifiers, brokenOioublParties, brokenParties } from '../../support/broken/party.ts';
import { brokenOioublPayments, brokenPayments } from '../../support/broken/payment.ts';
import { brokenSequences, brokenValues } from '../../support/broken/schema.ts';
import { brokenSingles } from '../../support/broken/single.ts';
import { sound } from '../../support/broken/sound.ts';
import { brokenAmounts, brokenOioublTotals, brokenTotals } from '../../support/broken/total.ts';
import { brokenOioublTax, brokenVat, brokenVatCategories } from '../../support/broken/vat.ts';
import { attribute, remove, text } from '../../support/edit-xml.ts';

const everyCase: readonly BrokenCase[] = [
  ...brokenHeaders,
  ...brokenOioublHeaders,
  ...brokenParties,
  ...brokenIdentifiers,
  ...brokenOioublParties,
  ...brokenPayments,
  ...brokenOioublPayments,
  ...brokenDates,
  ...brokenTotals,
  ...brokenAmounts,
  ...brokenOioublTotals,
  ...brokenLines,
  ...brokenCodes,
  ...brokenAttachments,
  ...brokenVat,
  ...brokenVatCategories,
  ...brokenOioublTax,
  ...brokenSingles,
  ...brokenSequences,
  ...brokenValues,
];

describe('checkInvoice', () => {
  it.each(Object.entries(sound))('finds nothing in %s as it is written', (_, document) => {
    expect(rulesBrokenBy(document)).toEqual([]);
  });

  it('has no rule that no broken document sets off', () => {
    expect(deadRules(invoiceRules, everyCase)).toEqual([]);
  });

  it('is described rule by rule, and nothing else is', () => {
    const page = readFileSync(new URL('../../../docs/faktura-kontrol.md', import.meta.url), 'utf8');
    const described =
      page.match(
        /\b(?:UBL 2\.1 XSD|(?:PEPPOL-|BR-|DK-R-|UBL-(?:DT|SR)-|[FW]-(?:LIB|INV|CRN)\d)[A-Z0-9-]*\d)\b/g,
      ) ?? [];
    const sameRule = ['BR-CL-24', 'BR-CL-25'];
    const rules = invoiceRules.flatMap(({ id }) => id ?? []);
    expect([...new Set(described)].sort()).toEqual([...new Set([...rules, ...sameRule])].sort());
    const codes = invoiceRules.map(({ code }) => code).filter((code) => !page.includes(code));
    expect(codes).toEqual([]);
  });

  it('leaves the Danish rules to Danish parties', () => {
    const country =
      'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode';
    const swedish = text(country, 'SE')(text('cac:PaymentMeans/cbc:PaymentMeansCode', '30')(sound.invoice));
    expect(rulesBrokenBy(swedish)).toEqual([]);
  });

  it('holds a Danish issuer to its CVR scheme, whoever the buyer is', () => {
    const country =
      'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode';
    const legal = 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID';
    const exported = text(country, 'SE')(sound.invoice);
    expect(rulesBrokenBy(exported)).not.toContain('DK-R-014');
    expect(rulesBrokenBy(attribute(legal, 'schemeID')(exported))).toContain('DK-R-014');
  });

  it('has no quarrel with a credit note that does not say how it is paid', () => {
    expect(rulesBrokenBy(remove('cac:PaymentMeans')(sound.creditNote))).toEqual([]);
  });

  it('says where, what and what to do, without a line of the invoice', () => {
    const broken = text('cac:PaymentMeans/cbc:PaymentMeansCode', '30')(sound.invoice);
    const { file, root, document } = readUbl({ file: 'faktura.xml', sha256: '', text: broken });
    const line = broken.split('\n').findIndex((each) => each.includes('<cbc:PaymentMeansCode')) + 1;
    expect(checkInvoice(file, root, document)).toEqual([
      {
        code: 'FAKTURA-REGEL',
        rule: 'DK-R-005',
        severity: 'fejl',
        message: '[DK-R-005] betalingsmåden 30 kan ikke bruges mellem danske parter',
        advice: 'Brug en af 1, 10, 31, 42, 48, 49, 50, 58, 59, 93, 97.',
        place: { file: 'faktura.xml', line, column: 5, confidential: true },
      },
    ]);
  });
});
