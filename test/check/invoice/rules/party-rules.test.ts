import { describe } from 'vitest';
import { partyRules } from '../../../../src/check/invoice/rules/party-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenParties } from '../../../support/broken/party.ts';

describe('partyRules', () => describeFamily(partyRules, brokenParties));
