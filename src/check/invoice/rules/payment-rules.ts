import { isFikReference, isIban } from '../../../model/exact/check-digits.ts';
import { all, first, nearest, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { each, type InvoiceRule, own, peppol, present, type RuleFinding, unless } from './rule.ts';
import { account, at, branch, paidBy } from './ubl-parts.ts';

const codePath = 'cbc:PaymentMeansCode';
const danishCodes = ['1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97'];

/** What Danish parties may pay each other by, as [official rule, what it wants] (DK-R-005 to DK-R-011). */
const danishPayment: readonly (readonly [id: string, find: InvoiceRule['find']])[] = [
  [
    'DK-R-005',
    each(
      at(`cac:PaymentMeans/${codePath}`),
      ({ text }) => text === '' || danishCodes.includes(text),
      ({ text }) => `betalingsmåden ${text} kan ikke bruges mellem danske parter`,
      `Brug en af ${danishCodes.join(', ')}.`,
    ),
  ],
  [
    'DK-R-006',
    each(
      paidBy('31', '42'),
      (means) => textAt(means, `${account}/cbc:ID`) !== '' && textAt(means, `${branch}/cbc:ID`) !== '',
      'en bankoverførsel skal have både registreringsnummer og kontonummer',
    ),
  ],
  [
    'DK-R-007',
    each(
      paidBy('49'),
      (means) =>
        textAt(means, 'cac:PaymentMandate/cbc:ID') !== '' &&
        textAt(means, 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID') !== '',
      'direkte debitering skal have aftalenummer og betalerens konto (PaymentMandate)',
    ),
  ],
  [
    'DK-R-008',
    each(
      paidBy('50'),
      (means) =>
        /^(01|04|15)#/.test(textAt(means, 'cbc:PaymentID')) &&
        /^\d{7,8}$/.test(textAt(means, `${account}/cbc:ID`)),
      'girokort skal have 01#, 04# eller 15# og et gironummer på syv eller otte cifre',
    ),
  ],
  [
    'DK-R-009',
    each(paidBy('50'), cardOfLength(/^(04|15)#/, 19), 'girokort 04 og 15 skal have 16 cifre efter #'),
  ],
  [
    'DK-R-010',
    each(
      paidBy('93'),
      (means) =>
        /^7[135]#/.test(textAt(means, 'cbc:PaymentID')) && /^.{8}$/.test(textAt(means, `${account}/cbc:ID`)),
      'FIK skal have 71#, 73# eller 75# og et kreditornummer på otte cifre',
    ),
  ],
  [
    'DK-R-011',
    each(paidBy('93'), cardOfLength(/^7[15]#/, 18, 19), 'FIK 71 og 75 skal have 15 eller 16 cifre efter #'),
  ],
];

/** How the invoice is paid: the codes and forms of Danish payments, and the check digits that nobody else looks at. */
export const paymentRules: readonly InvoiceRule[] = [
  peppol('BR-49', present(paidBy(), codePath, 'betalingsmåden')),
  peppol(
    'BR-61',
    each(
      paidBy('30', '58'),
      (means) => first(means, `${account}/cbc:ID`) !== undefined,
      'kontonummeret mangler (PayeeFinancialAccount/ID)',
    ),
  ),
  ...danishPayment.flatMap(([id, find]) => [
    peppol(id, find, { root: 'Invoice', domestic: true }),
    // The official rules do not look at how a credit note is paid out; its receiver does.
    own('FAKTURA-BETALING', find, { format: 'peppol', root: 'CreditNote' }),
  ]),
  own(
    'FAKTURA-BETALING',
    ({ document }) =>
      unless(
        all(document, 'cac:PaymentMeans').length > 0,
        document,
        'der står ikke, hvordan der skal betales (PaymentMeans)',
      ),
    // A credit note is set off or paid to NemKonto: the official examples say nothing.
    { root: 'Invoice' },
  ),
  own(
    'FAKTURA-BETALING',
    each(
      paidBy('97'),
      (means) => first(means, account) === undefined && first(means, 'cbc:PaymentID') === undefined,
      'NemKonto står sammen med en konto eller en reference',
      'Betaleren slår kontoen op; skriv koden 97 alene.',
    ),
    { format: 'peppol' },
  ),
  own(
    'FAKTURA-KONTO',
    each(
      (invoice) => paidBy('42')(invoice).flatMap((means) => all(means, `${branch}/cbc:ID`)),
      ({ text }, { format }) => /^\d{4}$/.test(text) || (format === 'oioubl' && !/^\d{1,3}$/.test(text)),
      ({ text }) => `registreringsnummeret "${text}" har ikke fire cifre`,
      'Et foranstillet nul går tit tabt i et regneark.',
    ),
    { severity: 'fejl' },
  ),
  own(
    'FAKTURA-KONTO',
    each(
      (invoice) => paidBy('42')(invoice).flatMap((means) => all(means, `${account}/cbc:ID`)),
      ({ text }) => text === '' || /^\d{1,10}$/.test(text),
      ({ text }) => `kontonummeret "${text}" er ikke højst ti cifre`,
    ),
    { format: 'peppol', severity: 'fejl' },
  ),
  own('FAKTURA-REFERENCE', (invoice) => paidBy('93')(invoice).flatMap(wrongFikReference), {
    severity: 'fejl',
  }),
  own(
    'FAKTURA-REFERENCE',
    each(
      (invoice) => paidBy('31', '58')(invoice).flatMap((means) => ibans(means)),
      ({ text }) => isIban(text),
      ({ text }) =>
        /\s/.test(text) ? `IBAN "${text}" har mellemrum` : `IBAN "${text}" passer ikke efter modulus 97`,
      'Skriv IBAN uden mellemrum: DK og 16 cifre.',
    ),
    { severity: 'fejl' },
  ),
];

/** Whether a card's payment reference, where it is of this type, has one of these lengths. */
function cardOfLength(type: RegExp, ...lengths: readonly number[]): (means: XmlElement) => boolean {
  return (means) => {
    const payment = textAt(means, 'cbc:PaymentID');
    return !type.test(payment) || lengths.includes(payment.length);
  };
}

/** Peppol has card type and digits in PaymentID (`71#…`); OIOUBL has the digits in InstructionID. */
function wrongFikReference(means: XmlElement): RuleFinding[] {
  const [type = '', own = ''] = textAt(means, 'cbc:PaymentID').split('#');
  const instruction = first(means, 'cbc:InstructionID');
  const digits = instruction?.text ?? own;
  if ((type !== '71' && type !== '75') || !/^.{15,16}$/.test(digits)) return [];
  const element = instruction ?? nearest(means, 'cbc:PaymentID');
  if (!/^\d+$/.test(digits)) return unless(false, element, `FIK-referencen ${digits} er ikke kun cifre`);
  if (type === '75' && digits.length !== 16)
    return unless(false, element, 'en FIK-reference af type 75 har 16 cifre');
  return unless(
    isFikReference(digits),
    element,
    `FIK-referencen ${digits} har forkert kontrolciffer`,
    'Dan referencen igen; det sidste ciffer er kontrolciffer efter modulus 10.',
  );
}

/** Accounts that must be, or are written as, an IBAN. */
function ibans(means: XmlElement): XmlElement[] {
  const must = textAt(means, codePath) === '58' || textAt(means, 'cbc:PaymentChannelCode') === 'IBAN';
  return all(means, `${account}/cbc:ID`).filter(
    ({ text }) => text !== '' && (must || /^[A-Z]{2}/.test(text)),
  );
}
