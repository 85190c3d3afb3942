import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { add, one } from '../../../src/model/exact/rational.ts';
import type { CrossTableResult } from '../../../src/model/result.ts';
import { vis } from '../../support/rational.ts';
import { calculated, fordeling, schemeOf } from '../../support/scheme-text.ts';

const blocks = (amounts: readonly number[], table: string) => `
fordelinger:
${amounts.map((amount, index) => fordeling(`f${index}`, `fast: ${amount}`, { modtagere: 'Aalborg, Rebild, Thisted' })).join('')}
${fordeling('pladser', 'fast: 7', { enhed: 'pladser', til: '1' })}
krydstabeller:
  - { id: t, titel: Tabel, ${table} }
`;
const shown = ({ table }: CrossTableResult) => [
  ...table.cells.map((row) => row.map(vis).join(' ')),
  vis(table.total),
];

describe('a krydstabel', () => {
  it('rounds the payable amounts so that rows and columns add up, in its own unit', () => {
    const { crossTables } = calculated(
      blocks([1_000_000, 500_000], 'enhed: 1.000 kr., fordelinger: [f0, f1]'),
    );
    expect(crossTables.map(shown)).toEqual([['334 166', '333 167', '333 167', '1.500']]);
  });

  it('is never further than a step from what it shows, whatever the amounts', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.constantFrom('1', '10', '"0,1"'), (values, til) => {
        const ids = values.map((_, index) => `f${index}`).join(', ');
        // What does not hold is thrown by the audit.
        const { crossTables } = calculated(blocks(values, `fordelinger: [${ids}], til: ${til}`));
        expect(crossTables).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['fordelinger: [f0, f9]', 'der er ingen fordeling "f9"'],
    ['fordelinger: [f0, f0]', 'fordelingen "f0" er nævnt to gange'],
    ['fordelinger: [f0, pladser]', 'pladser er i pladser og kan ikke stå i en tabel i kr.'],
  ])('refuses %s', (table, message) => {
    expect(() => calculated(blocks([7], table))).toThrow(message);
  });

  it('is audited', () => {
    schemeOf(blocks([1000, 500], 'fordelinger: [f0, f1]'), (input) => {
      const result = calculateScheme(input);
      const found = (change: (table: CrossTableResult['table']) => Partial<CrossTableResult['table']>) =>
        discrepanciesIn(input, {
          ...result,
          crossTables: result.crossTables.map((each) => ({
            ...each,
            table: { ...each.table, ...change(each.table) },
          })),
        })
          .map(({ message }) => message)
          .join();
      expect(found(() => ({}))).toBe('');
      expect(found(({ total }) => ({ total: add(total, one) }))).toMatch(/en sum er ikke .*går ikke op/);
      expect(
        found(({ cells }) => ({ cells: cells.map((row) => row.map((cell) => add(cell, add(one, one)))) })),
      ).toMatch(/en celle er ikke/);
    });
  });
});
