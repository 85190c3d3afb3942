import { describe } from 'vitest';
import { oioublTaxRules } from '../../../../src/check/invoice/rules/oioubl-tax-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenOioublTax } from '../../../support/broken/vat.ts';

describe('oioublTaxRules', () => describeFamily(oioublTaxRules, brokenOioublTax));
