import { isFikReference, isIban } from '../../model/check-digits.ts';
import type { XmlElement } from '../../model/xml.ts';
import { at } from './header-rules.ts';
import { type CheckedInvoice, type InvoiceRule, official, type RuleFinding, unless } from './rule.ts';
import { all, first, textAt } from './ubl-path.ts';

const means = 'cac:PaymentMeans';
const account = 'cac:PayeeFinancialAccount';
const branch = `${account}/cac:FinancialInstitutionBranch`;
const peppol = { format: 'peppol' } as const;
const danishCodes = new Set(['1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97']);

/** How the invoice is paid: the codes and forms of Danish payments (DK-R-005 to DK-R-011), and their check digits. */
export const paymentRules: readonly InvoiceRule[] = [
  official(
    'DK-R-005',
    (invoice) =>
      meansOf(invoice)
        .filter((each) => !danishCodes.has(codeOf(each)))
        .map((each) => ({
          element: at(each, 'cbc:PaymentMeansCode'),
          message: `betalingsmåden ${codeOf(each)} kan ikke bruges mellem danske parter`,
          advice: `Brug en af ${[...danishCodes].join(', ')}.`,
        })),
    peppol,
  ),
  official(
    'DK-R-006',
    (invoice) =>
      withCode(invoice, '31', '42').flatMap((each) =>
        unless(
          textAt(each, `${account}/cbc:ID`) !== '' && textAt(each, `${branch}/cbc:ID`) !== '',
          each,
          'en bankoverførsel skal have både registreringsnummer og kontonummer',
        ),
      ),
    peppol,
  ),
  official(
    'DK-R-010',
    (invoice) =>
      withCode(invoice, '93').flatMap((each) =>
        unless(
          /^(71|73|75)#/.test(textAt(each, 'cbc:PaymentID')) &&
            /^.{8}$/.test(textAt(each, `${account}/cbc:ID`)),
          each,
          'FIK skal have 71#, 73# eller 75# og et kreditornummer på otte cifre',
        ),
      ),
    peppol,
  ),
  official(
    'DK-R-011',
    (invoice) =>
      withCode(invoice, '93').flatMap((each) =>
        unless(
          !/^7[15]#/.test(textAt(each, 'cbc:PaymentID')) ||
            /^7[15]#\d{15,16}$/.test(textAt(each, 'cbc:PaymentID')),
          at(each, 'cbc:PaymentID'),
          'FIK 71 og 75 skal have 15 eller 16 cifre efter #',
        ),
      ),
    peppol,
  ),
  {
    code: 'FAKTURA-BETALING',
    severity: 'fejl',
    find: ({ document }) =>
      unless(
        all(document, means).length > 0,
        document,
        'fakturaen siger ikke, hvordan den skal betales (PaymentMeans)',
      ),
  },
  {
    code: 'FAKTURA-REFERENCE',
    severity: 'fejl',
    find: (invoice) => withCode(invoice, '93').flatMap(wrongFikDigit),
  },
  {
    code: 'FAKTURA-REFERENCE',
    severity: 'fejl',
    find: (invoice) =>
      withCode(invoice, '58', '31')
        .flatMap((each) => all(each, `${account}/cbc:ID`))
        .filter(({ text }) => /^[A-Z]{2}/.test(text) && !isIban(text))
        .map((element) => ({ element, message: `IBAN "${element.text}" passer ikke efter modulus 97` })),
  },
];

/** 71# and 75# carry their digits in PaymentID; OIOUBL has them in InstructionID. */
function wrongFikDigit(each: XmlElement): RuleFinding[] {
  const payment = first(each, 'cbc:PaymentID');
  const instruction = first(each, 'cbc:InstructionID');
  const digits = /^7[15]#(\d{15,16})$/.exec(payment?.text ?? '')?.[1] ?? instruction?.text;
  const type = payment?.text.slice(0, 2);
  if (digits === undefined || !/^\d{15,16}$/.test(digits) || (type !== '71' && type !== '75')) return [];
  return unless(
    isFikReference(digits),
    instruction ?? payment ?? each,
    `FIK-referencen ${digits} har forkert kontrolciffer`,
  );
}

export function meansOf({ document }: CheckedInvoice): XmlElement[] {
  return all(document, means);
}

export function withCode(invoice: CheckedInvoice, ...codes: readonly string[]): XmlElement[] {
  return meansOf(invoice).filter((each) => codes.includes(codeOf(each)));
}

function codeOf(each: XmlElement): string {
  return textAt(each, 'cbc:PaymentMeansCode');
}
