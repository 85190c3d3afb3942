import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('sats', () => {
  it.each([
    ['"1,25"', { kind: 'tal', value: rational(5n, 4n) }],
    ['forventet', { kind: 'forventet' }],
  ])('is %s on another key', (written, rate) => {
    const { key, problems } = readKey(
      `sats: { sats: ${written}, noegle: { befolkning: { fil: f.csv, tidspunkt: 2024K1 } } }`,
    );
    expect(problems).toEqual([]);
    expect(key).toMatchObject({ kind: 'sats', key: { kind: 'befolkning' }, label: 'sats × folketal', rate });
  });

  it('is nothing or more', () => {
    expect(readKey('sats: { sats: "-1", noegle: { lige: {} } }').problems).toEqual([
      ['"-1"', '"sats" skal være nul eller mere'],
    ]);
  });
});
