import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { add, one } from '../../../src/model/exact/rational.ts';
import type { SettlementResult } from '../../../src/model/result.ts';
import { fixture } from '../../support/invoicing.ts';
import { vis } from '../../support/rational.ts';
import { calculated, fordeling, schemeOf } from '../../support/scheme-text.ts';

const settling = (parts: string) => `
fordelinger:
${fordeling('regnskab', 'fast: "100,50"', { modtagere: 'Rebild, Thisted' })}
${fordeling('aconto', 'fast: "-0,09"', { enhed: '1.000 kr.', modtagere: 'Thisted, Aalborg', til: '"0,00001"' })}
${fordeling('pladser', 'fast: 7', { enhed: 'pladser', til: '1' })}
afregninger:
  - { id: samlet, titel: Samlet, fordelinger: [${parts}] }
`;
const only = (parts: string) => {
  const [settled] = calculated(settling(parts)).settlements;
  if (settled === undefined) throw new Error('no afregning');
  return settled;
};

describe('an afregning', () => {
  it('gives each recipient what its fordelinger give it together, in the unit of the first', () => {
    const { rows, partSums, total, unit } = only('regnskab, aconto');
    expect(rows.map(({ recipient, amount }) => [recipient.name, vis(amount)])).toEqual([
      ['Rebild', '50,25'],
      ['Thisted', '5,25'],
      ['Aalborg', '-45'],
    ]);
    expect(rows.map(({ parts }) => parts.map((part) => part && vis(part)))).toEqual([
      ['50,25', undefined],
      ['50,25', '-45'],
      [undefined, '-45'],
    ]);
    expect([...partSums, total].map(vis)).toEqual(['100,5', '-90', '10,5']);
    expect(unit).toBe('kr.');
    const turned = only('aconto, regnskab');
    expect([turned.unit, vis(turned.total)]).toEqual(['1.000 kr.', '0,0105']);
  });

  it('tells who is in some of its parts only', () => {
    const told = (parts: string) =>
      calculated(settling(parts)).warnings.flatMap(({ code, message }) =>
        code === 'AFREGNING-KREDS' ? [message] : [],
      );
    expect(told('regnskab, aconto')).toEqual([
      'Aalborg er ikke med i "regnskab", men i andre dele af "Samlet"',
      'Rebild er ikke med i "aconto", men i andre dele af "Samlet"',
    ]);
  });

  it('is not of what cannot be added up', () => {
    expect(() => calculated(settling('regnskab, pladser'))).toThrow(
      'ENHED pladser er i pladser og kan ikke afregnes sammen med beløb i kr.',
    );
  });

  it('is doubted where nothing is taken from anything', () => {
    const doubts = (first: string, second: string) => {
      const text = settling('regnskab, aconto').replace('"100,50"', first).replace('"-0,09"', second);
      return calculated(text)
        .warnings.filter(({ code }) => code !== 'AFREGNING-KREDS')
        .map(({ code, message }) => `${code} ${message}`);
    };
    expect(doubts('"100,50"', '"-0,09"')).toEqual([]);
    expect(doubts('"100,50"', '0')).toEqual([]);
    expect(doubts('"100,50"', '"-0,90"')).toEqual([
      'TVIVL-SPRING i "Samlet" er plus 101 og minus 900: det ene er mindst fem gange det andet',
    ]);
    expect(doubts('"100,50"', '"0,09"')).toEqual([
      'AFREGNING-FORTEGN ingen af delene i "Samlet" er negativ: de lægges sammen',
    ]);
    expect(doubts('"-100,50"', '"-0,09"')).toEqual([
      'AFREGNING-FORTEGN ingen af delene i "Samlet" er positiv: de lægges sammen',
    ]);
  });

  it('is audited: rows, sums and recipients', () => {
    schemeOf(settling('regnskab, aconto'), (input) => {
      const result = calculateScheme(input);
      const found = (change: (settled: SettlementResult) => Partial<SettlementResult>) =>
        discrepanciesIn(input, {
          ...result,
          settlements: result.settlements.map((settled) => ({ ...settled, ...change(settled) })),
        })
          .map(({ message }) => message)
          .join('\n');
      expect(found(() => ({}))).toBe('');
      expect(found(({ total }) => ({ total: add(total, one) }))).toMatch(/afregningen i alt/);
      expect(found(({ rows }) => ({ rows: rows.slice(1) }))).toMatch(/netop én gang/);
      expect(found(({ partSums }) => ({ partSums: [...partSums].reverse() }))).toMatch(/summen af regnskab/);
      expect(
        found(({ rows }) => ({ rows: rows.map((row) => ({ ...row, amount: add(row.amount, one) })) })),
      ).toMatch(/afregningen af Rebild er 51,25, holdt mod det, fordelingerne giver: 50,25/);
    });
  });

  it('is held against what was published, row by row and in total', () => {
    const check = (published: string) => {
      const path = fixture('efterregulering.yaml');
      const text = readFileSync(path, 'utf8')
        .replace(/^ordning: .*\ntitel: .*\naar: .*\nudsteder: .*\n/m, '')
        .replaceAll('../../data', new URL('../../../data', import.meta.url).pathname);
      return schemeOf(
        text,
        ({ scheme }) => {
          const input = loadScheme(scheme.origin.file, { withPublished: true });
          return checkScheme(input, calculateScheme(input));
        },
        { 'efterregulering-facit.csv': published },
      );
    };
    const published = readFileSync(fixture('efterregulering-facit.csv'), 'utf8');
    expect(check(published).findings).toEqual([]);
    expect(check(published.replace('692,03', '692,04')).findings).toMatchObject([
      { code: 'KONTROL-AFREGNING', stated: '692,04', computed: '692,03' },
    ]);
    expect(check(published.replace('250,50\n', '250,40\n')).findings).toMatchObject([
      { code: 'KONTROL-TOTAL' },
    ]);
    expect(() => check(published.replace(/^Rebild.*\n/m, ''))).toThrow('facit mangler Rebild');
    expect(() => check(published.replace('Rebild', 'Skive'))).toThrow('er ikke modtager i afregningen');
  });
});
