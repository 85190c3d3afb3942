import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedCharges } from '../../../src/calculate/invoice/joined-charges.ts';
import { add, equal, rational, sum } from '../../../src/model/exact/rational.ts';
import type { Charge, ChargeGroup } from '../../../src/model/invoice/invoice.ts';
import type { SettlementResult } from '../../../src/model/result.ts';

const chargeOf = (key: string, oere: number): Charge => {
  const amount = rational(BigInt(oere), 100n);
  return {
    recipient: { key, name: key, municipalityCode: null, memberCodes: [] },
    amount,
    lines: [{ text: 'linje', amount }],
    formula: 'sådan',
    basis: [
      { label: 'Folketal', value: amount, kind: 'antal' },
      { label: 'Årets beløb', value: amount, kind: 'kroner' },
    ],
  };
};
const groupOf = (id: string, amounts: Readonly<Record<string, number>>): ChargeGroup => {
  const charges = Object.entries(amounts).map(([key, oere]) => chargeOf(key, oere));
  const total = sum(charges.map(({ amount }) => amount));
  const residual = rational(0n);
  return { id, title: id, total, totalName: 'i alt', residual, residualNote: '', charges, setAside: [] };
};
const settlement: SettlementResult = {
  plan: {
    id: 'efterregulering',
    title: 'Efterregulering',
    allocations: ['endelig', 'aconto'],
    origin: { file: 'o.yaml', line: 1, column: 1 },
  },
  unit: 'kr.',
  parts: [],
  rows: [],
  partSums: [],
  total: rational(0n),
};

describe('an afregning of fordelinger', () => {
  it('gives each recipient its difference, of either sign, with a line for each fordeling', () => {
    const groups = [
      groupOf('endelig', { A: 500, B: 300, C: 7 }),
      groupOf('drift', { A: 1 }),
      groupOf('aconto', { A: -400, B: -350 }),
    ];
    const [joined, other] = joinedCharges(groups, [settlement], undefined);
    expect(joined?.charges.map(({ recipient, amount }) => [recipient.key, amount])).toEqual([
      ['A', rational(1n)],
      ['B', rational(-1n, 2n)],
      ['C', rational(7n, 100n)],
    ]);
    expect(joined?.charges.map(({ lines }) => lines.length)).toEqual([2, 2, 1]);
    expect(joined?.charges[0]?.formula).toBe('endelig: sådan; aconto: sådan');
    expect(joined?.charges[0]?.basis.map(({ label }) => label)).toEqual([
      'endelig: Folketal',
      'aconto: Folketal',
    ]);
    expect(other?.id).toBe('drift');
  });

  it('is only shown where its fordelinger are not charged', () => {
    const groups = [groupOf('endelig', { A: 500 }), groupOf('drift', { A: 1 })];
    expect(joinedCharges(groups, [settlement], ['drift']).map(({ id }) => id)).toEqual(['endelig', 'drift']);
  });

  it('stops at a charge that is not what its table says', () => {
    const [recipient] = [chargeOf('A', 0).recipient];
    const row = { recipient, parts: [], awaited: [], amount: rational(2n), provisional: false };
    const groups = [groupOf('endelig', { A: 500 }), groupOf('aconto', { A: -400 })];
    expect(() => joinedCharges(groups, [{ ...settlement, rows: [row] }], undefined)).toThrow(
      'afregningens række',
    );
  });

  it('keeps apart what its fordelinger do not charge', () => {
    const recipient = chargeOf('B', 0).recipient;
    const setAside = [{ recipient, amount: rational(3n), passedOnTo: 'Del' }];
    const groups = [{ ...groupOf('endelig', { A: 500 }), setAside }, groupOf('aconto', { A: -400 })];
    expect(joinedCharges(groups, [settlement], undefined)[0]).toMatchObject({ setAside });
  });

  it('comes to what its fordelinger come to, whoever takes part in which', () => {
    const amounts = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer());
    fc.assert(
      fc.property(amounts, amounts, (endelig, aconto) => {
        const groups = [groupOf('endelig', endelig), groupOf('aconto', aconto)];
        const [joined] = joinedCharges(groups, [settlement], undefined);
        const charged = sum((joined?.charges ?? []).map(({ amount }) => amount));
        const lines = sum(
          (joined?.charges ?? []).flatMap((charge) => charge.lines.map(({ amount }) => amount)),
        );
        const wanted = groups.map(({ total }) => total).reduce(add);
        expect([equal(charged, wanted), equal(lines, wanted)]).toEqual([true, true]);
      }),
    );
  });
});
