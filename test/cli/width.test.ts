import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';
import { helpTopics } from '../../src/publish/help/topics.ts';
import { fordelInProcess } from '../support/in-process.ts';

const ordninger = readdirSync(join(packageRoot, 'data', 'ordninger')).map((file) =>
  file.replace('.yaml', ''),
);
const fixtures = readdirSync(join(packageRoot, 'fixtures', 'ordninger')).filter((file) =>
  file.endsWith('.yaml'),
);
const file = 'data/facit/erhvervshus-nordjylland-2023.csv';
const commandNames =
  `beregn fremskriv takst kontrol forklar sammenlign rapport spor faktura import hent data ny skema hjaelp notat`
    .split(' ')
    .concat('', 'notat kontrol', 'notat skriv');
const commands = [
  ...ordninger.flatMap((name) => [`beregn ${name}`, `kontrol ${name}`, `kontrol ${name} --celler`]),
  ...fixtures.map((file) => `beregn fixtures/ordninger/${file}`),
  ...['socialtilsyn-nord-2024', 'sundhedssekretariat-2024', 'telecare-nord-2023'].map(
    (name) => `forklar ${name} --kommune Aalborg`,
  ),
  'forklar telecare-nord-2023 --kommune Aarhus',
  'sammenlign socialtilsyn-nord-2023 socialtilsyn-nord-2024',
  'sammenlign telecare-nord-2023 --tidspunkt 2023K1',
  'takst socialtilsyn-nord-2024 --pladser 30 --godkendt 2024-03-14 --skaerpet 2',
  'fremskriv 1690518,25 --fra 2023 --til 2024',
  'fremskriv data/budget/socialaftale.csv --fra 2023 --til 2024 --kolonne beloeb',
  `spor ${file} --total 17.645 --udtraek data/befolkning/folk1a-2008K1-2026K1.csv`,
  'faktura socialtilsyn-nord-2024 --rater 4 --toer',
  'faktura --kontrol fixtures/faktura/brudt.xml',
  'beregn fixtures/ti-fejl/ordning.yaml',
  'data',
  ...Object.keys(helpTopics).map((topic) => `hjaelp ${topic}`),
  ...commandNames.map((command) => `${command} --help`.trim()),
];

/** Lines of a file with their numbers, which are cut around the place. */
const excerpt = /^ +\d* \| .*$/gm;
/** The head of a debitorfil, which the help shows as it must be written. */
const unbroken = /^modtager;opkraevning;.*$/gm;

function figuresOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [figure] of text.replace(excerpt, '').matchAll(/-?\d+(?:[.,]\d+)*/g)) {
    found.set(figure, (found.get(figure) ?? 0) + 1);
  }
  return found;
}

describe.each(commands)('fordel %s', (command) => {
  const run = async (columns?: number) => {
    const { stdout, stderr } = await fordelInProcess(
      command.split(' '),
      columns === undefined ? {} : { columns },
    );
    return `${stdout}${stderr}`;
  };

  it('is never wider than the terminal, and loses no figure by it', async () => {
    const full = figuresOf(await run());
    for (const columns of /--help$|^hjaelp /.test(command) ? [80, 100] : [60, 80, 100]) {
      const shown = await run(columns);
      expect(
        shown
          .replace(unbroken, '')
          .split('\n')
          .filter((line) => line.length > columns),
      ).toEqual([]);
      if (command.endsWith('--help')) continue;
      const figures = figuresOf(shown);
      expect([...full].filter(([figure, times]) => (figures.get(figure) ?? 0) < times)).toEqual([]);
    }
  });
});
