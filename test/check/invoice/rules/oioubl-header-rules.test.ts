import { describe } from 'vitest';
import { oioublHeaderRules } from '../../../../src/check/invoice/rules/oioubl-header-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenOioublHeaders } from '../../../support/broken/header.ts';

describe('oioublHeaderRules', () => describeFamily(oioublHeaderRules, brokenOioublHeaders));
