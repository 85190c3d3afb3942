import { describe } from 'vitest';
import { identifierRules } from '../../../../src/check/invoice/rules/identifier-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenIdentifiers } from '../../../support/broken/party.ts';

describe('identifierRules', () => describeFamily(identifierRules, brokenIdentifiers));
