import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import { sum } from '../../../../src/model/exact/rational.ts';
import { tal } from '../../../support/rational.ts';

/** Sections of lines, each an amount in whole kroner; few values, so that sums meet each other by chance. */
const sections = fc.array(fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 5,
});
const places = fc.constantFrom('over', 'under', 'ingen');
const words = fc.constantFrom('I alt', 'Ialt:', 'Total', 'SUM', 'Subtotal', 'Samlet');
const forms = fc.record({ sections, ofSections: places, ofAll: places, word: words, isWide: fc.boolean() });
type Form = typeof forms extends fc.Arbitrary<infer T> ? T : never;

const add = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

function placed(place: string, total: string, rows: readonly string[]): readonly string[] {
  if (place === 'ingen') return rows;
  return place === 'over' ? [total, ...rows] : [...rows, total];
}

/** A table of the sections with a total for each and for all, where they are asked for. */
function written({ sections, ofSections, ofAll, word, isWide }: Form): string {
  const row = (section: string, post: string, amount: number) =>
    isWide ? `${section};${post};${amount};${2 * amount}` : `${section};${post};${amount}`;
  const rows = sections.flatMap((amounts, at) =>
    placed(
      ofSections,
      row(`Afsnit ${at}`, word, add(amounts)),
      amounts.map((amount, line) => row(`Afsnit ${at}`, `post ${at}-${line}`, amount)),
    ),
  );
  const all = placed(ofAll, row(word, '', add(sections.flat())), rows);
  return [isWide ? 'afsnit;post;a;b' : 'afsnit;post;a', ...all].join('\n');
}

describe('any table of lines', () => {
  it('comes to the same with totals put in as without them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const problems: Diagnostic[] = [];
        const columns = form.isWide ? ['a', 'b'] : ['a'];
        const source = { file: 'b.csv', sha256: '', text: written(form) };
        const budget = readBudget(source, new Set(columns), problems);
        // Without a total that says what they are, lines that sum each other by chance are asked about.
        const isPlain = form.ofSections === 'ingen' && form.ofAll === 'ingen';
        const faults = problems.filter(({ severity }) => severity === 'fejl');
        expect(faults.filter(({ code }) => !isPlain || code !== 'TOTALRAEKKE-MULIG')).toEqual([]);
        for (const [at, column] of columns.entries()) {
          const read = sum(budget.lines.flatMap((line) => line.get(column)?.value ?? []));
          expect(read).toEqual(tal(String((at + 1) * add(form.sections.flat()))));
        }
      }),
      { numRuns: 500 },
    );
  });
});
