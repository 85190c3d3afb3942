import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tileAges } from '../src/calculate/weighing/tile-ages.ts';
import { checkNumbers } from '../src/check/invoice/check-numbers.ts';
import { saidOnce } from '../src/check/invoice/said-once.ts';
import { fremskriv } from '../src/cli/fremskriv.ts';
import { readDebtors } from '../src/input/invoice/debtors-file.ts';
import { readProviders } from '../src/input/invoice/providers-file.ts';
import { readCsv } from '../src/input/reading/csv-table.ts';
import { readMunicipalityRegister } from '../src/input/reading/municipality-register.ts';
import { SourceReader } from '../src/input/reading/source.ts';
import { nearestOf } from '../src/input/reading/suggest.ts';
import { YamlDocument } from '../src/input/scheme/yaml/document.ts';
import { readBudget } from '../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseDanishNumber, parseDanishPercent } from '../src/model/exact/danish-number.ts';
import { problemList } from '../src/model/problem-list.ts';
import { renderDiagnostics } from '../src/publish/format/diagnostics.ts';
import { table } from '../src/publish/format/document.ts';
import { renderMarkdown } from '../src/publish/format/markdown.ts';
import { noScreen } from '../src/publish/format/screen.ts';
import { renderText } from '../src/publish/format/text.ts';
import { expectLinear } from './support/growth.ts';
import { gatheringTerminal } from './support/in-process.ts';
import { sizes } from './support/tariffs.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-growth-'));
afterAll(() => rmSync(folder, { recursive: true }));

const register = readMunicipalityRegister(new SourceReader());
const csv = (text: string) => ({ file: 'x.csv', sha256: '', text });
const times = <T>(n: number, make: (index: number) => T) =>
  Array.from({ length: n }, (_, index) => make(index));
const warning = (index: number): Diagnostic => ({
  code: 'FAKTURA-FORFALD',
  severity: 'advarsel',
  message: `besked ${index}`,
  advice: 'Ret datoen.',
});

