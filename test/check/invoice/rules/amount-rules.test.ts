import { describe } from 'vitest';
import { amountRules } from '../../../../src/check/invoice/rules/amount-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenAmounts } from '../../../support/broken/total.ts';

describe('amountRules', () => describeFamily(amountRules, brokenAmounts));
