import { describe, expect, it } from 'vitest';
import {
  headingWithoutUnit,
  unitOfCell,
  unitOfHeading,
  unitOfPost,
  unitOfTitle,
} from '../../../../src/input/tables/units/unit-said.ts';

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
    ['Beløb (tusinder)', '1.000 kr.'],
    ['Beløb i 1000', '1.000 kr.'],
    ['DKK 1.000', '1.000 kr.'],
    ['Budget, mio.', 'mio. kr.'],
    ['Borgere i tusinder', undefined],
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
    ['Tilskud på 1.000 kr.', undefined],
    ['Pulje 2 mio. kr.', undefined],
    ['Budget 2026, beløb i 1.000 kr., 2026-priser', '1.000 kr.'],
    ['Alle beløb i kr.', 'kr.'],
    ['Beløb i hele kr.', 'kr.'],
    ['Beløb i kroner (løbende priser)', 'kr.'],
    ['Taksten er 5 kr.', undefined],
    ['Priser i kr. pr. borger', undefined],
    ['Beløb i hele tusinde kr.', '1.000 kr.'],
    ['i tusinder', '1.000 kr.'],
    ['Beløb er i tusinde', '1.000 kr.'],
    ['1000-kr.', '1.000 kr.'],
    ["i 1.000'er", '1.000 kr.'],
    ['DKK 1.000', '1.000 kr.'],
    ['kr. 1.000', '1.000 kr.'],
    ['Beløb i kr. 1.000', '1.000 kr.'],
    ['Tilskud på kr. 1.000', undefined],
    ['kr. 1.000,50', undefined],
    ['i mio.', 'mio. kr.'],
    ['Alle tal i millioner', 'mio. kr.'],
    ['Befolkning i tusinder, antal', undefined],
    ['Budget 2026', undefined],
  ])('is that of the title %s', (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit);
  });

  it.each([
    ['Løn (1.000 kr.)', '1.000 kr.'],
    ['Husleje i t.kr.', '1.000 kr.'],
    ['Beløb i 1.000 kr.', '1.000 kr.'],
    ['Løn (hele kr.)', 'kr.'],
    ['Gebyr på 1.000 kr.', undefined],
    ['1.000 kr.', undefined],
    ['kr. 1.000', undefined],
    ['Pulje (2 mio. kr.)', undefined],
    ['Leje (1.000 kr. pr. md.)', undefined],
    ['Mill og maskiner', undefined],
  ])('is that of the post %s', (post, unit) => {
    expect(unitOfPost(post)).toBe(unit);
  });

  it.each([
    ['1.000 kr.', '1.000 kr.'],
    ['(t.kr.)', '1.000 kr.'],
    ['tusinder', '1.000 kr.'],
    ['mio.', 'mio. kr.'],
    ['DKK', 'kr.'],
    ['eur', 'EUR'],
    ['Sekretariat', undefined],
  ])('is that of the cell %s', (cell, unit) => {
    expect(unitOfCell(cell)).toBe(unit);
  });
});

it.each([
  ['Alle tal i 1.000 kr. i 2026-priser', '1.000 kr.'],
  ['Tilskud på 1.000 kr. i 2026', undefined],
])('a title with years behind its unit: %s', (title, unit) => expect(unitOfTitle(title)).toBe(unit));

it.each([
  ['Beløb (mkr.)', 'mio. kr.'],
  ['Beløb i 1\u00a0000 kr.', '1.000 kr.'],
])('a heading: %s', (heading, unit) => expect(unitOfHeading(heading)).toBe(unit));

describe('a heading without its unit', () => {
  it.each([
    ['Beløb kr.', 'Beløb'],
    ['Beløb, kr.', 'Beløb'],
    ['Beløb (1.000 kr.)', 'Beløb'],
    ['Beløb i hele 1.000 kr.', 'Beløb'],
    ['Budget 2026 mio. kr.', 'Budget 2026'],
    ['Beløb', 'Beløb'],
    ['kr.', 'kr.'],
    ['Beløb i kr. året før', 'Beløb i kr. året før'],
    ['Beløb, kr. pr. indbygger', 'Beløb, kr. pr. indbygger'],
  ])('%s', (heading, bare) => expect(headingWithoutUnit(heading)).toBe(bare));
});
