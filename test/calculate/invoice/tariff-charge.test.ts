import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import {
  enhancedSupervision,
  groupOfPlaces,
  monthsAfterApproval,
  placesOfCitizens,
  proRata,
  tariffCharge,
} from '../../../src/calculate/invoice/tariff-charge.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { one } from '../../../src/model/exact/rational.ts';
import { tal, vis } from '../../support/rational.ts';

const groups = [
  { title: '1-7', places: { from: 1, to: 7 } },
  { title: '8-24', places: { from: 8, to: 24 } },
  { title: '50+', places: { from: 50 } },
];

describe('what one tilbud pays', () => {
  it.each([
    [1, 11],
    [3, 9],
    [12, 0],
  ])('is under tilsyn from the 1st after approval in month %i: %i months', (month, months) => {
    expect(monthsAfterApproval(month)).toBe(months);
  });

  it('takes twelfths, and the declared part a month, of the unrounded årstakst', () => {
    expect(vis(proRata(tal('87.703,20'), 9, one))).toBe('65.777');
    expect(vis(enhancedSupervision(tal('87.703,20'), tal('0,1'), 2, one))).toBe('17.541');
    expect(vis(enhancedSupervision(tal('43.851,60'), tal('0,1'), 1, one))).toBe('4.385');
  });

  it.each([
    [0, 0],
    [1, 1],
    [10, 1],
    [11, 2],
    [250, 25],
  ])('counts %i citizens as %i places', (citizens, places) => {
    expect(placesOfCitizens(citizens)).toBe(places);
  });

  it('finds the group, or says there is none', () => {
    expect([1, 7, 8, 24, 50, 900].map((places) => groupOfPlaces(groups, places).title)).toEqual([
      '1-7',
      '1-7',
      '8-24',
      '8-24',
      '50+',
      '50+',
    ]);
    expect(() => groupOfPlaces(groups, 30)).toThrow('TAKST-GRUPPE');
    expect(() => groupOfPlaces(groups, 0)).toThrow('TAKST-GRUPPE');
    expect(() => groupOfPlaces(groups.slice(1), 1)).toThrow('er for 1 plads');
  });

  it.each([
    ['approvedIn', { approvedIn: 13 }],
    ['approvedIn', { approvedIn: 0 }],
    ['approvedIn', { approvedIn: 1.5 }],
    ['enhancedMonths', { enhancedMonths: 13 }],
    ['enhancedMonths', { enhancedMonths: -1 }],
    ['size', { size: { places: 7.5 } }],
    ['size', { size: { citizens: -3 } }],
  ])('refuses %s of no year and no size: %j', (name, wrong) => {
    const [tariff] = calculateScheme(loadScheme('socialtilsyn-nord-2024')).tariffs;
    if (tariff === undefined) throw new Error('the ordning has a takst');
    const charge = () => tariffCharge(tariff, { size: { places: 30 }, enhancedMonths: 0, ...wrong });
    expect(charge).toThrow(RangeError);
    expect(charge).toThrow(name);
  });
});
