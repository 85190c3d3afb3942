import { describe } from 'vitest';
import { attachmentRules } from '../../../../src/check/invoice/rules/attachment-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenAttachments } from '../../../support/broken/line.ts';

describe('attachmentRules', () => describeFamily(attachmentRules, brokenAttachments));
