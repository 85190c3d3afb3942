import type { Invoicing } from '../../../src/model/invoice/invoicing.ts';
import { oioublXml } from '../../../src/publish/invoice/oioubl.ts';
import { peppolXml } from '../../../src/publish/invoice/peppol.ts';
import { invoiceOf } from '../invoicing.ts';

const fik = (cardType: '71' | '73' | '75') =>
  ({ payment: { kind: 'fik', cardType, creditor: '12345678' } }) as const;
const iban = { payment: { kind: 'iban', iban: 'DK5000400440116243', bic: 'DABADKKK' } } as const;
const nemkonto = { payment: { kind: 'nemkonto' } } as const;
const vat = (category: 'E' | 'Z' | 'S') =>
  ({ vat: { category, reason: 'momsloven', confirmedBy: 'revisor' } }) as const;
const ways = {
  bank: {},
  fik71: fik('71'),
  fik73: fik('73'),
  fik75: fik('75'),
  iban,
  nemkonto,
  standard: vat('S'),
  exempt: vat('E'),
  zero: vat('Z'),
} as const satisfies Record<string, Partial<Invoicing>>;
type Way = keyof typeof ways;

const peppol = (way: Way, kroner: bigint) => peppolXml(invoiceOf(kroner, ways[way]), 'Prøve');
const oioubl = (way: Way, kroner: bigint) => oioublXml(invoiceOf(kroner, ways[way]), 'Prøve');

/** Documents as fordel writes them: both formats and kinds, every way to pay and every VAT category. */
export const sound = {
  invoice: peppol('bank', 125_000n),
  creditNote: peppol('bank', -125_000n),
  fik71: peppol('fik71', 125_000n),
  fik73: peppol('fik73', 125_000n),
  fik75: peppol('fik75', 125_000n),
  iban: peppol('iban', 125_000n),
  nemkonto: peppol('nemkonto', 125_000n),
  standard: peppol('standard', 125_000n),
  standardCredit: peppol('standard', -125_000n),
  exempt: peppol('exempt', 125_000n),
  zero: peppol('zero', 125_000n),
  // fordel does not write reverse charge; what it wants is what E wants.
  reverse: peppol('exempt', 125_000n).replaceAll('<cbc:ID>E</cbc:ID>', '<cbc:ID>AE</cbc:ID>'),
  'oioubl invoice': oioubl('bank', 125_000n),
  'oioubl creditNote': oioubl('bank', -125_000n),
  'oioubl fik71': oioubl('fik71', 125_000n),
  'oioubl fik73': oioubl('fik73', 125_000n),
  'oioubl fik75': oioubl('fik75', 125_000n),
  'oioubl iban': oioubl('iban', 125_000n),
  'oioubl nemkonto': oioubl('nemkonto', 125_000n),
  'oioubl standard': oioubl('standard', 125_000n),
  'oioubl standardCredit': oioubl('standard', -125_000n),
  'oioubl zero': oioubl('zero', 125_000n),
} as const;
export type SoundDocument = keyof typeof sound;
