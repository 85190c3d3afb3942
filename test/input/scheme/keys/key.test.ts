import { describe, expect, it } from 'vitest';
import { readKey } from '../../../support/read-key.ts';

describe('a fordelingsnøgle', () => {
  it.each([
    ['none', ''],
    ['two keys', 'lige: {}, beloeb: { vaerdier: { Aalborg: 1 } }'],
    ['one that is none', 'ligge: {}'],
  ])('is one of the keys: %s', (_, written) => {
    expect(readKey(written).problems.map(([, message]) => message)).toEqual([
      expect.stringMatching(/^her skal stå netop én af: befolkning, optaelling, .*, graenser$/),
    ]);
  });

  it('holds keys, and a fault in the innermost has its own place', () => {
    const { problems } = readKey(
      'trin: { trin: [{ over: 1, procent: 50 }], noegle: { faktorer: { vaerdier: {}, noegle: { sats: { sats: 1, noegle: { lige: { kilde: x } } } } } } }',
    );
    expect(problems).toEqual([['x', 'kilden "x" er ikke under kilder']]);
  });
});
