import type { Invoice } from '../../model/invoice/invoice.ts';
import type { XmlElement } from '../../model/invoice/xml.ts';
import { listed } from './oioubl-code.ts';
import { paymentReference } from './payment-reference.ts';
import { element } from './xml.ts';

/** How an OIOUBL document is paid: the code, the channel it goes through and the accounts that belong to it. */
export function oioublPaymentMeans(invoice: Invoice): XmlElement {
  const { payment, instalment } = invoice;
  const reference = paymentReference(invoice);
  const means = (code: string, channel: string, rest: readonly XmlElement[] = []) =>
    element('cac:PaymentMeans', [
      element('cbc:ID', '1'),
      element('cbc:PaymentMeansCode', code),
      element('cbc:PaymentDueDate', instalment.dueDate),
      listed('cbc:PaymentChannelCode', channel, 'paymentchannelcode-1.1'),
      ...rest,
    ]);
  switch (payment.kind) {
    case 'bank':
      return means('42', 'DK:BANK', [
        element('cac:PayeeFinancialAccount', [
          element('cbc:ID', payment.account),
          element('cbc:PaymentNote', reference),
          element('cac:FinancialInstitutionBranch', [element('cbc:ID', payment.branch)]),
        ]),
      ]);
    case 'fik':
      return means('93', 'DK:FIK', [
        payment.cardType === '73'
          ? element('cbc:InstructionNote', reference)
          : element('cbc:InstructionID', reference),
        element('cbc:PaymentID', payment.cardType),
        element('cac:CreditAccount', [element('cbc:AccountID', payment.creditor)]),
      ]);
    case 'iban':
      return means('31', 'IBAN', [
        element('cac:PayeeFinancialAccount', [
          element('cbc:ID', payment.iban),
          element('cbc:PaymentNote', reference),
          element('cac:FinancialInstitutionBranch', [
            element('cac:FinancialInstitution', [element('cbc:ID', payment.bic)]),
          ]),
        ]),
      ]);
    case 'nemkonto':
      return means('97', 'DK:NEMKONTO');
  }
}
