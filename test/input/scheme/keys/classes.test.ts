import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('klasser', () => {
  it('begin at a count, which may be below nothing, and weigh nothing or more', () => {
    const { key, problems } = readKey(
      'klasser: { noegle: { lige: {} }, klasser: [{ fra: "-2", vaegt: 0 }, { fra: 50, vaegt: "2,5" }] }',
    );
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      kind: 'klasser',
      key: { kind: 'lige' },
      label: 'klassens vægt',
      classes: [
        { from: rational(-2n), weight: rational(0n) },
        { from: rational(50n), weight: rational(5n, 2n) },
      ],
    });
  });

  it('rise', () => {
    const { problems } = readKey(
      'klasser: { noegle: { lige: {} }, klasser: [{ fra: 50, vaegt: 1 }, { fra: 0, vaegt: 2 }] }',
    );
    expect(problems).toEqual([['{ fra: 0, vaegt: 2 }', 'klasserne skal stå i stigende orden']]);
  });
});
