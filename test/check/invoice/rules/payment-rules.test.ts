import { describe } from 'vitest';
import { paymentRules } from '../../../../src/check/invoice/rules/payment-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenPayments } from '../../../support/broken/payment.ts';

describe('paymentRules', () => describeFamily(paymentRules, brokenPayments));
