import { describe, expect, it } from 'vitest';
import { referenceSpans, shareReference } from '../../../src/model/invoice/fik.ts';

const fik = (more = {}) => ({ kind: 'fik', cardType: '71', creditor: '12345678', ...more }) as const;
const spans = (prefix: string, digits: number, first: number, count: number, more = {}) =>
  referenceSpans(fik(more), { prefix, digits }, first, count).map(({ from, to }) => [from, to]);

describe('the FIK references of a span of numbers', () => {
  it('are the digits of the numbers, whatever letters and hyphens stand between', () => {
    expect(spans('F24-', 4, 1, 3)).toEqual([[240001n, 240003n]]);
    expect(spans('S2-4', 4, 1, 3)).toEqual([[240001n, 240003n]]);
  });

  it('have the lead before them', () => {
    expect(spans('F24-', 4, 1, 3, { lead: '9' })).toEqual([[9240001n, 9240003n]]);
  });

  it('are a span for each length, where numbers outgrow their digits', () => {
    expect(spans('7-', 1, 8, 94)).toEqual([
      [78n, 79n],
      [710n, 799n],
      [7100n, 7101n],
    ]);
  });

  it('are none on card 73, by bank, and of no numbers', () => {
    expect(spans('F24-', 4, 1, 3, { cardType: '73' })).toEqual([]);
    expect(referenceSpans({ kind: 'nemkonto' }, { prefix: 'F', digits: 4 }, 1, 3)).toEqual([]);
    expect(spans('F24-', 4, 1, 0)).toEqual([]);
  });

  it('meet within a creditor only', () => {
    const span = { creditor: '12345678', from: 1n, to: 3n };
    expect(shareReference(span, { ...span, from: 3n, to: 9n })).toBe(true);
    expect(shareReference(span, { ...span, from: 4n, to: 9n })).toBe(false);
    expect(shareReference(span, { ...span, creditor: '87654321' })).toBe(false);
  });
});
