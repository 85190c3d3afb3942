import { describe } from 'vitest';
import { vatRules } from '../../../../src/check/invoice/rules/vat-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenVat } from '../../../support/broken/vat.ts';

describe('vatRules', () => describeFamily(vatRules, brokenVat));
