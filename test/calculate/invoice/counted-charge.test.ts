import { describe, expect, it } from 'vitest';
import { countedCharge } from '../../../src/calculate/invoice/counted-charge.ts';
import { origin } from '../../support/keys.ts';
import { tal, vis } from '../../support/rational.ts';
import { hours, problemsOf, tariffOf } from '../../support/tariffs.ts';

const bpa = tariffOf('672,04', { id: 'bpa', groups: hours });
const total = (group: string, count: string) =>
  vis(countedCharge(bpa, { group, count: tal(count) }, origin).total);

describe('a takst without sizes', () => {
  // 13 × 672,04 = 8.736,52, published as 8.737.
  it('is count times the takst that was published, not the exact one', () => {
    expect(total('tilsyn', '2')).toBe('17.474');
    expect(total('time', '7,5')).toBe('5.040');
  });

  it('refuses a group that it has not, at the place where it stands', () => {
    const [problem] = problemsOf(() => total('tilsin', '1'));
    expect(problem).toMatchObject({ code: 'TAKST-GRUPPE', place: origin });
    expect(problem?.advice).toBe('Grupperne er: time, tilsyn.');
  });
});
