import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('blanding', () => {
  it('reads the key of each part over the circle of the part', () => {
    const { key, problems } = readKey(
      'blanding: { dele: [{ procent: 80, noegle: { procenter: { vaerdier: { Aalborg: 60, Læsø: 40 } } }, modtagere: [Læsø, "851"] }, { procent: 20, noegle: { lige: {} } }] }',
    );
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      kind: 'blanding',
      label: 'blandingens pct.',
      parts: [
        { percent: rational(80n), key: { kind: 'procenter' }, recipients: [{ key: '825' }, { key: '851' }] },
        {
          percent: rational(20n),
          key: { kind: 'lige' },
          recipients: [{ key: '851' }, { key: '860' }, { key: '825' }],
        },
      ],
    });
  });

  it('names recipients of the fordeling, each once', () => {
    const { problems } = readKey(
      'blanding: { dele: [{ procent: 100, noegle: { lige: {} }, modtagere: [Læsø, Morsø, "825"] }] }',
    );
    expect(problems.map(([, message]) => message)).toEqual([
      '"Morsø" er ikke en af fordelingens modtagere',
      'Læsø står to gange',
    ]);
  });

  it('looks for the names in a part among the circle of the part', () => {
    const { problems } = readKey(
      'blanding: { dele: [{ procent: 100, noegle: { beloeb: { vaerdier: { Aalborg: 1, Læsø: 1 } } }, modtagere: [Læsø] }] }',
    );
    expect(problems.map(([, message]) => message)).toEqual([
      '"Aalborg" er ikke en af fordelingens modtagere',
    ]);
  });
});
