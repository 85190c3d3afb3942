import { describe, expect, it } from 'vitest';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readIndexRates, shippedRateFiles } from '../../../src/input/tables/index-rate-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { vis } from '../../support/rational.ts';

const header = 'indeks;fra;til;art;sats;niveaukorrektion;korrektion;skoen;status;kilde';
function read(...lines: string[]) {
  const problems: Diagnostic[] = [];
  const { rates } = readIndexRates(
    { file: 's.csv', sha256: '', text: [header, ...lines].join('\n') },
    problems,
  );
  return { rates, codes: problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`) };
}

describe('a file of PL-satser', () => {
  it('reads a rate as an exact fraction', () => {
    const { rates, codes } = read('kl;2023;2024;samlet;4,8 %;uoplyst;;2024;forventet;x');
    expect(codes).toEqual([]);
    expect(rates.map(({ rate }) => vis(rate))).toEqual(['0,048']);
  });

  it('adds the niveaukorrektion of a rate without it; the state does not chain the two', () => {
    const { rates } = read('x;2023;2024;samlet;3,0;uden;0,5;2023;endelig;x');
    expect(rates.map(({ rate }) => vis(rate))).toEqual(['0,035']);
  });

  it.each([
    ['x;2023;2024;samlet;3,0;med;0,5;2023;endelig;x', 'PL-SATS 2:24'],
    ['x;2023;2025;samlet;3,0;med;;2023;endelig;x', 'PL-SATS 2:8'],
    ['x;2023;2024;alt;3,0;med;;2023;endelig;x', 'PL-SATS 2:13'],
    ['x;2023;2024;samlet;tre;med;;2023;endelig;x', 'TAL-UGYLDIG 2:20'],
    ['x;2023;2024;samlet;3,0;med;;2023;måske;x', 'PL-SATS 2:34'],
  ])('refuses %s', (line, expected) => {
    expect(read(line)).toEqual({ rates: [], codes: [expected] });
  });

  it('needs no niveaukorrektion in a file of one\u2019s own', () => {
    const problems: Diagnostic[] = [];
    const text =
      'indeks;fra;til;art;sats;skoen;status;kilde\negen;2025;2026;samlet;2,9 %;2025;forventet;notat';
    const { rates } = readIndexRates({ file: 's.csv', sha256: '', text }, problems);
    expect(problems).toEqual([]);
    expect(rates.map(({ rate }) => vis(rate))).toEqual(['0,029']);
  });

  it('ships files that read clean', () => {
    const problems: Diagnostic[] = [];
    const reader = new SourceReader();
    const count = shippedRateFiles().flatMap(
      (file) => readIndexRates(reader.read(file), problems).rates,
    ).length;
    expect(problems).toEqual([]);
    expect(count).toBe(4 + 33);
  });
});

it('doubts a rate of one\u2019s own that is likelier another one, and none that ships', () => {
  const { codes } = read('egen;2025;2026;samlet;0,029;uoplyst;;2025;endelig;notat');
  expect(codes).toEqual(['TVIVL-PROCENT 2:23']);
});
