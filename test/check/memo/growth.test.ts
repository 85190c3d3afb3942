import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMemos } from '../../../src/check/memo/check-memos.ts';
import { readNumbers } from '../../../src/input/memo/figures/read-numbers.ts';
import { textMemo } from '../../../src/input/memo/text-memo.ts';
import { expectLinear } from '../../support/growth.ts';

/** What some rule looks for; `#` is another number each time. */
const pieces = [
  '\n', '\n\n', ' ', '. ', ', ', '\t', '|', '-', '- ', '1. ', '# ', '¹', '(', ')', ':', ';',
  '#', '# kr.', '# %', '# mio. kr.', '#,5 pct.', '2024', '½', '-#', 'mellem # og #', 'ca. #',
  '5\t5\n', 'A #\t#\n', 'A\t#\t#\n', 'A\t#,0%\t#\t#\n', '\tAntal\tAndel\n', 'I alt\t#\n', 'I alt\t#\t#\n', 'heraf B\t#\t#\n', 'Resultat\t#\t#\n', 'Gennemsnit\t#\t#\n',
  '\t2023\t2024\tÆndring i pct.\n', 'Pris\tAntal\tBeløb\n', '| A | # | # |\n', '|---|---|\n', '| I alt | # |\n', '1\t1\t1\t1\t1\t1\t1\t1\t1\t1\n',
  'fra # til # kr. ', 'en stigning på # %, svarende til kr. #. ', 'steget med # %. ', 'halvdelen af # kr. ', 'en tredjedel af ', 'følgende # forsøg: ', '- forsøg\n', 'heraf # til ', 'i alt # ', 'i 2023 ',
]; // biome-ignore format: one piece a line says nothing more.

/** A memo of so many characters that repeats some pieces in their order. */
function memoOf(parts: readonly string[], length: number): string {
  let [text, number] = ['', 1];
  const next = () => {
    number = (number * 7919) % 100_003;
    return `${number}`;
  };
  while (text.length < length) for (const part of parts) text += part.replaceAll('#', next);
  return text;
}

function check(text: string): unknown {
  return checkMemos([readNumbers(textMemo(text, 'x.md', 'md'))]);
}

const times = (n: number, of: (at: number) => string, between = '\n') =>
  Array.from({ length: n }, (_, at) => of(at)).join(between);
const figure = (at: number) => `${((at * 7919) % 99_991) + 1}`;

/** Memos of one thing alone. */
const shapes: [string, (n: number) => string][] = [
  ['a table that is wide', (n) => [`Post\t${times(n, (at) => `Beløb ${at}`, '\t')}`, ...['Løn', 'Husleje', 'I alt'].map((label, row) => `${label}\t${times(n, (at) => figure(at + row), '\t')}`)].join('\n')],
  ['one in which every third column is a total', (n) => [`Post\t${times(n, (at) => (at % 3 ? 'A' : 'I alt'), '\t')}`, ...['Løn', 'Husleje'].map((label, row) => `${label}\t${times(n, (at) => figure(at + row), '\t')}`)].join('\n')],
  ['a table that is tall', (n) => `Post\tKr.\n${times(n, (at) => `Post ${at}\t${figure(at)}`)}\nI alt\t5\n`],
  ['one in which every third row is a total', (n) => `Post\tKr.\n${times(n, (at) => `${at % 3 ? 'Post' : 'I alt'} ${at}\t${figure(at)}`)}\n`],
  ['figures, and nothing else, on one line', (n) => times(n, figure, ' ')],
  ['figures, a paragraph each', (n) => times(n, figure, '\n\n')],
  ['one figure again and again', (n) => times(n, () => 'Aalborg betaler 12.345 kr.', '\n\n')],
  ['a list in lists', (n) => times(n, (at) => `${'  '.repeat(at % 30)}- ${figure(at)} kr.`)],
]; // biome-ignore format: one shape a line says nothing more.

describe('no memo makes a rule run away', () => {
  it.each(shapes)('of %s', async (_, shape) => {
    await expectLinear(2_000, (n) => () => check(shape(n)));
  });

  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('%s', async (_, piece) => {
    await expectLinear(4_000, (n) => () => check(memoOf([piece], n)));
  });

  it('whatever is repeated, and in whatever order', async () => {
    const anyParts = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 });
    for (const parts of fc.sample(anyParts, { seed: 12, numRuns: 20 }))
      await expectLinear(4_000, (n) => () => check(memoOf(parts, n)));
  });

  it('nor does one of many pieces that are all different', () => {
    const anyText = fc.array(fc.constantFrom(...pieces), { minLength: 300, maxLength: 600 });
    fc.assert(
      fc.property(anyText, (parts) => {
        const start = process.cpuUsage();
        check(memoOf(parts, 1));
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1000).toBeLessThan(1000);
      }),
      { numRuns: 20, seed: 12 },
    );
  });
});
