import { describe, expect, it } from 'vitest';
import { joinedCharges } from '../../../src/calculate/invoice/joined-charges.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';
import { resultDocument } from '../../../src/publish/result/result-document.ts';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const settled = (first: string, second: string, others = '') =>
  calculated(
    `fordelinger:\n${first}${second}afregninger: [{ id: s, titel: Afregning, fordelinger: [a, b] }]\n${others}`,
  );
const metode = 'krydstabel';
const text = (result: ReturnType<typeof settled>) => renderText(resultDocument(result), noScreen);

describe('an afregning of what is not out yet', () => {
  const result = settled(
    fordeling('a', 'noegle: sum', {
      noegle: 'beloeb: { vaerdier: { Rebild: 500, Thisted: forventet } }',
      metode,
    }),
    fordeling('b', 'fast: -900', { metode }),
    'krydstabeller: [{ id: k, titel: Kryds, fordelinger: [a, b] }]\n',
  );

  it('is no amount to pay or repay, nor a zero in a krydstabel', () => {
    const shown = text(result);
    expect(shown).toMatch(/Thisted +forventet +-450 +forventet/);
    expect(shown).toContain(
      'At opkræve: 50 kr. hos 1 modtager. Kan ikke opgøres endnu (forventet): 1 modtager.',
    );
    expect(shown).toMatch(/Thisted +forventet +-450 +-450 f/);
  });

  it('is not invoiced', () => {
    const [problem, ...others] = problemsOf(() => joinedCharges([], result.settlements, undefined));
    expect(others).toEqual([]);
    expect(problem?.code).toBe('FORVENTET');
    expect(problem?.message).toContain('for Thisted');
    expect(problem?.message).not.toContain('Rebild');
  });
});

describe('what each has paid on account', () => {
  it('is written as amounts of a total below zero', () => {
    const result = settled(
      fordeling('a', 'fast: 110'),
      fordeling('b', 'fast: -100', { noegle: 'beloeb: { vaerdier: { Rebild: 60, Thisted: 40 } }' }),
    );
    expect(amountsOf(result, 'b')).toEqual(['-60', '-40']);
    expect(result.warnings).toEqual([]);
    expect(text(result)).toContain(
      'At opkræve: 15 kr. hos 1 modtager. At betale tilbage: 5 kr. til 1 modtager.',
    );
  });

  it('must still come to the total', () => {
    const result = settled(
      fordeling('a', 'fast: 110'),
      fordeling('b', 'fast: -100', { noegle: 'beloeb: { vaerdier: { Rebild: 60, Thisted: 41 } }' }),
    );
    expect(result.warnings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['NOEGLE-SUM fejl']);
  });
});

describe('an afregning of several units', () => {
  it('hides no krone', () => {
    const result = settled(
      fordeling('a', 'fast: 1000', { enhed: '1.000 kr.' }),
      fordeling('b', 'fast: -999999', { til: '1', modtagere: 'Rebild' }),
    );
    expect(text(result)).toMatch(/I alt +1\.000 +-999,999 +0,001/);
  });
});
