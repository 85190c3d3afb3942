import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { schemeOf } from '../../support/scheme-text.ts';

const mio = 'fast: "21,1", enhed: mio. kr., praecision: "0,1"';
/** 21,1 mio. kr. by 50, 30 and 20 % against a table. */
const checked = (...rows: string[]) => checkedBy('metode: hver-for-sig', mio, ...rows);

function checkedBy(rounding: string, amount: string, ...rows: string[]) {
  const blocks = `fordelinger:
  - id: f
    titel: F
    beloeb: { ${amount} }
    noegle: { procenter: { vaerdier: { Aalborg: 50, Hjørring: 30, Læsø: 20 } } }
    modtagere: [Aalborg, Hjørring, Læsø]
    afrunding: { ${rounding} }
facit: [{ fordeling: f, fil: f.csv }]
`;
  return schemeOf(blocks, (input) => checkScheme(input, calculateScheme(input)), {
    'f.csv': `modtager;beloeb\n${rows.join('\n')}\n`,
  });
}
const findingsOf = (...rows: string[]) =>
  checked(...rows).findings.map(({ code, severity, advice }) => `${severity} ${code} ${advice}`);

describe('a total that is only known rounded', () => {
  it('gives the table where one total within its precision does, and says which', () => {
    // 50 %: 21.123.457 to 21.123.459; 20 %: 21.123.452,5 to 21.123.457,5.
    const rows = ['Aalborg;10.561.729', 'Hjørring;6.337.037', 'Læsø;4.224.691', 'I alt;21.123.457'];
    expect(checked(...rows).cells.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'stemmer'));
    expect(findingsOf(...rows)).toEqual([
      'note KONTROL-PRAECISION Ordningens total på 21.100.000 kr. er kun kendt som mellem 21.050.000 og 21.150.000 (praecision); den, der giver tabellen, ligger mellem 21.123.457 og 21.123.457,50.',
    ]);
  });

  it.each([
    [
      'a row that no total within it gives',
      ['10.561.729', '6.337.037', '4.250.000'],
      /^fejl KONTROL-BELOEB /,
    ],
    [
      'rows that no one total gives',
      ['10.561.729', '6.337.037', '4.230.000'],
      /^fejl KONTROL-TOTAL .*af den samme/,
    ],
    [
      'a table of a total outside it',
      ['10.600.000', '6.360.000', '4.240.000'],
      /^fejl KONTROL-TOTAL .*± 50\.000 og ligger uden for/,
    ],
  ])('is a fault for %s', (_, [a, h, l], said) => {
    const findings = findingsOf(`Aalborg;${a}`, `Hjørring;${h}`, `Læsø;${l}`);
    expect(findings).toEqual([expect.stringMatching(said)]);
  });

  it('is held against I alt too', () => {
    const rows = ['Aalborg;10.561.729', 'Hjørring;6.337.037', 'Læsø;4.224.691'];
    const found = findingsOf(...rows, 'I alt;21.140.000');
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toContain('fejl KONTROL-TOTAL');
  });
});

describe('a total that is only known rounded, under a method that gives every krone to somebody', () => {
  // Of 21.123.457: 10.561.728,5, 6.337.037,1 and 4.224.691,4. Of 103: 51,5, 30,9 and 20,6, and 1,04 times 50, 30 and 20 is 52, 31,2 and 20,8.
  const by = (rounding: string, amount: string, [a, h, l]: readonly string[]) =>
    checkedBy(rounding, amount, `Aalborg;${a}`, `Hjørring;${h}`, `Læsø;${l}`);
  const places = 'fast: 100, praecision: 10';
  it.each([
    ['metode: stoerste-rest', mio, ['10.561.729', '6.337.037', '4.224.691'], '21.123.457'],
    ['metode: kumulativ', mio, ['10.561.729', '6.337.037', '4.224.691'], '21.123.457'],
    ['metode: restmodtager, restmodtager: Læsø', mio, ['10.561.729', '6.337.037', '4.224.691'], '21.123.457'],
    ['metode: stoerste-rest', places, ['51', '31', '21'], '103'],
    ['metode: dhondt', places, ['52', '31', '20'], '103'],
  ])('is what the rows come to: %s, %s', (rounding, amount, rows, total) => {
    const { cells, findings } = by(rounding, amount, rows);
    expect(cells.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'stemmer'));
    expect(findings.map(({ code }) => code)).toEqual(['KONTROL-PRAECISION']);
    expect(findings[0]?.advice).toContain(`ligger mellem ${total} og ${total}.`);
  });

  it.each([
    ['metode: stoerste-rest', mio, ['10.561.728', '6.337.038', '4.224.691'], 'KONTROL-TOTAL'],
    [
      'metode: restmodtager, restmodtager: Læsø',
      mio,
      ['10.561.730', '6.337.037', '4.224.690'],
      'KONTROL-TOTAL',
    ],
    ['metode: stoerste-rest', places, ['52', '31', '20'], 'KONTROL-TOTAL'],
    ['metode: dhondt', places, ['51', '31', '21'], 'KONTROL-TOTAL'],
    // 110 is outside 95 to 105.
    ['metode: stoerste-rest', places, ['55', '33', '22'], 'KONTROL-TOTAL'],
  ])('is a fault where that total gives other rows: %s, %s, %j', (rounding, amount, rows, code) => {
    const faults = by(rounding, amount, rows).findings.filter(({ severity }) => severity === 'fejl');
    expect(faults.map((fault) => fault.code)).toEqual([code]);
  });

  it.each([
    ['metode: rund-op', ['10.561.729', '6.337.038', '4.224.692'], 'mellem 21.123.456,666667 og 21.123.458'],
    ['metode: rund-ned', ['10.561.728', '6.337.037', '4.224.691'], 'mellem 21.123.456,666667 og 21.123.458'],
  ])('lies to one side of what is rounded one way: %s', (rounding, rows, said) => {
    const { cells, findings } = by(rounding, mio, rows);
    expect(cells.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'stemmer'));
    expect(findings.map(({ advice }) => advice).join()).toContain(said);
  });

  it('is held against the rows that have an amount', () => {
    const verdicts = (amount: string) =>
      by('metode: stoerste-rest', mio, [amount, '', '']).cells.map(({ verdict }) => verdict);
    expect(verdicts('10.561.729')).toEqual(['stemmer']);
    expect(verdicts('10.661.729')).toEqual(['afviger']);
  });
});
