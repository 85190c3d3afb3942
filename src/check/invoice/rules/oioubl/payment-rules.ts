import { equal, sign, zero } from '../../../../model/exact/rational.ts';
import { all, amountOf, first, nearest, textAt } from '../../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type Find, type InvoiceRule, own, present, unless } from '../rule.ts';
import { account, at, branch, paidBy, payableOf, sumAt, valueAt } from '../ubl-parts.ts';
import { invoiceOnly } from './header-rules.ts';

const channel = 'cbc:PaymentChannelCode';
const channelList = 'urn:oioubl:codelist:paymentchannelcode-1.1';
const knownCodes = ['1', '10', '20', '31', '42', '48', '49', '50', '58', '59', '93', '97'];
const bic = `${branch}/cac:FinancialInstitution/cbc:ID`;

/** What each way of paying wants, as [official rule, what it wants]. */
const payment: readonly (readonly [id: string, find: Find])[] = [
  [
    'F-LIB100',
    each(
      at('cac:PaymentMeans'),
      (means) => knownCodes.includes(textAt(means, 'cbc:PaymentMeansCode')),
      (means) => `betalingsmåden "${textAt(means, 'cbc:PaymentMeansCode')}" findes ikke`,
      `Brug en af ${knownCodes.join(', ')}.`,
    ),
  ],
  ['F-LIB103', without('31', 'cbc:InstructionNote')],
  ['F-LIB106', ofChannelList('31', 'mustStand')],
  [
    'F-LIB109',
    each(
      paidBy('31'),
      (means) => ['IBAN', 'ZZZ'].includes(textAt(means, channel)),
      (means) => `betalingsmåde 31 går ikke gennem kanalen "${textAt(means, channel)}"`,
      'Skriv PaymentChannelCode IBAN.',
    ),
  ],
  ['F-LIB107', present(paidBy('31'), `${account}/cbc:ID`, 'kontonummeret')],
  ['F-LIB115', present(byIban, `${account}/cbc:ID`, 'IBAN')],
  ['F-LIB113', present(byIban, bic, 'bankens BIC')],
  [
    'F-LIB108',
    each(
      byIban,
      (means) => first(means, `${branch}/cbc:ID`) === undefined,
      'IBAN har ikke registreringsnummer',
    ),
  ],
  ['F-LIB111', shortNote('31')],
  ['F-LIB119', without('42', 'cbc:InstructionNote')],
  ['F-LIB122', without('42', 'cac:CreditAccount')],
  ['F-LIB123', ofChannelList('42', 'mustStand')],
  ['F-LIB128', through('42', 'DK:BANK')],
  [
    'F-LIB126',
    each(
      paidBy('42'),
      (means) => first(means, `${account}/cbc:ID`) !== undefined,
      'kontonummeret mangler (PayeeFinancialAccount/ID)',
    ),
  ],
  ['F-LIB127', present(paidBy('42'), `${branch}/cbc:ID`, 'registreringsnummeret')],
  [
    'F-LIB131',
    each(
      below('42', `${account}/cbc:ID`),
      ({ text }) => text.length <= 10,
      'kontonummeret er længere end ti cifre',
    ),
  ],
  [
    'F-LIB132',
    each(
      below('42', `${branch}/cbc:ID`),
      ({ text }) => /^\d{0,4}$/.test(text),
      'registreringsnummeret er ikke fire cifre',
    ),
  ],
  [
    'F-LIB311',
    each(
      below('42', `${branch}/cbc:ID`),
      ({ text }) => !/^0+$/.test(text),
      'registreringsnummeret er lutter nuller',
    ),
  ],
  ['F-LIB133', shortNote('42')],
  ['F-LIB377', present(paidBy('58'), `${account}/cbc:ID`, 'kontonummeret')],
  ['F-LIB379', through('58', 'IBAN')],
  ['F-LIB152', present(paidBy('93'), 'cbc:PaymentID', 'korttypen')],
  [
    'F-LIB155',
    each(
      paidBy('93'),
      (means) => ['', '71', '73', '75'].includes(textAt(means, 'cbc:PaymentID')),
      (means) => `korttypen "${textAt(means, 'cbc:PaymentID')}" er ikke 71, 73 eller 75`,
    ),
  ],
  ['F-LIB153', present(card('71', '75'), 'cbc:InstructionID', 'betalingsreferencen')],
  ['F-LIB156', referenceOf('71', 15)],
  ['F-LIB157', referenceOf('75', 16)],
  [
    'F-LIB336',
    each(
      card('71', '75'),
      (means) => /^\d+$/.test(textAt(means, 'cbc:InstructionID')),
      'betalingsreferencen (InstructionID) er ikke cifre',
    ),
  ],
  [
    'F-LIB275',
    each(
      card('73'),
      (means) => first(means, 'cbc:InstructionID') === undefined,
      'korttype 73 har ingen reference',
    ),
  ],
  ['F-LIB277', through('93', 'DK:FIK')],
  ['F-LIB278', ofChannelList('93')],
  [
    'F-LIB305',
    each(
      paidBy('93'),
      (means) => textAt(means, 'cac:CreditAccount/cbc:AccountID').length === 8,
      'FIK skal have et kreditornummer på otte cifre (CreditAccount/AccountID)',
    ),
  ],
  ['F-LIB158', through('97', 'DK:NEMKONTO')],
  ['F-LIB159', without('97', 'cbc:InstructionID')],
  ['F-LIB160', without('97', 'cbc:InstructionNote')],
  ['F-LIB161', without('97', 'cbc:PaymentID')],
  ['F-LIB163', without('97', 'cac:PayerFinancialAccount')],
  ['F-LIB164', without('97', 'cac:PayeeFinancialAccount')],
  ['F-LIB165', without('97', 'cac:CreditAccount')],
];

