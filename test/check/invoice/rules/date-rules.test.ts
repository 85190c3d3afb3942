import { describe } from 'vitest';
import { dateRules } from '../../../../src/check/invoice/rules/date-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenDates } from '../../../support/broken/date.ts';

describe('dateRules', () => describeFamily(dateRules, brokenDates));
