import { describe } from 'vitest';
import { oioublTotalRules } from '../../../../src/check/invoice/rules/oioubl-total-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenOioublTotals } from '../../../support/broken/total.ts';

describe('oioublTotalRules', () => describeFamily(oioublTotalRules, brokenOioublTotals));
