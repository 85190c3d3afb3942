import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const told = (plan: string, file: string) =>
  calculated(`fordelinger:\n${plan}`, { 'f.csv': file }).warnings.flatMap(({ code, message }) =>
    code === 'TVIVL-KOLONNE' ? [message] : [],
  );
const money = (column: string, around = (of: string) => of) =>
  told(
    fordeling('f', around(`budget: { fil: f.csv, kolonne: "${column}" }`)),
    `post;${column};beloeb\nLøn;12;1000\nHusleje;30;500\n`,
  );
const counted = (column: string) =>
  told(
    fordeling('f', 'fast: 900', { noegle: `optaelling: { fil: f.csv, kolonne: "${column}" }` }),
    `modtager;${column};antal\nRebild;12;1\nThisted;30;5\n`,
  );

describe('a column that is read as what it is not', () => {
  it.each(['konto', 'Kontonr.', 'antal', 'Antal pladser', 'Forbrugsprocent', 'Årsværk', 'nr'])(
    'is told where %s is money',
    (column) => expect(money(column)).toEqual([`kolonnen "${column}" læses som kroner`]),
  );

  it('is not where it is multiplied, or is named as money is', () => {
    expect(money('antal', (of) => `gange: [{ ${of} }, { fast: 5 }]`)).toEqual([]);
    for (const column of ['2026-kr', 'Budget', 'Timeløn', 'Kontorhold', 'Konto 538', 'Andet'])
      expect(money(column)).toEqual([]);
  });

  it('is told where it is no count, and not where it may be one', () => {
    for (const column of ['kommunekode', 'nr', 'år'])
      expect(counted(column)).toEqual([`kolonnen "${column}" tælles som et antal`]);
    for (const column of ['pladser', 'pct', 'Timer 2024', 'Andel']) expect(counted(column)).toEqual([]);
  });

  it('is told where it is one month of a file with all twelve', () => {
    const months = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
    const plan = fordeling('f', 'budget: { fil: f.csv, kolonne: jan }');
    const file = (of: readonly string[]) => `post;${of.join(';')}\nLøn;${of.map(() => 2).join(';')}\n`;
    expect(told(plan, file(months))).toEqual(['kolonnen "jan" er én måned af tolv, som filen har']);
    expect(told(plan, file(['jan', 'i alt']))).toEqual([]);
  });
});