/** What grows with a file or with one of its texts: the size to begin with, and the work for a size, made ready. */
const works: readonly (readonly [what: string, n: number, prepare: (n: number) => () => unknown])[] = [
  ...['1 2', '1\u00a02', '9', '0,9', '1.1', '.111', '--x'].map(
    (text) =>
      [
        `a number of ever more ${JSON.stringify(text)}`,
        50_000,
        (n: number) => {
          const [start = '', end = ''] = [text.slice(0, 1), text.slice(-1)];
          const written = `${start}${(text[1] ?? text).repeat(n)}${end}`;
          return () => [parseDanishNumber(written), parseDanishPercent(written)];
        },
      ] as const,
  ),
  ['columns', 10_000, (n) => of(times(n, (i) => `c${i}`).join(';'), times(n, () => '1').join(';'))],
  ['quoted fields', 10_000, (n) => of('a;b', `1${';"a"'.repeat(n)}`)],
  ['delimiters in quotes', 10_000, (n) => of('a;b', `1;"${';""'.repeat(n)}"`)],
  ['rows', 10_000, (n) => of('a;b', ...times(n, (i) => `${i};1`))],
  ['rows that are too long', 10_000, (n) => of('a;b', ...times(n, (i) => `${i};1;2`))],
  [
    'bad cells',
    5_000,
    (n) => {
      const source = csv(['a;b', ...times(n, () => 'x;y')].join('\n'));
      return () => {
        const problems = problemList();
        readBudget(source, new Set(['a', 'b']), problems);
        expect(problems.length).toBeLessThan(1010);
      };
    },
  ],
  [
    'overlapping age groups',
    2_000,
    (n) => {
      const groups = times(n, (from) => [
        { from, to: from },
        { from, to: from + 1 },
        { from, to: from + 4 },
      ]).flat();
      return () => tileAges({ from: 0, to: n + 9 }, groups);
    },
  ],
  ['warnings of a batch', 10_000, (n) => over(times(n, warning), saidOnce)],
  ['a number that ends in a letter', 20_000, (n) => over([numbered(`${'9'.repeat(n)}x`)], checkNumbers)],
  ['a long name', 20_000, (n) => over('Q'.repeat(n), (name) => nearestOf(name, ['Aalborg', 'Aarhus']))],
  ['spaces in a name', 20_000, (n) => over(`851${' '.repeat(n)}x\ny`, (name) => register.lookup(name))],
  [
    'rows of a table as text',
    500,
    (n) => over([table(['a', 'b'], rows(n))], (page) => renderText(page, noScreen)),
  ],
  ['rows of a table as Markdown', 10_000, (n) => over([table(['a', 'b'], rows(n))], renderMarkdown)],
  [
    'spaces in Markdown',
    20_000,
    (n) => over([{ kind: 'afsnit', lines: [`a${' '.repeat(n)}b`] } as const], renderMarkdown),
  ],
  [
    'diagnostics with their lines',
    10_000,
    (n) => {
      const path = join(folder, `lines-${n}.csv`);
      writeFileSync(path, 'a;b\n'.repeat(n));
      const reader = new SourceReader();
      const { file } = reader.read(path);
      const found = times(n, (i) => ({ ...warning(i), place: { file, line: i + 1, column: 1 } }));
      return () => renderDiagnostics(found, (name, line) => reader.lineOf(name, line), noScreen);
    },
  ],
  [
    'debtors',
    3_000,
    (n) =>
      over(csv([debtorColumns, ...times(n, (i) => `P${i}${';'.repeat(11)}`)].join('\n')), (source) =>
        readDebtors(source, register, problemList()),
      ),
  ],
  [
    'tilbud',
    3_000,
    (n) =>
      over(csv([providerColumns, ...times(n, (i) => `Aalborg;T${i};5;;;`)].join('\n')), (source) =>
        readProviders(source, { year: 2024, groups: sizes }, register, problemList()),
      ),
  ],
  [
    'keys of an ordning',
    2_500,
    (n) =>
      over(csv(times(n, (i) => `k${i}: 1`).join('\n')), (source) => new YamlDocument(source, problemList())),
  ],
  ...(['I alt', 'Subtotal', 'Samlet indsats', '- heraf', '', 'post'] as const).map(
    (name) =>
      [
        `rows called ${JSON.stringify(name)} in a budget`,
        2_000,
        (n: number) => {
          const lines = times(n, (i) => `p${i};${i};5\n${name};p${i};${i % 7}`);
          const source = csv(['afdeling;post;beloeb', ...lines, 'slut;x;1'].join('\n'));
          return () => readBudget(source, new Set(['beloeb']), problemList());
        },
      ] as const,
  ),
  [
    'lines of a budget to be indexed',
    1_000,
    (n) => {
      const path = join(folder, `budget-${n}.csv`);
      writeFileSync(path, ['post;beloeb', ...times(n, (i) => `p${i};1`)].join('\n'));
      const options = { fra: '2023', til: '2024', format: 'csv', color: false };
      const terminal = gatheringTerminal();
      return () => fremskriv(path, options, { reader: new SourceReader(), screen: noScreen, terminal });
    },
  ],
];

const debtorColumns =
  'modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet';
const providerColumns = 'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder';

function rows(n: number): string[][] {
  return times(n, (i) => [`række ${i}`, '1']);
}

function numbered(number: string) {
  return { number, issuer: 'x', file: 'x.xml' };
}

function of(...lines: string[]): () => unknown {
  const source = csv(lines.join('\n'));
  return () => readCsv(source, problemList());
}

function over<T>(input: T, work: (input: T) => unknown): () => unknown {
  return () => work(input);
}

describe('the time that the work takes grows with its size and not faster', () => {
  it.each(works)('%s', (_, n, prepare) => expectLinear(n, prepare));
});
