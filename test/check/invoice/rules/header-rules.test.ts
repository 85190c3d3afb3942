import { describe } from 'vitest';
import { headerRules } from '../../../../src/check/invoice/rules/header-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenHeaders } from '../../../support/broken/header.ts';

describe('headerRules', () => describeFamily(headerRules, brokenHeaders));
