import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearestOf } from '../../../src/input/reading/suggest.ts';

describe('what was probably meant', () => {
  it.each([
    ['år', ['aar', 'titel'], 'aar'],
    ['beløb', ['beloeb', 'budget'], 'beloeb'],
    ['Laeso', ['Læsø', 'Lejre'], 'Læsø'],
    ['ligeligt', ['lige', 'beloeb'], 'lige'],
    ['cvs', ['tabel', 'csv', 'json'], 'csv'],
    ['befolk', ['befolkning', 'beloeb'], 'befolkning'],
  ])('by %s is found among %j', (written, candidates, meant) => {
    expect(didYouMean(written, candidates)).toBe(` Mente du "${meant}"?`);
  });

  it.each([
    ['kat', ['hund', 'ko']],
    ['cvs', ['svc', 'vc']],
    ['takst', ['takster-2024', 'takst-2025']],
  ])('by %s is not guessed among %j', (written, candidates) =>
    expect(didYouMean(written, candidates)).toBe(''),
  );

  it('is the nearest by all their letters, whatever is skipped', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'ø', 'z', '-', '1', 'q'), maxLength: 9 });
    const plain = (text: string) => text.replace(/ø/g, 'oe');
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (written, candidates) => {
        const most = Math.max(1, Math.floor(written.length / 3));
        const distances = candidates.map((each) => distance(plain(written), plain(each)));
        const least = Math.min(...distances);
        const nearest = least <= most ? candidates[distances.indexOf(least)] : undefined;
        expect(nearestOf(written, candidates)).toBe(nearest);
      }),
      { numRuns: 3000 },
    );
  });
});
