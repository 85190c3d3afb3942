import { add, attribute, cut, remove, text } from '../edit-xml.ts';
import { type BrokenCase, broken } from './case.ts';

const means = 'cac:PaymentMeans';
const code = `${means}/cbc:PaymentMeansCode`;
const reference = `${means}/cbc:PaymentID`;
const account = `${means}/cac:PayeeFinancialAccount/cbc:ID`;
const branch = `${means}/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch`;

const danish: readonly BrokenCase[] = [
  ['payment code 30', 'invoice', text(code, '30'), 'DK-R-005'],
  ['a transfer without registration number', 'invoice', remove(branch), 'DK-R-006'],
  ['a transfer without account', 'invoice', remove(account), 'DK-R-006'],
  ['direct debit without an agreement', 'nemkonto', text(code, '49'), 'DK-R-007'],
  ['giro without card and account', 'nemkonto', text(code, '50'), 'DK-R-008'],
  [
    'giro 04 with a short reference',
    'fik71',
    [text(code, '50'), text(reference, '04#123'), text(account, '1234567')],
    'DK-R-009',
  ],
  ['FIK 01', 'fik71', text(reference, '01#000000000240001'), 'DK-R-010'],
  ['FIK with a creditor of seven digits', 'fik71', text(account, '1234567'), 'DK-R-010'],
  ['FIK 71 with 14 digits', 'fik71', text(reference, '71#00000000024000'), 'DK-R-011'],
];

export const brokenPayments: readonly BrokenCase[] = [
  ['no payment code', 'invoice', remove(code), 'BR-49'],
  ['IBAN without an account', 'iban', remove(account), 'BR-61'],
  ...danish,
  ...danish.map(asCreditNote),
  ['no payment means', 'invoice', remove(means), 'FAKTURA-BETALING'],
  ['no payment means', 'oioubl invoice', remove(means), 'FAKTURA-BETALING', 'FAKTURA-FORFALD'],
  [
    'NemKonto with a reference',
    'creditNote',
    add(means, '<cbc:PaymentID>7</cbc:PaymentID>'),
    'FAKTURA-BETALING',
  ],
  ['a registration number of three digits', 'invoice', text(`${branch}/cbc:ID`, '123'), 'FAKTURA-KONTO'],
  [
    'a registration number of three digits',
    'oioubl invoice',
    text(`${branch}/cbc:ID`, '123'),
    'FAKTURA-KONTO',
  ],
  ['a registration number with a letter', 'invoice', text(`${branch}/cbc:ID`, '12A4'), 'FAKTURA-KONTO'],
  ['an account of eleven digits', 'invoice', text(account, '00012345678'), 'FAKTURA-KONTO'],
  ['a wrong FIK 71 check digit', 'fik71', text(reference, '71#000000002400019'), 'FAKTURA-REFERENCE'],
  ['a wrong FIK 75 check digit', 'fik75', text(reference, '75#0000000002400019'), 'FAKTURA-REFERENCE'],
  ['FIK 75 with 15 digits', 'fik75', text(reference, '75#000000000240001'), 'FAKTURA-REFERENCE'],
  ['FIK 71 with a letter', 'fik71', text(reference, '71#00000000024000A'), 'FAKTURA-REFERENCE'],
  [
    'a wrong FIK check digit',
    'oioubl fik71',
    text(`${means}/cbc:InstructionID`, '000000002400019'),
    'FAKTURA-REFERENCE',
  ],
  ['a wrong IBAN', 'iban', text(account, 'DK5100400440116243'), 'FAKTURA-REFERENCE'],
  ['an account where an IBAN belongs', 'iban', text(account, '0001234567'), 'FAKTURA-REFERENCE'],
  ['a wrong IBAN', 'oioubl iban', text(account, 'DK5100400440116243'), 'FAKTURA-REFERENCE'],
];

const channel = `${means}/cbc:PaymentChannelCode`;
const instruction = `${means}/cbc:InstructionID`;
const list = 'listID';
const excess = (name: string) => add(means, `<${name}>1</${name}>`);
const excessAccount = (name: string) => add(means, `<${name}><cbc:ID>1</cbc:ID></${name}>`);

