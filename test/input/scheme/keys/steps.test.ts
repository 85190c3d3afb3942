import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('trin', () => {
  it('are thresholds with a percentage each, on another key', () => {
    const { key, problems } = readKey(
      'trin: { noegle: { optaelling: { fil: a.csv, kolonne: sager } }, trin: [{ over: 10, procent: "74,4" }, { over: 20, procent: 150 }] }',
    );
    expect(problems).toEqual([['150', '150 læses som 150 %; mener du 15 %?']]);
    expect(key).toMatchObject({
      kind: 'trin',
      key: { kind: 'optaelling' },
      label: 'vægtet sager',
      stretches: [
        { above: rational(10n), percent: rational(372n, 5n) },
        { above: rational(20n), percent: rational(150n) },
      ],
    });
  });

  it('rise', () => {
    const { problems } = readKey(
      'trin: { noegle: { lige: {} }, trin: [{ over: 20, procent: 50 }, { over: 20, procent: 40 }] }',
    );
    expect(problems).toEqual([['{ over: 20, procent: 40 }', 'trinnene skal stå i stigende orden']]);
  });
});