/** How an OIOUBL document is paid (schematron 1.17, PaymentMeans and PaymentTerms). */
export const oioublPaymentRules: readonly InvoiceRule[] = [
  ...payment.flatMap(([id, find]) => [
    ...invoiceOnly(id, find),
    // The schematron of credit notes says nothing about how they are paid out; their receiver does.
    own('FAKTURA-BETALING', find, { format: 'oioubl', root: 'CreditNote' }),
  ]),
  own(
    'FAKTURA-OIOUBL',
    present(paidBy('58', '93', '97'), channel, 'betalingens kanal', 'Skriv IBAN, DK:FIK eller DK:NEMKONTO.'),
    { format: 'oioubl' },
  ),
  own(
    'FAKTURA-OIOUBL',
    each(
      at(`cac:PaymentMeans/${channel}`),
      ({ attributes }) => attributes.listAgencyID === '320',
      'PaymentChannelCode mangler listAgencyID="320"',
    ),
    { format: 'oioubl' },
  ),
  ...invoiceOnly('F-INV134', (invoice) => {
    const [terms] = all(invoice.document, 'cac:PaymentTerms');
    if (terms === undefined) return [];
    const ofFirst = valueAt(terms, 'cbc:Amount');
    const ofAll = sumAt([invoice.document], 'cac:PaymentTerms/cbc:Amount');
    return unless(
      [ofFirst, ofAll].some((stated) => equal(stated, payableOf(invoice))),
      nearest(terms, 'cbc:Amount'),
      'PaymentTerms/Amount er ikke beløbet til betaling',
      'Skriv det samme beløb som i PayableAmount, eller udelad PaymentTerms.',
    );
  }),
  ...invoiceOnly(
    'F-LIB020',
    each(
      at('cac:PaymentTerms/cbc:Amount'),
      (element) => sign(amountOf(element) ?? zero) >= 0,
      'PaymentTerms/Amount er negativt',
    ),
  ),
];

function byIban(invoice: CheckedInvoice): XmlElement[] {
  return paidBy('31')(invoice).filter((means) => textAt(means, channel) === 'IBAN');
}

function card(...types: readonly string[]): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) => paidBy('93')(invoice).filter((means) => types.includes(textAt(means, 'cbc:PaymentID')));
}

function below(code: string, path: string): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) => paidBy(code)(invoice).flatMap((means) => all(means, path));
}

function without(code: string, name: string): Find {
  return each(
    below(code, name),
    () => false,
    `betalingsmåde ${code} må ikke have ${name.replace(/c[ab]c:/, '')}`,
    'Udelad elementet.',
  );
}

/** The channel is this one, where it is said. */
function through(code: string, wanted: string): Find {
  return each(
    below(code, channel),
    ({ text }) => text === wanted,
    ({ text }) => `betalingsmåde ${code} går ikke gennem kanalen "${text}"`,
    `Skriv PaymentChannelCode ${wanted}.`,
  );
}

/** The channel is of OIOUBL's list; where `mustStand`, a payment without a channel breaks the rule too. */
function ofChannelList(code: string, mustStand?: 'mustStand'): Find {
  return each(
    (invoice) => paidBy(code)(invoice).filter((means) => mustStand || first(means, channel) !== undefined),
    (means) => first(means, channel)?.attributes.listID === channelList,
    'PaymentChannelCode mangler listID',
    `Skriv listID="${channelList}".`,
  );
}

function shortNote(code: string): Find {
  return each(
    below(code, `${account}/cbc:PaymentNote`),
    ({ text }) => text.length <= 20,
    'PaymentNote er længere end 20 tegn',
  );
}

function referenceOf(type: string, length: number): Find {
  return each(
    card(type),
    (means) => textAt(means, 'cbc:InstructionID').length === length,
    `betalingsreferencen til korttype ${type} har ikke ${length} cifre`,
  );
}
