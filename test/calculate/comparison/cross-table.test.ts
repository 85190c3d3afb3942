import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { placeInTable } from '../../../src/calculate/comparison/cross-table.ts';
import { explain } from '../../../src/calculate/explain.ts';
import { chargeGroups } from '../../../src/calculate/invoice/charge-groups.ts';
import { add, one } from '../../../src/model/exact/rational.ts';
import type { AllocationResult, CrossTableResult } from '../../../src/model/result.ts';
import { vis } from '../../support/rational.ts';
import { amountsOf, calculated, fordeling, schemeOf } from '../../support/scheme-text.ts';

const three = 'Aalborg, Rebild, Thisted';
const column = (id: string, amount: string, more = {}) =>
  fordeling(id, amount, { metode: 'krydstabel', til: '1', modtagere: three, ...more });
const table = (...ids: string[]) =>
  `krydstabeller: [{ id: t, titel: Tabel, fordelinger: [${ids.join(', ')}] }]\n`;
const percentages = 'procenter: { vaerdier: { Aalborg: "62,45", Rebild: "12,75", Thisted: "24,8" } }';
/** 333 1/3 each, and 312,25, 63,75 and 124. */
const twoPosts = `fordelinger:\n${column('drift', 'fast: 1000')}${column('it', 'fast: 500', { noegle: percentages })}`;

describe('a krydstabel', () => {
  it('rounds its fordelinger together: what each recipient pays of all of them is the step below or above too', () => {
    const result = calculated(`${twoPosts}${table('drift', 'it')}`);
    // 645,58, 397,08 and 457,33 in all: each alone, Rebild would have paid 397 and Aalborg 645 of 1.500.
    expect(amountsOf(result, 'drift')).toEqual(['334', '333', '333']);
    expect(amountsOf(result, 'it')).toEqual(['312', '64', '124']);
    const [cross] = result.crossTables;
    expect(cross?.table.rowSums.map(vis)).toEqual(['646', '397', '457']);
    expect(cross?.table.columnSums.map(vis)).toEqual(['1.000', '500']);
    expect(result.allocations.map(({ residual }) => vis(residual))).toEqual(['0', '0']);
  });

  it('is what comes after builds on: an afregning, a fordeling of what one pays, a column per inhabitant', () => {
    const after = fordeling('videre', 'fordelt: { fordeling: drift, til: Aalborg }', { til: '1' });
    const result = calculated(
      `${twoPosts}${after}${table('drift', 'it')}afregninger: [{ id: s, titel: S, fordelinger: [drift, it] }]\n`,
    );
    expect(amountsOf(result, 'videre')).toEqual(['167', '167']);
    expect(result.settlements[0]?.rows.map(({ amount }) => vis(amount))).toEqual(['646', '397', '457']);
  });

  it('is what is charged', () => {
    const groups = chargeGroups(calculated(`${twoPosts}${table('drift', 'it')}`), new Map());
    expect(groups.map(({ charges }) => charges.map(({ amount }) => vis(amount)))).toEqual([
      ['334', '333', '333'],
      ['312', '64', '124'],
    ]);
  });

  it('shows what a total that is no whole step leaves, and counts who is in no post as nothing', () => {
    const result = calculated(
      `fordelinger:\n${column('a', 'fast: "10,5"')}${column('b', 'fast: 1', { modtagere: 'Læsø, Rebild' })}${table('a', 'b')}`,
    );
    const [a, b] = result.allocations as [AllocationResult, AllocationResult];
    expect(vis(add(a.amountSum, a.residual))).toBe('10,5');
    expect(['10', '11']).toContain(vis(a.amountSum));
    expect(vis(b.amountSum)).toBe('1');
    expect(result.crossTables[0]?.table.cells.map((row) => vis(row[1] ?? one))).toEqual(
      expect.arrayContaining(['0', '0']),
    );
  });

  it('is explained by its row and its column', () => {
    const { allocations, crossTables } = calculated(`${twoPosts}${table('drift', 'it')}`);
    const [drift] = allocations as [AllocationResult];
    const chosen = explain(drift, '851')?.alternatives.at(-1);
    expect([chosen?.method, vis(chosen?.amount ?? one)]).toEqual(['krydstabel', '334']);
    const place = placeInTable(crossTables, 'drift', '851');
    expect([place?.row, place?.column].map((sum) => vis(sum?.amount ?? one))).toEqual(['646', '1.000']);
    expect(vis(place?.row.exact ?? one)).toBe('645,58333333');
  });

  it('is never further than a step from what is exact, whatever the amounts', () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.constantFrom('1', '10', '"0,1"'), (values, til) => {
        const ids = values.map((_, index) => `f${index}`);
        const columns = values.map((value, index) => column(`f${index}`, `fast: ${value}`, { til }));
        // What does not hold is thrown by the audit.
        const { crossTables } = calculated(`fordelinger:\n${columns.join('')}${table(...ids)}`);
        expect(crossTables).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  const alone = fordeling('alene', 'fast: 7', { modtagere: three });
  it.each([
    [table('drift', 'f9'), 'der er ingen fordeling "f9"'],
    [table('drift', 'drift', 'it'), 'fordelingen "drift" er nævnt to gange'],
    [table('drift', 'it', 'alene'), 'fordelingen "alene" har en anden afrunding: hver for sig'],
    [table('drift', 'alene'), 'fordelingen "it" afrundes i en krydstabel, men er ikke i nogen'],
    [`${table('drift', 'it')}`.replace(']', ', oere]'), '"drift" til 1 kr. og "oere" til 0,01 kr. kan ikke'],
    [
      table('drift', 'it', 'pladser'),
      '"drift" til 1 kr. og "pladser" til 1 pladser kan ikke afrundes sammen',
    ],
  ])('refuses %s', (tables, message) => {
    const others =
      column('oere', 'fast: 7', { til: '"0,01"' }) + column('pladser', 'fast: 7', { enhed: 'pladser' });
    expect(() => calculated(`${twoPosts}${alone}${others}${tables}`)).toThrow(message);
  });

  it('refuses a fordeling of what is not known before the table is', () => {
    const early = (from: string) =>
      `fordelinger:\n${column('drift', 'fast: 1000')}${fordeling('midt', from)}${column('it', 'fast: 500')}${table('drift', 'it')}`;
    expect(() => calculated(early('fordelt: { fordeling: drift, til: Rebild }'))).toThrow(
      'det, Rebild betaler af "drift", er først kendt, når "it" er regnet ud',
    );
    // All that is shared does not wait for the rounding.
    expect(amountsOf(calculated(early('fordelt: { fordeling: drift }')), 'midt')).toEqual(['500', '500']);
  });

  it('is audited', () => {
    schemeOf(`${twoPosts}${table('drift', 'it')}`, (input) => {
      const result = calculateScheme(input);
      const found = (change: (shown: CrossTableResult['table']) => Partial<CrossTableResult['table']>) =>
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
        found(({ cells }) => ({ cells: cells.map((row) => row.map((cell) => add(cell, one))) })),
      ).toMatch(/en celle er ikke det, modtageren betaler.*en celle er ikke trinnet/);
      // The rows of each fordeling alone add up, but no longer those of a recipient.
      const [drift, it_] = result.allocations as [AllocationResult, AllocationResult];
      const other = {
        ...drift,
        rows: drift.rows
          .toReversed()
          .map((row, index) => ({ ...row, recipient: drift.rows[index]?.recipient ?? row.recipient })),
      };
      expect(discrepanciesIn(input, { ...result, allocations: [other, it_] })).not.toEqual([]);
    });
  });
});
