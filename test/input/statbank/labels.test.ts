import { describe, expect, it } from 'vitest';
import { parseAges, parseCivilStatus, parseDate, parseSex } from '../../../src/input/statbank/labels.ts';

describe('StatBank labels, as text, as code and as both', () => {
  it.each([
    ['I alt', 'alle'],
    ['TOT', 'alle'],
    ['TOT I alt', 'alle'],
    ['Total', 'alle'],
    ['Mænd', 'maend'],
    ['1', 'maend'],
    ['1 Mænd', 'maend'],
    ['Men', 'maend'],
    ['2 Women', 'kvinder'],
    ['Ikke kvinder', undefined],
    ['1 Kvinder', undefined],
    ['andet', undefined],
  ])('reads sex %s', (label, sex) => expect(parseSex(label)).toBe(sex));

  it.each([
    ['Alder i alt', 'alle'],
    ['I alt', 'alle'],
    ['IALT', 'alle'],
    ['IALT Alder i alt', 'alle'],
    ['Age, total', 'alle'],
    ['0 år', { from: 0, to: 0 }],
    ['17 17 år', { from: 17, to: 17 }],
    ['65 years', { from: 65, to: 65 }],
    ['1 year', { from: 1, to: 1 }],
    ['42', { from: 42, to: 42 }],
    ['0-17 år', { from: 0, to: 17 }],
    ['0-17', { from: 0, to: 17 }],
    ['0-17-årige', { from: 0, to: 17 }],
    ['100 år og derover', { from: 100, to: 125 }],
    ['90+', { from: 90, to: 125 }],
    ['17-0', undefined],
    ['126', undefined],
    ['unge', undefined],
  ])('reads age %s', (label, ages) => expect(parseAges(label)).toEqual(ages));

  it.each([
    ['I alt', 'alle'],
    ['U', 'U'],
    ['G Gift/separeret', 'G'],
    ['Never married', 'U'],
    ['Fraskilt', 'F'],
    ['Forlovet', undefined],
  ])('reads civil status %s', (label, status) => expect(parseCivilStatus(label)).toBe(status));

  it.each([
    ['2022K1', '2022K1'],
    ['2022Q1', '2022K1'],
    ['2022k4', '2022K4'],
    ['2023M05', '2023M05'],
    ['2023', '2023'],
    ['2022K5', undefined],
    ['2023M13', undefined],
    ['2023M5', undefined],
    ['22K1', undefined],
    ['2023K2 2023Q2', '2023K2'],
    ['2023 2023', '2023'],
    ['2023K2 2023K3', undefined],
  ])('reads date %s', (label, date) => expect(parseDate(label)).toBe(date));
});
