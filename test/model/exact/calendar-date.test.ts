import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateAdvice,
  daysBetween,
  isIsoDate,
  lastOfMonth,
  monthOf,
  parseDate,
  weekday,
  yearOf,
} from '../../../src/model/exact/calendar-date.ts';

/** Days as JavaScript's own calendar writes them. */
const anyDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => new Date(Date.UTC(1970, 0, 1 + days)).toISOString().slice(0, 10));

describe('days of the calendar', () => {
  it('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        const expected = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(addDays(day, days)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(days);
        expect([yearOf(day), monthOf(day)]).toEqual([
          new Date(`${day}T00:00:00Z`).getUTCFullYear(),
          new Date(`${day}T00:00:00Z`).getUTCMonth() + 1,
        ]);
        expect(weekday(day)).toBe((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
      }),
    );
  });

  it.each(['2024-02-29', '2000-02-29', '2023-12-31'])('%s exists', (day) =>
    expect(isIsoDate(day)).toBe(true),
  );

  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '24-01-01', '2024-1-1', ''])(
    '"%s" does not',
    (day) => expect(isIsoDate(day)).toBe(false),
  );

  it.each([
    '2026-03-14',
    '14.03.2026',
    '14.3.2026',
    '14-03-2026',
    '14-3-2026',
    '14/3 2026',
    '14/3-2026',
    '14/3/2026',
    '14. marts 2026',
    '14.marts 2026',
    '14. MARTS 2026',
    ' 14-03-2026 00:00:00',
    '2026-03-14T00:00:00',
  ])('"%s" is the 14 March of 2026', (text) => expect(parseDate(text)).toBe('2026-03-14'));

  it('are read with the day first, but for slashes that may be either', () => {
    expect(parseDate('04.03.2026')).toBe('2026-03-04');
    expect(parseDate('4/3 2026')).toBe('2026-03-04');
    expect(parseDate('03/03/2026')).toBe('2026-03-03');
    expect(parseDate('04/03/2026')).toBeUndefined();
    expect(parseDate('3/14/2026')).toBeUndefined();
  });

  it.each([
    '14.03.26',
    '31.02.2026',
    '14.03-2026',
    '14. martz 2026',
    '46095',
    '2026.03.14',
    '14-03-2026 12:30',
    '',
  ])('"%s" is none that may be read', (text) => expect(parseDate(text)).toBeUndefined());

  it('are refused with the reason and an advice that is read', () => {
    expect(dateAdvice('46095')).toBe(
      'Fundet "46095", som ligner Excels nummer på en dag: vis kolonnen som dato, og skriv datoen som 14.03.2026 eller 2026-03-14.',
    );
    expect(dateAdvice('04/03/2026')).toContain('dag og måned ikke kan skelnes');
    expect(dateAdvice('14.03.26')).toContain('med årets fire cifre');
    for (const advised of ['14.03.2026', '2026-03-14']) expect(parseDate(advised)).toBe('2026-03-14');
  });

  it('end their months', () => {
    expect(lastOfMonth(2024, 2)).toBe('2024-02-29');
    expect(lastOfMonth(2023, 2)).toBe('2023-02-28');
    expect(lastOfMonth(2024, 12)).toBe('2024-12-31');
  });
});
