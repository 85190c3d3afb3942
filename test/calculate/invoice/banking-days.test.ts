import { describe, expect, it } from 'vitest';
import { easterSunday, isBankingDay, nextBankingDay } from '../../../src/calculate/invoice/banking-days.ts';

describe('banking days', () => {
  it.each([
    [1961, '1961-04-02'],
    [2008, '2008-03-23'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));

  it.each([
    ['2024-01-01', 'nytårsdag'],
    ['2024-03-28', 'skærtorsdag'],
    ['2024-03-29', 'langfredag'],
    ['2024-04-01', '2. påskedag'],
    ['2023-05-05', 'store bededag, sidste gang'],
    ['2024-05-09', 'Kristi himmelfart'],
    ['2024-05-10', 'dagen efter'],
    ['2024-05-20', '2. pinsedag'],
    ['2024-06-05', 'grundlovsdag'],
    ['2024-12-24', 'juleaften'],
    ['2024-12-26', '2. juledag'],
    ['2024-12-31', 'nytårsaften'],
    ['2024-06-08', 'lørdag'],
    ['2024-06-09', 'søndag'],
  ])('%s (%s) is none', (day) => expect(isBankingDay(day)).toBe(false));

  it('store bededag is one from 2024', () => expect(isBankingDay('2024-04-26')).toBe(true));

  it('moves on over Easter and over Christmas', () => {
    expect(nextBankingDay('2024-03-28')).toBe('2024-04-02');
    expect(nextBankingDay('2024-12-24')).toBe('2024-12-27');
    expect(nextBankingDay('2024-12-31')).toBe('2025-01-02');
    expect(nextBankingDay('2024-01-02')).toBe('2024-01-02');
  });
});