const oioubl: readonly BrokenCase[] = [
  ['payment code 30', 'oioubl nemkonto', [text(code, '30')], 'F-LIB100'],
  ['31 with InstructionNote', 'oioubl iban', excess('cbc:InstructionNote'), 'F-LIB103'],
  ['31 with a channel of no list', 'oioubl iban', attribute(channel, list), 'F-LIB106'],
  ['31 without a channel', 'oioubl iban', remove(channel), 'F-LIB106', 'F-LIB109'],
  ['31 without an account', 'oioubl iban', remove(account), 'F-LIB107', 'F-LIB115'],
  [
    'IBAN without BIC',
    'oioubl iban',
    remove(`${branch}/cac:FinancialInstitution`),
    'F-LIB113',
    'FAKTURA-TOMT',
  ],
  ['IBAN with a registration number', 'oioubl iban', add(branch, '<cbc:ID>1234</cbc:ID>'), 'F-LIB108'],
  [
    '31 with a long note',
    'oioubl iban',
    text(`${means}/cac:PayeeFinancialAccount/cbc:PaymentNote`, 'a'.repeat(21)),
    'F-LIB111',
  ],
  ['42 with InstructionNote', 'oioubl invoice', excess('cbc:InstructionNote'), 'F-LIB119'],
  [
    '42 with CreditAccount',
    'oioubl invoice',
    add(means, '<cac:CreditAccount><cbc:AccountID>1</cbc:AccountID></cac:CreditAccount>'),
    'F-LIB122',
  ],
  ['42 with a channel of no list', 'oioubl invoice', attribute(channel, list), 'F-LIB123'],
  ['42 without a channel', 'oioubl invoice', remove(channel), 'F-LIB123'],
  ['42 through another channel', 'oioubl invoice', text(channel, 'DK:FIK'), 'F-LIB128'],
  ['a registration number of zeros', 'oioubl invoice', text(`${branch}/cbc:ID`, '0000'), 'F-LIB311'],
  ['42 without an account', 'oioubl invoice', remove(account), 'F-LIB126'],
  ['42 without a registration number', 'oioubl invoice', remove(branch), 'F-LIB127'],
  ['an account of eleven digits', 'oioubl invoice', text(account, '00012345678'), 'F-LIB131'],
  ['a registration number of five digits', 'oioubl invoice', text(`${branch}/cbc:ID`, '12345'), 'F-LIB132'],
  [
    '42 with a long note',
    'oioubl invoice',
    text(`${means}/cac:PayeeFinancialAccount/cbc:PaymentNote`, 'a'.repeat(21)),
    'F-LIB133',
  ],
  ['58 without an account', 'oioubl iban', [text(code, '58'), remove(account)], 'F-LIB377'],
  ['58 through another channel', 'oioubl iban', [text(code, '58'), text(channel, 'DK:BANK')], 'F-LIB379'],
  ['FIK without a card type', 'oioubl fik71', remove(reference), 'F-LIB152'],
  ['FIK 01', 'oioubl fik71', text(reference, '01'), 'F-LIB155'],
  ['FIK 71 without a reference', 'oioubl fik71', remove(instruction), 'F-LIB153', 'F-LIB156', 'F-LIB336'],
  ['FIK 71 with 14 digits', 'oioubl fik71', text(instruction, '00000000024000'), 'F-LIB156'],
  ['FIK 75 with 17 digits', 'oioubl fik75', text(instruction, '00000000000240001'), 'F-LIB157'],
  ['FIK 73 with a reference', 'oioubl fik73', excess('cbc:InstructionID'), 'F-LIB275'],
  ['FIK through another channel', 'oioubl fik71', text(channel, 'DK:BANK'), 'F-LIB277'],
  ['FIK with a channel of no list', 'oioubl fik71', attribute(channel, list), 'F-LIB278'],
  [
    'FIK with a creditor of four digits',
    'oioubl fik71',
    text(`${means}/cac:CreditAccount/cbc:AccountID`, '1234'),
    'F-LIB305',
  ],
  ['NemKonto through another channel', 'oioubl nemkonto', text(channel, 'DK:BANK'), 'F-LIB158'],
  ['NemKonto with InstructionID', 'oioubl nemkonto', excess('cbc:InstructionID'), 'F-LIB159'],
  ['NemKonto with InstructionNote', 'oioubl nemkonto', excess('cbc:InstructionNote'), 'F-LIB160'],
  ['NemKonto with PaymentID', 'oioubl nemkonto', excess('cbc:PaymentID'), 'F-LIB161'],
  [
    'NemKonto with a payer account',
    'oioubl nemkonto',
    excessAccount('cac:PayerFinancialAccount'),
    'F-LIB163',
  ],
  ['NemKonto with an account', 'oioubl nemkonto', excessAccount('cac:PayeeFinancialAccount'), 'F-LIB164'],
  [
    'NemKonto with a creditor',
    'oioubl nemkonto',
    add(means, '<cac:CreditAccount><cbc:AccountID>1</cbc:AccountID></cac:CreditAccount>'),
    'F-LIB165',
  ],
];

export const brokenOioublPayments: readonly BrokenCase[] = [
  ...oioubl,
  ...oioubl.map(asCreditNote),
  ['FIK without a channel', 'oioubl fik71', remove(channel), 'FAKTURA-OIOUBL'],
  ['a channel without its agency', 'oioubl creditNote', attribute(channel, 'listAgencyID'), 'FAKTURA-OIOUBL'],
  ['terms of another amount', 'oioubl invoice', text('cac:PaymentTerms/cbc:Amount', '125001.00'), 'F-INV134'],
  [
    'negative terms',
    'oioubl invoice',
    text('cac:PaymentTerms/cbc:Amount', '-125000.00'),
    'F-INV134',
    'F-LIB020',
  ],
];

/** The same way of paying in a credit note, where it is our own advice and not an official rule. */
function asCreditNote(each: BrokenCase): BrokenCase {
  const [what, document, , ...rules] = each;
  const others = rules.filter((rule) => rule.startsWith('FAKTURA'));
  return [
    `credit note: ${what}`,
    document.startsWith('oioubl') ? 'oioubl creditNote' : 'creditNote',
    [remove(means), add('', cut(broken(each), means))],
    'FAKTURA-BETALING',
    ...others,
  ];
}
