import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const counts = 'modtager;antal\nRebild;10\nThisted;200\n';
const told = (noegle: string, more: Parameters<typeof fordeling>[2] = {}, amount = 'fast: 1000') =>
  calculated(`fordelinger:\n${fordeling('f', amount, { noegle, ...more })}`, {
    'k.csv': counts,
  }).warnings.flatMap(({ code, message }) => (code === 'BETALER-INTET' ? [message] : []));
const byCount = 'optaelling: { fil: k.csv, kolonne: antal }';

describe('a recipient that comes to nothing', () => {
  it('is told where no part of a mix is for it', () => {
    const part = (percent: number, circle: string) =>
      `{ procent: ${percent}, noegle: { lige: {} }${circle} }`;
    const mix = (...parts: string[]) => `blanding: { dele: [${parts.join(', ')}] }`;
    expect(told(mix(part(60, ', modtagere: [Rebild]'), part(40, ', modtagere: [Rebild]')))).toEqual([
      'Thisted er ikke i nogen af blandingens dele og betaler intet',
    ]);
    expect(told(mix(part(60, ', modtagere: [Rebild]'), part(40, '')))).toEqual([]);
  });

  it('is told below the first class, unless that is said', () => {
    const classes = (first: string) =>
      `klasser: { noegle: { ${byCount} }, klasser: [${first}{ fra: 50, vaegt: 1 }] }`;
    expect(told(classes(''))).toEqual(['Rebild er under den første klasse, 50, og betaler intet']);
    expect(told(classes('{ fra: 0, vaegt: 0 }, '))).toEqual([]);
  });

  it('is told where its share is rounded to nothing, in money', () => {
    expect(told(byCount, { til: '1000' })).toEqual([
      'Rebild har en andel, der er mindre end det halve af 1.000 kr., som der afrundes til, og betaler intet',
    ]);
    expect(told(byCount, { til: '1000', enhed: 'pladser' })).toEqual([]);
    expect(told(byCount, { til: '10' })).toEqual([]);
    expect(told('beloeb: { vaerdier: { Rebild: 0, Thisted: 1000 } }')).toEqual([]);
  });
});
