import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { datesToChoose } from '../../../src/calculate/scenario/apply-scenario.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { limitDates } from '../../../src/publish/report/limit-dates.ts';
import { resultJson } from '../../../src/publish/result/result-json.ts';

describe('the dates that a page carries', () => {
  const input = loadScheme('fixtures/ordninger/sats.yaml', { everyHeadcount: true });
  const all = datesToChoose(input);

  it('are all of them where there is room', () => {
    const { input: same, leftOut } = limitDates(input);
    expect(datesToChoose(same)).toEqual(all);
    expect(leftOut).toEqual([]);
  });

  it('are those that the ordning uses and the newest, and the page says so', () => {
    // A row a kommune and a date, of 98 kommuner.
    const { input: some, leftOut } = limitDates(input, 98 * 5);
    expect(datesToChoose(some)).toEqual(['2024K1', ...all.slice(-4)]);
    expect(leftOut.map(({ code, message }) => [code, message])).toEqual([
      [
        'RAPPORT-UDELADT',
        `siden har 5 opgørelsestidspunkter af udtrækkets ${all.length} med: alle ville gøre den for stor`,
      ],
    ]);
    expect(resultJson(calculateScheme(some))).toEqual(resultJson(calculateScheme(input)));
  });

  it('are those that the ordning uses, whatever they take', () => {
    expect(datesToChoose(limitDates(input, 1).input)).toEqual(['2024K1']);
  });
});
