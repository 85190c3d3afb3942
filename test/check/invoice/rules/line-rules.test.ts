import { describe } from 'vitest';
import { lineRules } from '../../../../src/check/invoice/rules/line-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenLines } from '../../../support/broken/line.ts';

describe('lineRules', () => describeFamily(lineRules, brokenLines));
