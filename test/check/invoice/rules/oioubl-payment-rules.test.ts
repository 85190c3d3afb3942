import { describe } from 'vitest';
import { oioublPaymentRules } from '../../../../src/check/invoice/rules/oioubl-payment-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenOioublPayments } from '../../../support/broken/payment.ts';

describe('oioublPaymentRules', () => describeFamily(oioublPaymentRules, brokenOioublPayments));
