import { describe, expect, it } from 'vitest';
import { inWholeOere, kronerPerUnit } from '../../../src/calculate/invoice/charge-unit.ts';
import { origin } from '../../support/keys.ts';
import { tal, vis } from '../../support/rational.ts';
import { problemsOf } from '../../support/tariffs.ts';

const plan = (unit: string) => ({ id: 'bidrag', unit, origin });

describe('kronerPerUnit', () => {
  it.each([
    ['kr.', '1'],
    ['1.000 kr.', '1.000'],
    ['mio. kr.', '1.000.000'],
  ])('counts %s as %s', (unit, kroner) => expect(vis(kronerPerUnit(plan(unit)))).toBe(kroner));

  it.each(['pladser', 'kr', 'timer', ''])('refuses "%s", which is no money', (unit) => {
    const [problem] = problemsOf(() => kronerPerUnit(plan(unit)));
    expect(problem).toMatchObject({ code: 'FAKTURA-ENHED', place: origin });
    expect(problem?.advice).toContain('1.000 kr.');
  });
});

describe('inWholeOere', () => {
  it.each(['0', '1', '-30.000,5', '0,01', '-0,99'])('takes %s', (amount) => {
    expect(vis(inWholeOere(tal(amount), 'Rebild', plan('kr.')))).toBe(amount);
  });

  it.each(['0,001', '-0,125'])('refuses %s, naming whose it is', (amount) => {
    const [problem] = problemsOf(() => inWholeOere(tal(amount), 'Rebild', plan('kr.')));
    expect(problem).toMatchObject({ code: 'FAKTURA-OERE', place: origin });
    expect(problem?.message).toContain('Rebild i "bidrag"');
    expect(problem?.advice).toContain('afrunding.til');
  });

  it('gives the advice that fits the amount', () => {
    const [problem] = problemsOf(() => inWholeOere(tal('0,001'), 'X', plan('kr.'), 'Skriv hele øre.'));
    expect(problem?.advice).toBe('Skriv hele øre.');
  });
});
