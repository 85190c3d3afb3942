import { describe, expect, it } from 'vitest';
import { fordeling, schemeOf } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const files = {
  'b.csv': 'post;beløb;art\nLøn;100;drift\n',
  't.csv': 'modtager;timer\nRebild;1\nThisted;2\n',
};
const read =
  (amount: string, noegle = 'lige: {}') =>
  () =>
    schemeOf(`fordelinger:\n${fordeling('a', amount, { noegle })}`, () => undefined, files);

describe('a column that the file has not', () => {
  it('is made of debet and kredit, where the file has those', () => {
    const run = () =>
      schemeOf(
        `fordelinger:\n${fordeling('a', 'budget: { fil: b.csv, kolonne: beloeb }', { noegle: 'lige: {}' })}`,
        () => undefined,
        { 'b.csv': 'post;debet;kredit\nLøn;1000;0\nSalg;0;200\n' },
      );
    expect(run).toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({ advice: expect.stringContaining('med minus foran dem fra "kredit"') }),
        ],
      }),
    );
  });

  it.each([
    [read('budget: { fil: b.csv, kolonne: beloeb }'), 'beloeb', 'beløb'],
    [read('budget: { fil: b.csv, kolonne: beløb, hvor: { arte: drift } }'), 'arte', 'art'],
    [read('fast: 1', 'optaelling: { fil: t.csv, kolonne: timar }'), 'timar', 'timer'],
  ])('is told once, with the one that was meant', (run, column, meant) => {
    let said: readonly { message: string; advice: string }[] = [];
    try {
      run();
    } catch (error) {
      said = (error as { diagnostics: typeof said }).diagnostics;
    }
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringContaining(`har ingen kolonne "${column}"`),
    ]);
    expect(said[0]?.advice).toContain(`Mente du "${meant}"?`);
  });
});

describe('a column whose heading has a unit', () => {
  const advised = (column: string, heading: string) => {
    const own = { 'b.csv': `post;"${heading}"\nLøn;100\n` };
    const budget = `budget: { fil: b.csv, kolonne: ${column} }`;
    const found = problemsOf(() => schemeOf(`fordelinger:\n${fordeling('a', budget)}`, () => undefined, own));
    return found.map(({ advice }) => advice);
  };

  it.each([
    [
      'Beløb',
      'Beløb (1.000 kr.)',
      'Skriv kolonne: "Beløb (1.000 kr.)", og ved siden af den enhed: 1.000 kr.',
    ],
    ['beloeb', 'Beløb i mio. kr.', 'Skriv kolonne: "Beløb i mio. kr.", og ved siden af den enhed: mio. kr.'],
    ['beloeb', 'Beløb, kr.', 'Skriv kolonne: "Beløb, kr.".'],
  ])('is told how to name: %s of %s', (column, heading, advice) => {
    expect(advised(column, heading)).toEqual([`Kolonnerne er: post, ${heading}. ${advice}`]);
  });
});
