import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { add, one, type Rational } from '../../../src/model/exact/rational.ts';
import type { SchemeResult } from '../../../src/model/result.ts';
import { fordeling, schemeOf } from '../../support/scheme-text.ts';

const input = loadScheme('socialtilsyn-nord-2024');
const result = calculateScheme(input);
const more = (value: Rational) => add(value, one);

/** The items with the first one changed. */
function first<T>(items: readonly T[], change: (item: T) => Partial<T>): T[] {
  return items.map((item, index) => (index === 0 ? { ...item, ...change(item) } : item));
}

/** A budget row with every cell one more. */
function shifted<R extends SchemeResult['budgets'][number]['rows'][number]>(row: R): R {
  const cells = [...row.cells].map(([id, cell]) => [id, { ...cell, value: more(cell.value) }] as const);
  return { ...row, cells: new Map(cells) };
}

const tampered: readonly [string, Partial<SchemeResult>, RegExp][] = [
  [
    'a named amount',
    {
      amounts: first(result.amounts, ({ amount }) => ({ amount: { ...amount, value: more(amount.value) } })),
    },
    /beløbet er .*, holdt mod det nøjagtige, afrundet/,
  ],
  [
    'the exact value of a named amount',
    { amounts: first(result.amounts, ({ exact }) => ({ exact: more(exact) })) },
    /det nøjagtige beløb er .*, holdt mod det, ordningen og filerne giver/,
  ],
  [
    'a grundtakst',
    { tariffs: first(result.tariffs, ({ base }) => ({ base: { ...base, value: more(base.value) } })) },
    /grundtakstens provenu/,
  ],
  [
    'a takst',
    {
      tariffs: first(result.tariffs, ({ groups }) => ({
        groups: first(groups, ({ amount }) => ({ amount: more(amount) })),
      })),
    },
    /taksten for .*, holdt mod den uafrundede, afrundet/,
  ],
  [
    'an unrounded takst',
    {
      tariffs: first(result.tariffs, ({ groups }) => ({
        groups: first(groups, ({ exact }) => ({ exact: more(exact) })),
      })),
    },
    /uafrundet, er .*, holdt mod faktor × grundtakst/,
  ],
  [
    'a post of a budget',
    { budgets: first(result.budgets, ({ rows }) => ({ rows: first(rows, shifted) })) },
    /posterne i .*, holdt mod linjerne i filen/,
  ],
  [
    'a sum of a budget',
    {
      budgets: first(result.budgets, ({ rows }) => ({
        rows: [...rows.slice(0, -1), ...rows.slice(-1).map(shifted)],
      })),
    },
    /, holdt mod posterne/,
  ],
  [
    'a key figure',
    { keyFigures: first(result.keyFigures, ({ value }) => ({ value: more(value) })) },
    /tallet er .*, holdt mod det nøjagtige, afrundet/,
  ],
  [
    'a key figure of the year before',
    {
      keyFigures: result.keyFigures.map((figure) => ({
        ...figure,
        previous: figure.previous && {
          ...figure.previous,
          exact: more(figure.previous.exact),
        },
      })),
    },
    /, året før: tallet gange nævneren/,
  ],
  [
    'a quotient',
    { keyFigures: first(result.keyFigures, ({ exact }) => ({ exact: more(exact) })) },
    /tallet gange nævneren/,
  ],
  [
    'a balance of the carry-over',
    {
      carryOvers: first(result.carryOvers, ({ account }) => ({
        account: account.map((line, index) =>
          index === 0 ? { ...line, closing: more(line.closing) } : line,
        ),
      })),
    },
    /ultimo \d+ er .*, holdt mod primo \+ resultat/,
  ],
  [
    'a duty of the carry-over',
    {
      carryOvers: first(result.carryOvers, ({ years }) => ({
        years: first(years, ({ duty }) => ({ duty: { ...duty, settle: more(duty.settle) } })),
      })),
    },
    /delene af resultatet for/,
  ],
];

describe('the audit of what else an ordning comes to', () => {
  it('finds nothing in Socialtilsyn Nord 2024', () => {
    expect(discrepanciesIn(input, result)).toEqual([]);
  });

  it.each(tampered)('sees that %s was changed', (_, part, message) => {
    const found = discrepanciesIn(input, { ...result, ...part });
    expect(found.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['INTERN-PROEVE']));
  });

  it('sees that the room or the sum of a frame was changed', () => {
    const blocks = `
rammer:
  - { id: r, titel: Ramme, ramme: { fast: 100 }, dele: [{ titel: Nord, beloeb: { fast: 60 } }] }
fordelinger:
${fordeling('f', 'fast: 1')}`;
    const framed = schemeOf(blocks, (read) => read);
    const right = calculateScheme(framed);
    const found = (frames: SchemeResult['frames']) =>
      discrepanciesIn(framed, { ...right, frames }).map(({ message }) => message);
    expect(found(right.frames)).toEqual([]);
    expect(found(first(right.frames, ({ room }) => ({ room: more(room) })))).toEqual([
      'Ramme: budgetter og luft er 101, holdt mod rammen: 100',
    ]);
    expect(found(first(right.frames, ({ total }) => ({ total: more(total) }))).join()).toMatch(
      /summen af budgetterne/,
    );
  });
});
