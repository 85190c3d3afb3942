import { describe, expect, it } from 'vitest';
import { one, rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('faktorer', () => {
  it('are of those it names, and 1 of the others', () => {
    const { key, problems } = readKey('faktorer: { noegle: { lige: {} }, vaerdier: { Læsø: 5 } }');
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      kind: 'faktorer',
      key: { kind: 'lige' },
      label: 'lige dele × faktor',
      values: new Map([['825', { kind: 'tal', value: rational(5n) }]]),
      otherwise: one,
    });
  });

  it('may be another of the others', () => {
    const { key } = readKey('faktorer: { noegle: { lige: {} }, vaerdier: { Læsø: 5 }, ellers: "1,5" }');
    expect(key).toMatchObject({ otherwise: rational(3n, 2n) });
  });

  it('name recipients of the fordeling', () => {
    expect(readKey('faktorer: { noegle: { lige: {} }, vaerdier: { Morsø: 5 } }').problems).toEqual([
      ['5', '"Morsø" er ikke en af fordelingens modtagere'],
    ]);
  });
});
