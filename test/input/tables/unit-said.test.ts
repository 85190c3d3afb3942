import { describe, expect, it } from 'vitest';
import { unitOfHeading, unitOfTitle } from '../../../src/input/tables/unit-said.ts';

describe('the unit that a file says', () => {
  it.each([
    ['Beløb (1.000 kr.)', '1.000 kr.'],
    ['Beløb, t.kr.', '1.000 kr.'],
    ['Beløb (i 1000 kr)', '1.000 kr.'],
    ['1 000 kr.', '1.000 kr.'],
    ['beloeb_tkr', '1.000 kr.'],
    ['Budget 2026 mio. kr., 2024-priser', 'mio. kr.'],
    ['Mio.kr.', 'mio. kr.'],
    ['Beløb kr.', 'kr.'],
    ['DKK', 'kr.'],
    ['beloeb', undefined],
    ['kr. pr. borger', undefined],
    ['1.000 kr. pr. indbygger', undefined],
    ['Krav', undefined],
    ['mark. 2026', undefined],
  ])('is that of the heading %s', (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit);
  });

  it.each([
    ['Beløb i 1.000 kr.', '1.000 kr.'],
    ['Budget 2026 (1.000 kr., 2026-priser)', '1.000 kr.'],
    ['mio. kr.', 'mio. kr.'],
    ['Tilskud på 1.000 kr. til hver', undefined],
    ['Alle beløb i kr.', undefined],
  ])('is that of the title %s', (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit);
  });
});
