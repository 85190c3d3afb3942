import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('beloeb', () => {
  it('are amounts in Danish notation, which may be more than 100', () => {
    const { key, problems } = readKey(
      'beloeb: { vaerdier: { Aalborg: "125.000,50", Hjørring: 40000, Læsø: 0 } }',
    );
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      kind: 'beloeb',
      label: 'faste beløb',
      values: new Map([
        ['851', { kind: 'tal', value: rational(250_001n, 2n) }],
        ['860', { kind: 'tal', value: rational(40_000n) }],
        ['825', { kind: 'tal', value: rational(0n) }],
      ]),
    });
  });

  it('are of everyone', () => {
    expect(readKey('beloeb: { vaerdier: { Aalborg: 1, Læsø: 2 } }').problems).toEqual([
      ['{ Aalborg: 1, Læsø: 2 }', 'værdien mangler for Hjørring'],
    ]);
  });
});
