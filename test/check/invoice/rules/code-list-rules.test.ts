import { describe } from 'vitest';
import { codeListRules } from '../../../../src/check/invoice/rules/code-list-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenCodes } from '../../../support/broken/line.ts';

describe('codeListRules', () => describeFamily(codeListRules, brokenCodes));
