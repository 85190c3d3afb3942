import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { schemeOf } from '../../support/scheme-text.ts';

/** 21,1 mio. kr. over 4.600, both printed rounded, is 4.586,96: from 4.526,88 to 4.648,35. The year before it was 4.000. */
const blocks = `beloeb: [{ id: pulje, titel: Pulje, enhed: mio. kr., beloeb: { fast: "21,1", praecision: "0,1" } }]
noegletal:
  - id: pris
    titel: Pris
    taeller: [{ beloeb: pulje }]
    naevner: [{ fast: 4600, enhed: borgere, praecision: 100 }]
    forrige: { taeller: [{ fast: 4000 }] }
facit: [{ fil: f.csv }]
`;
const checked = (table: string) =>
  schemeOf(blocks, (input) => checkScheme(input, calculateScheme(input)), { 'f.csv': table });

describe('a nøgletal that rests on figures that are only known rounded', () => {
  it.each([
    ['noegletal;beloeb\npris;4.587\n', 'stemmer', ''],
    ['noegletal;beloeb\npris;4.648\n', 'stemmer', 'note KONTROL-PRAECISION'],
    ['noegletal;beloeb\npris;4.527\n', 'stemmer', 'note KONTROL-PRAECISION'],
    ['noegletal;beloeb\npris;4.526\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    ['noegletal;beloeb\npris;4.649\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    // It is rounded to whole kroner, so it is never half of one.
    ['noegletal;beloeb\npris;4.600,50\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    ['noegletal;aendring\npris;648\n', 'stemmer', 'note KONTROL-PRAECISION'],
    ['noegletal;aendring\npris;649\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    ['noegletal;aendringPct\npris;16,2 %\n', 'stemmer', 'note KONTROL-PRAECISION'],
    ['noegletal;aendringPct\npris;16,4 %\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    ['noegletal;forrige\npris;4.001\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
    ['noegletal;beloeb\npulje;21,12\n', 'stemmer', 'note KONTROL-PRAECISION'],
    ['noegletal;beloeb\npulje;21,16\n', 'afviger', 'fejl KONTROL-NOEGLETAL'],
  ])('is held against all that it may be: %j', (table, verdict, said) => {
    const { cells, findings } = checked(table);
    expect(cells.map((cell) => cell.verdict)).toEqual([verdict]);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`).join()).toBe(said);
  });

  it('says from where to where', () => {
    const [note] = checked('noegletal;beloeb\npris;4.648\n').findings;
    expect(note?.advice).toBe(
      'Angivet 4.648, beregnet 4.587; det kan være fra 4.527 til 4.648 (praecision).',
    );
  });
});
