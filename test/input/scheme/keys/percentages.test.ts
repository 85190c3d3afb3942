import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('procenter', () => {
  it('are by recipient, whether named or by code, and may be expected', () => {
    const { key, problems } = readKey(
      'procenter: { vaerdier: { Aalborg: "62,5", "860": 25, Læsø: forventet } }',
    );
    expect(problems).toEqual([]);
    const at = (column: number) => ({ file: 'ordning.yaml', line: 10, column });
    expect(key).toEqual({
      kind: 'procenter',
      values: new Map([
        ['851', { kind: 'tal', value: rational(125n, 2n), origin: at(49) }],
        ['860', { kind: 'tal', value: rational(25n), origin: at(64) }],
        ['825', { kind: 'forventet', origin: at(74) }],
      ]),
      label: 'procent',
      origin: at(15),
    });
  });

  it('name a recipient of the fordeling, each once, and all of them', () => {
    const { problems } = readKey('procenter: { vaerdier: { Aalborg: 10, "851": 20, Morsø: 30 } }');
    expect(problems.map(([, message]) => message)).toEqual([
      'Aalborg står to gange',
      '"Morsø" er ikke en af fordelingens modtagere',
      'værdien mangler for Hjørring, Læsø',
    ]);
  });

  it('are from 0 to 100', () => {
    const { problems } = readKey('procenter: { vaerdier: { Aalborg: 101, Hjørring: 0, Læsø: 0 } }');
    expect(problems).toEqual([['101', '"Aalborg" skal være fra 0 til 100']]);
  });
});
