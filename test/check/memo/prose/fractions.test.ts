import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';

const code = 'NOTAT-BROEK';

describe('a share in words', () => {
  it.each([
    ['Halvdelen af de 500 pladser er 250 pladser.', 'holder Halvdelen: 250 / 500 = 50 %'],
    ['Der er 480 pladser, hvoraf en fjerdedel, 120, er i brug.', 'holder en fjerdedel: 120 / 480 = 25 %'],
    ['Der er 344 match af 516, svarende til to tredjedele.', 'holder to tredjedele: 344 / 516 = 66,67 %'],
    ['Det er 150, altså en tredjedel af de 450 borgere.', 'holder en tredjedel: 150 / 450 = 33,33 %'],
    ['Prisen er fordoblet fra 20 kr. til 40 kr. siden 2010.', 'holder fordoblet: 40 / 20 = 200 %'],
    [
      'Halvdelen af overskuddet, 250.990 kr., er overført.\n\nDer var et overskud på 501.980 kr.',
      'holder Halvdelen: 250.990 / 501.980 = 50 %',
    ],
    [
      'Mål\n\nVi vil skabe 2.000 match.\n\nDer er 1.334 match – 2/3-del af målet.',
      'holder 2/3-del: 1.334 / 2.000 = 66,7 %',
    ],
  ])('%s', (text, relation) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual([relation]);
  });

  it.each([
    ['Halvdelen af de 500 pladser er 200 pladser.', ['fejl NOTAT-BROEK 1: Halvdelen ≠ 40 %']],
    ['Halvdelen af de 500 pladser er 245 pladser.', ['note NOTAT-BROEK 1: Halvdelen ≠ 49 %']],
    ['Næsten halvdelen af de 500 pladser er 235 pladser.', []],
    ['Prisen er fordoblet fra 20 kr. til 60 kr. siden 2010.', ['fejl NOTAT-BROEK 1: fordoblet ≠ 300 %']],
    [
      'Halvdelen af overskuddet, 250.980 kr., er overført.\n\nDer var et overskud på 501.980 kr.',
      ['note NOTAT-BROEK 1: 250.980 kr. ≠ 250.990 kr.'],
    ],
    [
      'Halvdelen af overskuddet, 250.990 kr., er overført.\n\nDer var et overskud på 506.980 kr.',
      ['note NOTAT-BROEK 1: 250.990 kr. ≠ 253.490 kr.'],
    ],
    ['Halvdelen af overskuddet, 111.000 kr., er overført.\n\nDer var et overskud på 501.980 kr.', []],
    ['Halvdelen af medarbejderne har en uddannelse, og 60 pct. af stillingerne er besat.', []],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
