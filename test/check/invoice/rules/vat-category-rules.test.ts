import { describe } from 'vitest';
import { vatCategoryRules } from '../../../../src/check/invoice/rules/vat-category-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenVatCategories } from '../../../support/broken/vat.ts';

describe('vatCategoryRules', () => describeFamily(vatCategoryRules, brokenVatCategories));
