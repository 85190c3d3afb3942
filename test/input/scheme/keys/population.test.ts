import { describe, expect, it } from 'vitest';
import { readKey } from '../../../support/read-key.ts';

describe('befolkning', () => {
  it('counts everyone unless it says otherwise, and stands where its date does', () => {
    const { key, problems } = readKey('befolkning: { fil: folk.csv, tidspunkt: 2024K1 }');
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      kind: 'befolkning',
      file: '/mappe/folk.csv',
      date: '2024K1',
      ages: 'alle',
      sex: 'alle',
      label: 'folketal',
      missingRowsAreZero: false,
      origin: { line: 10, column: 55 },
    });
  });

  it.each([
    ['"0-17"', { ages: { from: 0, to: 17 }, label: '0-17-årige' }],
    ['17', { ages: { from: 17, to: 17 }, label: '17-årige' }],
    ['"0-17", betegnelse: børn', { ages: { from: 0, to: 17 }, label: 'børn' }],
    ['alle, koen: kvinder, nulraekker: udeladt', { sex: 'kvinder', missingRowsAreZero: true }],
  ])('counts alder: %s', (ages, expected) => {
    expect(readKey(`befolkning: { fil: f.csv, tidspunkt: 2024K1, alder: ${ages} }`).key).toMatchObject(
      expected,
    );
  });

  it('says which date and which age cannot be read, and goes on', () => {
    expect(readKey('befolkning: { fil: f.csv, tidspunkt: 2024K9, alder: unge }').problems).toEqual([
      ['unge', 'alderen "unge" kan ikke læses'],
      ['2024K9', 'tidspunktet "2024K9" kan ikke læses'],
    ]);
    expect(readKey('befolkning: { fil: f.csv, tidspunkt: 1850K1 }').problems).toEqual([
      ['1850K1', 'tidspunktet "1850K1" er ikke i årene 1900 til 2200'],
    ]);
  });
});
