import { describe } from 'vitest';
import { oioublPartyRules } from '../../../../src/check/invoice/rules/oioubl-party-rules.ts';
import { describeFamily } from '../../../support/broken/case.ts';
import { brokenOioublParties } from '../../../support/broken/party.ts';

describe('oioublPartyRules', () => describeFamily(oioublPartyRules, brokenOioublParties));
