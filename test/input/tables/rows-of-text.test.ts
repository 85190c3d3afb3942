import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { sum } from '../../../src/model/exact/rational.ts';
import { vis } from '../../support/rational.ts';

/** What the lines of a table come to, the rows left out, and the lines of the faults. */
function read(table: string, columns = ['beloeb']) {
  const problems: Diagnostic[] = [];
  const text = table.replaceAll(' / ', '\n');
  const { lines, leftOut } = readBudget({ file: 'b.csv', sha256: '', text }, new Set(columns), problems);
  const whole = vis(sum(lines.flatMap((line) => line.get(columns[0] ?? '')?.value ?? [])));
  const out = leftOut.map(({ text: name, reason }) => `${name} ${reason}`).join(', ');
  const faults = problems.flatMap(({ code, place, severity }) =>
    severity === 'fejl' ? [`${code} ${place?.line}`] : [],
  );
  return [whole, out, ...faults].join(' | ');
}

describe('a row with a text alone', () => {
  it.each([
    ['has a colon', 'post;beloeb / Hus A: / Løn;100'.replace('A:', 'A:;'), '100 | Hus A: uden-tal'],
    ['is called one', 'post;beloeb / Udgifter; / Løn;100 / El;50', '150 | Udgifter uden-tal'],
    [
      'is what a total is of',
      'post;beloeb / Hus; / Løn;100 / El;50 / Hus i alt;150',
      '150 | Hus uden-tal, Hus i alt totalraekke',
    ],
    ['has lines indented below it', 'post;beloeb / Hus; /   Løn;100 /   El;50', '150 | Hus uden-tal'],
    ['has their number', 'post;beloeb / 1 Hus; / 1.1 Løn;100 / 1.2 El;50', '150 | 1 Hus uden-tal'],
    ['is in capitals', 'post;beloeb / DRIFT; / Løn;100 / El;50', '150 | DRIFT uden-tal'],
    ['has less than lines have', 'konto;post;beloeb / ;Hus; / 1;Løn;100 / 2;El;50', '150 | Hus uden-tal'],
    [
      'begins in another column than lines',
      'nr;post;beloeb / 1;Løn;100 / ;Hus; / 2;El;50',
      '150 | Hus uden-tal',
    ],
    [
      'begins sections with totals',
      'post;beloeb / Hus; / Løn;100 / Sum;100 / Bil; / El;50 / Sum;50',
      '150 | Hus uden-tal, Sum totalraekke, Bil uden-tal, Sum totalraekke',
    ],
    [
      'begins sections of two lines',
      'post;beloeb / Hus; / Løn;1 / El;2 / Bil; / Gas;4 / Vand;8',
      '15 | Hus uden-tal, Bil uden-tal',
    ],
    [
      'is under another',
      'post;a;beloeb / Udgifter;; / Hus:;; / Løn;x;1',
      '1 | Udgifter uden-tal, Hus: uden-tal',
    ],
  ])('is a heading where it %s', (_, table, expected) => {
    expect(read(table)).toBe(expected.replace(/ \| TAL.*$/, ''));
  });

  it.each([
    ['stands among lines that look like it', 'post;beloeb / Løn;100 / Husleje; / El;50', 3],
    ['stands first of them', 'post;beloeb / Løn; / Husleje;100 / El;50 / I alt;150', 2],
    ['stands last', 'post;konto;beloeb / Løn;1;100 / Husleje;;', 3],
    ['stands right before a total', 'post;konto;beloeb / Løn;1;100 / Husleje;; / I alt;;100', 3],
    ['lacks more than its amount', 'post;dato;beloeb / Løn;1.2.;100 / Husleje;; / El;1.3.;50', 3],
    ['is a line of another kommune', 'post;note;beloeb / Løn;;100 / Husleje;; / El;x;50', 3],
  ])('is a line without its amount where it %s', (_, table, line) => {
    expect(read(table)).toContain(`TAL-TOM ${line}`);
  });

  it('is a note below the table where it begins as one, and is left out', () => {
    const table = (note: string) => `post;konto;beloeb / Løn;1;100 / ${note};;`;
    for (const note of [
      'Kilde: Prisme',
      '* ekskl. moms',
      'Note 1: se bilag',
      'Side 1 af 2',
      'Beløbene er i årets priser og løn.',
    ])
      expect(read(table(note))).toBe(`100 | ${note} uden-tal`);
    expect(read('post;beloeb / Løn;100 / Kilde: Prisme;')).toBe('100 | Kilde: Prisme uden-tal');
    expect(read(table('Kildesortering'))).toContain('TAL-TOM 3');
  });

  it('is a heading where no amount of several is there', () => {
    expect(read('post;a;b / Udgifter;; / Løn;1;2', ['a', 'b'])).toBe('1 | Udgifter uden-tal');
    expect(read('post;a;b / Udgifter;0; / Løn;1;2', ['a', 'b'])).toContain('TAL-TOM 2');
  });
});
