import { describe } from 'vitest';
import { totalRules } from '../../../../src/check/invoice/rules/total-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenTotals } from '../../../support/broken/total.ts';

describe('totalRules', () => describeFamily(totalRules, brokenTotals));
