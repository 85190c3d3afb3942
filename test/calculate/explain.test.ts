import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { explain } from '../../src/calculate/explain.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { formatNumber } from '../../src/model/exact/format.ts';
import { rational } from '../../src/model/exact/rational.ts';

const allocationOf = (name: string) => {
  const [allocation] = calculateScheme(loadScheme(name)).allocations;
  if (allocation === undefined) throw new Error(`no fordeling in ${name}`);
  return allocation;
};

describe('explain', () => {
  it('is undefined for who has no part', () => {
    expect(explain(allocationOf('socialtilsyn-nord-2024'), '860')).toBeUndefined();
  });

  it('tells who gets the odd krone under each method', () => {
    const explanation = explain(allocationOf('socialtilsyn-nord-2024'), '740');
    const moved = explanation?.alternatives.map(({ method, residual, moved: rows }) => [
      method,
      residual,
      rows.map(({ row, by }) => `${row.recipient.name} ${formatNumber(by)}`),
    ]);
    expect(moved).toEqual([
      ['hver-for-sig', rational(1n), []],
      ['stoerste-rest', rational(0n), ['Rebild 1']],
      ['kumulativ', rational(0n), ['Brønderslev 1', 'Frederikshavn -1', 'Rebild 1']],
    ]);
  });

  it('ranks the remainders: Rebild 0,4549 is the last to win, Brønderslev 0,4145 the first to lose', () => {
    const contest = explain(allocationOf('socialtilsyn-nord-2024'), '740')?.contest ?? [];
    const last = contest.findLast(({ wins }) => wins);
    const next = contest.find(({ wins }) => !wins);
    expect(
      [last, next].map((one) => [one?.claim.recipient.name, formatNumber(one?.remainder ?? rational(0n), 4)]),
    ).toEqual([
      ['Rebild', '0,4549'],
      ['Brønderslev', '0,4145'],
    ]);
  });

  it('shows Morsø of TeleCare: 234,485 takes the missing thousand', () => {
    const explanation = explain(allocationOf('telecare-nord-2023'), '773');
    expect(formatNumber(explanation?.row.exact ?? rational(0n), 3)).toBe('234,485');
    expect(explanation?.row.amount).toEqual(rational(235n));
  });
});
