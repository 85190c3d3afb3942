import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cwd, eachInItsOwnFolder, run } from '../../support/invoice-runs.ts';

eachInItsOwnFolder();

describe('a fault on the command line', () => {
  it.each([
    [['socialtilsyn-nord-2024'], '--ud mangler'],
    [['socialtilsyn-nord-2024', '--rater', 'fire', '--ud', 'x'], '--rater kan ikke være "fire"'],
    [['socialtilsyn-nord-2024', '--rater', '0', '--ud', 'x'], '--rater 0: et år kan ikke betales i 0 rater'],
    [['socialtilsyn-nord-2024', '--rater', '40/x', '--ud', 'x'], '--rater kan ikke være "x"'],
    [
      ['socialtilsyn-nord-2024', '--rater', '40/30/20', '--ud', 'x'],
      'raternes procenter summer til 90, ikke til 100',
    ],
    [['socialtilsyn-nord-2024', '--dato', '2024-02-30', '--ud', 'x'], '--dato kan ikke være "2024-02-30"'],
    [['socialtilsyn-nord-2024', '--format', 'edifact', '--ud', 'x'], 'formatet "edifact"'],
    [['telecare-nord-2023', '--ud', 'x'], 'ordningen siger ikke, hvordan der faktureres'],
    [[], 'ordningen mangler'],
    [
      ['socialtilsyn-nord-2024', '--kontrol', 'a.xml'],
      '--kontrol tager XML-filer og ingen ordning, men "socialtilsyn-nord-2024" står uden for --kontrol',
    ],
    [['--kontrol', 'a.xml', '--rater', '4'], 'valget --kontrol <fil...> kan ikke bruges sammen med --rater'],
  ])('%j', async (args, message) => {
    const { status, stderr } = await run(...args);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
